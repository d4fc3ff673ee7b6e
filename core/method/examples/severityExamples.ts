import type { EvidenceItem } from '../../model/diagnosisResult.ts';
import { reaches } from '../../diagnosis/severity.ts';
import { combineOf } from '../../knowledge/meaning.ts';
import {
  example,
  type ExampleCondition,
  type ExampleSource,
  table,
  withoutNumbers,
  type WorkedExample,
} from '../exampleTypes.ts';
import { difference, type Expression, meanOf, product } from '../expression.ts';
import { entryValue, numberValue, word } from '../readerBlocks.ts';

const evidenceTable = (evidence: readonly EvidenceItem[]) =>
  table(
    ['indicator', 'weight', 'score'],
    evidence.map(({ indicator, weight, score }) => [
      entryValue('indicators', indicator),
      numberValue(weight),
      numberValue(score),
    ]),
  );

const lackOf = (evidence: readonly EvidenceItem[]): Expression =>
  meanOf(
    evidence.map(({ weight, score, reads }) => ({
      weight,
      value: reads === 'presence' ? score : difference(100, score),
    })),
  );

const cut = (name: 'raisedAt' | 'severeAt', severity: number, bound: number): ExampleCondition => ({
  name: word(name),
  value: severity,
  relation: 'at-least',
  bound,
  met: reaches(severity, bound),
});

/** The worst cause whose evidence adds up to its mean: what that lacks, weighted. */
export function causeSeverity({ kb, evaluation }: ExampleSource): WorkedExample {
  const combined = new Map(kb.causes.causes.map((cause) => [cause.id, combineOf(cause)]));
  const worst = evaluation.causes.find(({ id }) => combined.get(id) === 'mean');
  if (worst === undefined) {
    return withoutNumbers('cause-severity');
  }
  const { raisedAt, severeAt } = kb.scoring.severity;
  const lack = lackOf(worst.evidence);
  return example('cause-severity', {
    subject: { part: 'causes', id: worst.id },
    inputs: evidenceTable(worst.evidence),
    steps: [
      {
        name: word('severity'),
        expression: worst.factor === 1 ? lack : product(worst.factor, lack),
        evaluated: worst.severity,
      },
    ],
    conditions: [cut('raisedAt', worst.severity, raisedAt), cut('severeAt', worst.severity, severeAt)],
    note: worst.secondary ? word('exampleAlsoType') : null,
  });
}

/** The worst problem, from its own evidence. */
export function problemSeverity({ kb, evaluation }: ExampleSource): WorkedExample {
  const [worst] = evaluation.problems;
  if (worst === undefined) {
    return withoutNumbers('problem-severity');
  }
  return example('problem-severity', {
    subject: { part: 'problems', id: worst.id },
    inputs: evidenceTable(worst.evidence),
    steps: [{ name: word('severity'), expression: lackOf(worst.evidence), evaluated: worst.severity }],
    conditions: [cut('raisedAt', worst.severity, kb.scoring.severity.raisedAt)],
  });
}
