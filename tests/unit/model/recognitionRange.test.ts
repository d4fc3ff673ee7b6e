import { describe, expect, test } from 'vitest';
import { firstFault } from '../../../core/model/assessmentFaults.ts';
import { recognitionRange } from '../../../core/model/facts/recognitionRange.ts';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';

const fields = kb.recognition.fields.filter(({ unit }) => unit !== 'yes/no');
const faultOf = (id: string, value: number) => firstFault({ recognition: { [id]: value } }, kb);

describe('what a figure of recognition may be', () => {
  test.each(fields.map((field) => [field.id, field] as const))(
    '%s: what its field takes is stored, and what lies outside is refused',
    (id, field) => {
      const { min, max } = recognitionRange(field);

      expect([faultOf(id, min), faultOf(id, max ?? 100_000_000)]).toEqual([null, null]);
      expect(faultOf(id, min - 1)?.path).toBe(`recognition.${id}`);
      expect(max === null ? undefined : faultOf(id, max + 1)?.reason).toBe(
        max === null ? undefined : 'not-between',
      );
    },
  );

  test('firms and things are counted whole, a number for every ten thousand persons is not', () => {
    const isWhole = (id: string) =>
      recognitionRange(fields.find((field) => field.id === id) ?? expect.fail()).whole;

    expect(['champions', 'quality-smes', 'standards-joined'].map(isWhole)).toEqual([true, true, true]);
    expect(['patents-per-10k', 'area-km2', 'output-y1', 'sme-output-share'].map(isWhole)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
