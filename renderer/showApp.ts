import { mount } from 'svelte';
import { createClient } from '../core/contract/client.ts';
import type { Envelope } from '../core/contract/envelope.ts';
import App from './App.svelte';
import { connect } from './state/connect.ts';
import { holdPresence, tellWhereabouts } from './state/presence.ts';
import { router } from './state/router.svelte.ts';
import { componentOf } from './views/componentOf.ts';

/** Shows the program, with the first call under way. */
export function showApp(first: Promise<Envelope>): void {
  const target = document.getElementById('app');
  if (target !== null) {
    // Read while the program answers; a failure is said where the screen is shown.
    componentOf(router.route.name)
      .read()
      .catch(() => undefined);
    const begun = createClient(() => first).call('app.start');
    mount(App, { target, props: { client: connect(), begun } });
    holdPresence();
    tellWhereabouts();
  }
}
