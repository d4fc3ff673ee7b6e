import { describe, expect, test } from 'vitest';
import { clockAt } from '../support/clocks.ts';
import { quickKnowledge, startQuickBackend } from '../support/fuzz/quickKnowledge.ts';
import { startBackend, type TestBackend } from '../support/storeBackend.ts';
import { yearFile } from '../support/yearFiles.ts';

/** What the brief of an assessment says has changed; nothing where it says nothing. */
async function changeIn(office: TestBackend, id: string): Promise<string | undefined> {
  const { paragraphs } = await office.call('brief.open', { id, language: 'en' });
  const change = paragraphs.find((paragraph) => paragraph.id === 'change');
  return change && JSON.stringify(change);
}

describe('a brief tells what has changed', () => {
  test('since the last finished assessment, as the years do, and not since one that was only begun', async () => {
    const office = startQuickBackend();
    const enter = (text: string) => office.call('assessment.import', { text });
    await enter(yearFile({ assessedOn: '2024-06-01', level: 2 }));
    await enter(yearFile({ assessedOn: '2025-06-01', level: 5, answered: 5 }));
    const now = await enter(yearFile({ assessedOn: '2026-06-01', level: 4 }));

    const change = await changeIn(office, now.id);
    expect(change).toContain('1 June 2024');
    expect(change).not.toContain('2025');
  });

  test('since no assessment that was taken over and never confirmed', async () => {
    const office = startQuickBackend();
    const first = await office.call('assessment.import', {
      text: yearFile({ assessedOn: '2024-06-01', level: 2 }),
    });
    await office.call('assessment.create', { clusterId: first.clusterId, from: first.id });
    const now = await office.call('assessment.create', { clusterId: first.clusterId, from: first.id });

    expect(await changeIn(office, now.id)).toContain('1 June 2024');
  });

  test('never since the invented sample, where the work is own', async () => {
    const office = startBackend({
      knowledgeBase: quickKnowledge,
      clock: clockAt('2027-06-30T08:00:00.000Z'),
    });
    const from = 'sample-daqing-volvo-auto';
    const { id } = await office.call('assessment.create', { clusterId: 'daqing-volvo-auto', from });

    expect(await changeIn(office, id)).toBeUndefined();
  });
});
