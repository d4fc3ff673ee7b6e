// npm run check: types, lint, format, unused code and the tests that the change can break, two at a time, the longest
// first. Under a minute: tests that do not fit into it are named and left to `npm test`.
import { perFile } from './affected/perFile.mjs';
import { runAffectedTests } from './affected/runTests.mjs';
import { root } from './freshness.mjs';
import { inParallel } from './processes.mjs';
import { formatOf, lintOf, report, steps, sum } from './steps.mjs';

const start = performance.now();
/** Of testing, as test files take it beside one another and the other steps; and the moment when the rest is stopped. */
const limits = { seconds: 16, until: start + 20_000 };
const affectedTests = { name: 'tests of what has changed', run: () => runAffectedTests(limits) };
await steps.testBrowser.run();
const { toLint, toFormat, notes } = perFile(root);
/** A step that judges only some files says which. */
const ofSome = (step) => ({ ...step, run: async () => ({ ...(await step.run()), notes }) });
const list = [
  affectedTests,
  steps.typesOfScreens,
  steps.types,
  steps.unusedCode,
  steps.typesOfCore,
  ...(toLint.length > 0 ? [ofSome(lintOf(toLint))] : []),
  ...(toFormat.length > 0 ? [ofSome(formatOf(toFormat))] : []),
];
const counts = await inParallel(
  list.map((step) => () => report(step)),
  2,
);
const { failed, line } = sum(counts);
console.log(`${line}, ${((performance.now() - start) / 1000).toFixed(1)} s`);
process.exitCode = failed === 0 ? 0 : 1;
