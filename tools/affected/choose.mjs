// Which tests a change can break, and which of them fit into a short time.
import { covers } from './inputs.mjs';
import { expectedSeconds } from './records.mjs';

/**
 * The test files that have to run again.
 *
 * One that passed with all it depends on as it is now need not. Neither need one that depends on nothing changed
 * since `changed` was counted from, unless it failed since. `changed` is `null` where that is not known.
 */
export function dueTests(tests, { inputs, records, changed }) {
  return tests.filter((test) => {
    const known = records[test];
    const isSame = known?.fingerprint !== undefined && known.fingerprint === inputs.fingerprint(test);
    if (isSame) return !known.passed;
    const dependsOn = changed && inputs.of(test);
    return !dependsOn || changed.some((path) => covers(dependsOn, path));
  });
}

/** Takes the tests that end soonest, as many as fit; one that has never run is taken, for its time is not known. */
export function fitInto(seconds, { tests, records }) {
  const expected = (test) => expectedSeconds(records, test) ?? 0;
  let left = seconds;
  const chosen = new Set();
  for (const test of tests.toSorted((a, b) => expected(a) - expected(b))) {
    left -= expected(test);
    if (left < 0) break;
    chosen.add(test);
  }
  return {
    chosen: tests.filter((test) => chosen.has(test)),
    left: tests.filter((test) => !chosen.has(test)),
  };
}
