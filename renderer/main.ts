import { mount } from 'svelte';
import './styles/tokens.css';
import './styles/fonts.css';
import './styles/base.css';
import './styles/print.css';
import App from './App.svelte';
import { connect } from './state/connect.ts';
import { documentLanguage } from './state/language.ts';
import { holdPresence, tellWhereabouts } from './state/presence.ts';

// Until the settings are read, the page looks and is spoken as the system has it.
const { dataset } = document.documentElement;
dataset.theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
document.documentElement.lang = documentLanguage(navigator.language.startsWith('zh') ? 'zh' : 'en');

const target = document.getElementById('app');
if (target !== null) {
  mount(App, { target, props: { client: connect() } });
  holdPresence();
  tellWhereabouts();
}
