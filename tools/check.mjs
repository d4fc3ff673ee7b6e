// npm run check: types, lint, format, unused code, unit and integration tests, two at a time, the longest first.
import { inParallel } from './processes.mjs';
import { report, steps, sum } from './steps.mjs';

const start = performance.now();
await steps.testBrowser.run();
const list = [
  steps.lint,
  steps.quickTests,
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
