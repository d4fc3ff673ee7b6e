import { appendFileSync } from 'node:fs';
import fc from 'fast-check';

/**
 * How much is tried: a hundred of each with the tests, always the same; `npm run fuzz` asks for more, from another
 * seed each time.
 */
export const fuzzRuns = Number(process.env['CLUSTER_DESK_FUZZ_RUNS'] ?? 100);
const seed = Number(process.env['CLUSTER_DESK_FUZZ_SEED'] ?? 20_260_630);

/** Where the figures of a run go; nowhere with the tests. */
const figuresFile = process.env['CLUSTER_DESK_FUZZ_FIGURES'];

/** The most of a failing case that is told: it may be as long as a knowledge base. */
const longestCase = 3000;

/**
 * Tries many cases of one entrance. What it has led to is counted by the word that `tried` gives.
 *
 * Fails at the first case that does, with the seed by which it comes again. No smaller case is looked for: what was tried
 * before has changed the store.
 */
// eslint-disable-next-line max-params -- what is tried, with what, how, and how often
export async function fuzz<Case>(
  entrance: string,
  cases: fc.Arbitrary<Case>,
  tried: (each: Case) => string | Promise<string>,
  runs = fuzzRuns,
): Promise<void> {
  const outcomes: Record<string, number> = {};
  const property = fc.asyncProperty(cases, async (each) => {
    const outcome = await tried(each);
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  });
  const { failed, counterexample, errorInstance, numRuns } = await fc.check(property, {
    seed,
    numRuns: runs,
    endOnFailure: true,
  });
  if (failed) {
    const found = fc.stringify(counterexample).slice(0, longestCase);
    const why = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
    throw new Error(`${entrance}, seed ${seed}, case ${numRuns}: ${why}\n${found}`, { cause: errorInstance });
  }
  if (figuresFile !== undefined) {
    appendFileSync(figuresFile, `${JSON.stringify({ entrance, outcomes })}\n`);
  }
}
