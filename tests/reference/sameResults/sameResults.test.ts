import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { composeBrief } from '../../../core/brief/compose/composeBrief.ts';
import { renderBriefHtml } from '../../../core/brief/html/renderBriefHtml.ts';
import { canonicalJson } from '../../../core/base/canonicalJson.ts';
import { evaluate } from '../../../core/evaluation/evaluate.ts';
import { rankFromAnswers } from '../../../core/evaluation/rankFromAnswers.ts';
import { workedExamples } from '../../../core/method/workedExamples.ts';
import { languages } from '../../../core/base/settings.ts';
import { robustnessOfAssessment } from '../../../core/robustness/robustnessReport.ts';
import { smaaOfAssessment } from '../../../core/robustness/smaaReport.ts';
import { briefCase, briefCases } from '../../support/briefCases.ts';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';
import { fiftyAssessments } from './assessments.ts';

/** SHA-256 of what each way through the method gave, in the order of the assessments. */
interface Stored {
  readonly evaluations: readonly string[];
  readonly rankings: readonly string[];
  readonly examples: readonly string[];
  /** Of every tenth assessment: robustness takes a second or two each. */
  readonly robustness: readonly string[];
  readonly smaa: readonly string[];
  /** Five clusters in both languages, as HTML. */
  readonly briefs: readonly string[];
}

const hash = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex');
const everyTenth = fiftyAssessments.filter((_, index) => index % 10 === 0);

/**
 * The same inputs give the same bytes as with the engine 0.2.0, on every way through the method.
 *
 * Goes, with its file of results, when a change to the method is meant to change them.
 */
describe('the results of fifty assessments are those of the engine 0.2.0', () => {
  const stored: Stored = JSON.parse(readFileSync(join(import.meta.dirname, 'results.json'), 'utf8'));

  test('evaluations and the examples worked with them', () => {
    const evaluations = fiftyAssessments.map((input) => evaluate(kb, input));
    const examples = fiftyAssessments.map((input, index) => {
      const evaluation = evaluations[index];
      return evaluation && workedExamples({ kb, input, evaluation });
    });

    expect(evaluations.map(hash)).toEqual(stored.evaluations);
    expect(examples.map(hash)).toEqual(stored.examples);
  });

  test('rankings without draws of the plan', () => {
    expect(fiftyAssessments.map((input) => hash(rankFromAnswers(kb, input)))).toEqual(stored.rankings);
  });

  test('robustness and sensitivity', () => {
    expect(everyTenth.map((input) => hash(robustnessOfAssessment({ kb, input })))).toEqual(stored.robustness);
  });

  test('rank acceptability with fixed and with uncertain scores', () => {
    const reports = everyTenth.flatMap((input) =>
      (['fixed', 'uncertain'] as const).map((scores) =>
        smaaOfAssessment({ kb, input }, { region: { kind: 'free' }, scores, draws: 2000 }),
      ),
    );

    expect(reports.map(hash)).toEqual(stored.smaa);
  });

  test('briefs of five clusters in both languages', () => {
    const briefs = briefCases.flatMap((name) =>
      languages.map((language) => renderBriefHtml(composeBrief(briefCase(name, language)))),
    );

    expect(briefs.map(hash)).toEqual(stored.briefs);
  });
});
