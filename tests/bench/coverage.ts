import { readKnowledgeBase } from '../../electron/backend/knowledge/knowledgeFiles.ts';
import { findResources } from '../../electron/backend/context/resources.ts';
import { type CoverageSetting, simulateCoverage } from '../support/coverageSimulation.ts';

/**
 * How often 90 % intervals hold the truth: `node tools/run.mjs tests/bench/coverage.ts [assessments] [draws]`, 2,000 of
 * 1,000 unless given. The figures in docs/method.md come from here.
 */
const [assessments = 2000, draws = 1000] = process.argv.slice(2).map(Number);
const kb = readKnowledgeBase(findResources().knowledge);

const settings: readonly (readonly [string, CoverageSetting])[] = [
  ['all answered', { answered: 1, assessors: 1, bias: 0 }],
  ['half answered', { answered: 0.5, assessors: 1, bias: 0 }],
  ['a quarter answered', { answered: 0.25, assessors: 1, bias: 0 }],
  ['all, half a level too good', { answered: 1, assessors: 1, bias: 0.5 }],
  ['all, three assessors', { answered: 1, assessors: 3, bias: 0 }],
];

console.log(`knowledge base ${kb.version}, ${assessments} assessments, ${draws} draws each`);
for (const [name, setting] of settings) {
  const result = simulateCoverage(kb, setting, { assessments, draws });
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  console.log(
    `${name.padEnd(28)} dimensions ${percent(result.dimensions)}  composite ${percent(result.composite)}  ` +
      `worst cause ${percent(result.worstCause)}, overstated by ${result.overstated.toFixed(1)}`,
  );
}
