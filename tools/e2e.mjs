// npm run e2e: builds what is stale, then runs the end-to-end tests; arguments go to Playwright. Walks over all places go
// through each of them in both languages, where `npm test` goes through every second one in each.
import { join } from 'node:path';
import { root } from './freshness.mjs';
import { programs, show } from './processes.mjs';

const tool = (name) => join(root, 'tools', name);
const code =
  (await show(tool('testBrowser.mjs'), [])) ||
  (await show(tool('build.mjs'), ['--if-needed'])) ||
  (await show(programs.playwright, ['test', ...process.argv.slice(2)], {
    env: { CLUSTER_DESK_EVERY_PLACE: '1' },
  }));
process.exitCode = code;
