// npm test: everything. A step that fails does not stop the later ones, except that nothing unbuilt is tried in a
// browser. The last line is the sum: `N passed, N failed, N skipped`; a step that is no test runner counts as one.
import { inParallel } from './processes.mjs';
import { report, steps, sum } from './steps.mjs';

const first = [
  steps.lint,
  steps.tests,
  steps.typesOfScreens,
  steps.types,
  steps.unusedCode,
  steps.typesOfCore,
  steps.format,
  steps.driverTests,
  // Last, so that it fills the time in which the tests are still running.
  steps.build,
];
const browser = await report(steps.testBrowser);
const counts = await inParallel(
  first.map((step) => () => report(step)),
  2,
);
const build = counts[first.indexOf(steps.build)];
const endToEnd = build.failed === 0 ? await report(steps.endToEnd, { isLoud: true }) : null;
if (!endToEnd) console.log('left out: end-to-end tests, because the build failed');
const { failed, line } = sum([browser, ...counts, ...(endToEnd ? [endToEnd] : [])]);
process.exitCode = failed === 0 ? 0 : 1;
console.log(line);
