import { formationTypeIds } from '../../knowledge/schema.ts';
import { example, type ExampleSource, table, withoutNumbers, type WorkedExample } from '../exampleTypes.ts';
import { applied, quotient, sum } from '../expression.ts';
import { entryValue, numberValue, word } from '../readerBlocks.ts';

/** The share of the leading formation type. */
export function typeShare({ evaluation }: ExampleSource): WorkedExample {
  const { reasons, shares, suggested } = evaluation.type;
  const leading = suggested ?? formationTypeIds.toSorted((a, b) => shares[b] - shares[a])[0] ?? 'embedded';
  if (!(shares[leading] > 0)) {
    return withoutNumbers('type-share');
  }
  const support = (type: (typeof formationTypeIds)[number]) =>
    applied('max', 0, sum(reasons.map((reason) => reason.support[type])));
  return example('type-share', {
    subject: { part: 'typing', id: leading },
    inputs: table(
      ['question', 'embedded', 'primary', 'derivative'],
      reasons.map((reason) => [
        entryValue('typing', reason.question),
        ...formationTypeIds.map((type) => numberValue(reason.support[type])),
      ]),
    ),
    steps: [
      {
        name: word('share'),
        expression: quotient(support(leading), sum(formationTypeIds.map(support))),
        evaluated: shares[leading],
      },
    ],
  });
}
