// npm run check: types, lint, format, unused code and the tests that the change can break, two at a time, the longest
// first. Under a minute: tests that do not fit into it are named and left to `npm test`.
import { runAffectedTests } from './affected/runTests.mjs';
import { inParallel } from './processes.mjs';
import { report, steps, sum } from './steps.mjs';

const start = performance.now();
/** Of testing, as test files take it beside one another and the other steps; and the moment when the rest is stopped. */
const limits = { seconds: 30, until: start + 34_000 };
const affectedTests = { name: 'tests of what has changed', run: () => runAffectedTests(limits) };
await steps.testBrowser.run();
const list = [
  steps.lint,
  affectedTests,
  steps.typesOfScreens,
  steps.types,
  steps.unusedCode,
  steps.typesOfCore,
  steps.format,
];
const counts = await inParallel(
  list.map((step) => () => report(step)),
  2,
);
const { failed, line } = sum(counts);
console.log(`${line}, ${((performance.now() - start) / 1000).toFixed(1)} s`);
process.exitCode = failed === 0 ? 0 : 1;
