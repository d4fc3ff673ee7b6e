import { describe, expect, test } from 'vitest';
import { utcDay } from '../support/clocks.ts';
import { startBackend, type TestBackend } from '../support/storeBackend.ts';
import { threeYears } from '../support/yearFiles.ts';

async function enterYears({ call }: TestBackend): Promise<readonly [string, string, string]> {
  const ids = [];
  for (const text of threeYears) {
    ids.push((await call('assessment.import', { text })).id);
  }
  const [first = '', second = '', third = ''] = ids;
  return [first, second, third];
}

async function accept({ call }: TestBackend, id: string) {
  const { plan } = await call('assessment.evaluate', { id });
  const measures = plan.measures.map((measure) => measure.id);
  return (await call('assessment.acceptPlan', { id, replaces: { acceptedAt: null, measures } })).made;
}

const close = ({ call }: TestBackend, id: string, status: 'done' | 'dropped') =>
  call('action.saveAll', { changes: [{ id, fields: { status } }], note: 'The office said so.' });

describe('actions that go on from an earlier plan', () => {
  test('are not made again by the plan of the next year, unless they were closed', async () => {
    const office = startBackend();
    const [first, second] = await enterYears(office);
    const made = await accept(office, first);
    const [given = made[0], ...others] = made;
    expect(others.length).toBeGreaterThan(3);
    await close(office, given?.id ?? '', 'dropped');

    const again = await accept(office, second);

    expect(again.map(({ measureId }) => measureId)).toEqual([given?.measureId]);
  });

  test('are told of with the measures that were worked on between two years, by what the office aims at', async () => {
    let now = '2024-12-05T08:00:00.000Z';
    const clock = { now: () => now, today: () => utcDay(now), dayOf: utcDay };
    const office = startBackend({ clock });
    const [first, second, third] = await enterYears(office);
    const [early, closed] = await accept(office, first);
    await office.call('action.save', {
      id: early?.id ?? '',
      fields: { startOn: '2024-12-01', status: 'open', indicatorId: 'inter-firm-trust', target: 5 },
    });
    await office.call('action.save', { id: closed?.id ?? '', fields: { startOn: '2024-12-01' } });
    await close(office, closed?.id ?? '', 'done');
    now = '2026-11-30T08:00:00.000Z';
    const moveOf = async (pair: { from: string; to: string }, measure: string | null | undefined) =>
      (await office.call('years.compare', pair)).moves.find((move) => move.measure === measure);

    // Trust rose by two levels, which is not as far as the office wants.
    expect(await moveOf({ from: second, to: third }, early?.measureId)).toMatchObject({
      indicator: 'inter-firm-trust',
      target: 5,
      verdict: 'towards',
    });
    expect(await moveOf({ from: second, to: third }, closed?.measureId)).toBeUndefined();
    expect(await moveOf({ from: first, to: third }, closed?.measureId)).toBeDefined();
  });
});
