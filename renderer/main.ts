import { mount } from 'svelte';
import './styles/tokens.css';
import './styles/fonts.css';
import './styles/base.css';
import './styles/print.css';
import App from './App.svelte';
import { connect } from './state/connect.ts';
import { holdPresence, tellWhereabouts } from './state/presence.ts';

const target = document.getElementById('app');
if (target !== null) {
  mount(App, { target, props: { client: connect() } });
  holdPresence();
  tellWhereabouts();
}
