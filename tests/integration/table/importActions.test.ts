import { describe, expect, test } from 'vitest';
import { languages } from '../../../core/base/settings.ts';
import { nothingSaid } from '../../../core/table/preview/settings.ts';
import { likelyKind, proposeMapping } from '../../../core/table/propose/proposeMapping.ts';
import { actionsSheet } from '../../../core/sheet/tables/actions.ts';
import { sheetWords } from '../../../core/sheet/words.ts';
import { templateSheet } from '../../../core/text/templateSheet.ts';
import { createTranslate } from '../../../core/text/translate.ts';
import { writeCsv } from '../../../electron/backend/sheet/writeCsv.ts';
import { readTable } from '../../../electron/backend/table/readTable.ts';
import { writeTemplate } from '../../../electron/backend/xlsx/writeTemplate.ts';
import { failureOf, knowledgeBase, startBackend, type TestBackend } from '../../support/storeBackend.ts';
import { onDay } from '../../support/clocks.ts';

const sample = 'sample-daqing-volvo-auto';
const evidence = { grade: 'B', source: '', date: null } as const;
const toStore = {
  decisions: { otherwise: 'theirs', others: [] as string[] },
  evidence,
  remember: true,
} as const;

const list = `2026年重点任务清单
序号,重点任务,牵头单位,启动时间,完成时限,状态,进度
1,建设零部件公共检测平台,市科学技术局,2026年3月,2026年底,在办,35%
2,举办整零对接会,,,2026年第三季度,已完成,100
3,编制目录,市工业和信息化局,2026-07-01,2026年5月,在办,0
4,开展用工监测,市人力资源局,,,在办,10%
5,组织培训,市教育局,,2026-10-15,再议,0.6
`;

async function send({ backend }: TestBackend, text: string): Promise<string> {
  async function* content() {
    yield await Promise.resolve(new TextEncoder().encode(text));
  }
  const answer = await backend.receive(content());
  if (!answer.ok) {
    throw new Error(answer.error.message);
  }
  return answer.value.handle;
}

const wishFor = (handle: string, assessment: string | null = sample) => ({
  handle,
  name: '任务.csv',
  target: { kind: 'actions', assessment } as const,
  settings: nothingSaid,
});

const actionsOf = async ({ call }: TestBackend) =>
  (await call('action.list')).filter(({ assessmentId }) => assessmentId === sample);

describe('a list of actions', () => {
  test('is read as offices write it; what cannot be read is named with its place', async () => {
    const office = startBackend();

    const preview = await office.call('table.preview', wishFor(await send(office, list)));

    expect(preview.likely).toBe('actions');
    expect(preview.content).toEqual({
      kind: 'actions',
      counts: { added: 4, same: 0, differing: 0, asking: 0 },
      withoutOwner: 1,
      withoutDueDate: 1,
      differing: [],
      returned: null,
    });
    expect(preview.refused.named.map(({ line, reason }) => [line, reason.reason])).toEqual([
      [5, 'dates-reversed'],
      [7, 'not-a-status'],
      [7, 'not-whole'],
    ]);
  });

  test('becomes actions of the assessment in one step, which can be taken back and brought again', async () => {
    const office = startBackend();
    const before = await actionsOf(office);
    const handle = await send(office, list);
    await office.call('table.preview', wishFor(handle));

    const { added, changed, undo } = await office.call('table.import', { handle, ...toStore });

    expect([added, changed]).toEqual([4, 0]);
    const made = (await actionsOf(office)).filter(({ id }) => !before.some((action) => action.id === id));
    expect(
      made
        .map(({ title, owner, startOn, dueOn, status, progress }) => [
          title,
          owner,
          startOn,
          dueOn,
          status,
          progress,
        ])
        .toSorted(([one], [other]) => String(one).localeCompare(String(other), 'zh')),
    ).toEqual([
      ['建设零部件公共检测平台', '市科学技术局', '2026-03-01', '2026-12-31', 'open', 35],
      ['举办整零对接会', '', '2026-06-30', '2026-09-30', 'done', 100],
      ['开展用工监测', '市人力资源局', null, null, 'open', 10],
      ['组织培训', '市教育局', '2026-06-30', '2026-10-15', 'open', 0],
    ]);
    const again = await office.call('table.takeBack', { undo });
    expect(await actionsOf(office)).toEqual(before);
    await office.call('table.takeBack', again);
    expect(await actionsOf(office)).toHaveLength(before.length + 4);
  });

  test('is not taken back over what was recorded since', async () => {
    const office = startBackend();
    const handle = await send(office, list);
    await office.call('table.preview', wishFor(handle));
    const { undo } = await office.call('table.import', { handle, ...toStore });
    const made = (await actionsOf(office)).find(({ title }) => title === '组织培训');
    await office.call('action.record', { id: made?.id ?? '', progress: 20, status: 'open', note: '已开班' });

    expect((await failureOf(office.call('table.takeBack', { undo }))).code).toBe('changed-elsewhere');
  });

  test('waits for the assessment that it belongs to', async () => {
    const office = startBackend();
    const handle = await send(office, list);
    await office.call('table.preview', wishFor(handle, null));

    expect((await failureOf(office.call('table.import', { handle, ...toStore }))).code).toBe('not-found');
  });

  test.each(languages)(
    'that the program wrote itself in %s is the same as what is there',
    async (language) => {
      const office = startBackend();
      const actions = await actionsOf(office);
      const words = sheetWords(knowledgeBase, language);
      const listed = actions.map((action) => ({
        action,
        words,
        parent: null,
        evidence: [],
        plannedCost: null,
      }));
      const sheet = actionsSheet(words, listed, onDay('2026-06-30'));
      const handle = await send(office, writeCsv(sheet, language));

      const preview = await office.call('table.preview', wishFor(handle));

      expect(preview.refused.named).toEqual([]);
      expect(preview.content.counts).toEqual({
        added: 0,
        same: actions.length,
        differing: 0,
        asking: 0,
      });
    },
  );
});

describe.each(languages)('the template of actions in %s', (language) => {
  const sheet = templateSheet({ kind: 'actions', language, year: 2025, t: createTranslate(language) });

  test('is read back without any question, with its statuses to choose from', async () => {
    const table = await readTable(await writeTemplate(sheet), 'a.xlsx');

    expect(
      proposeMapping(table, 'actions').columns.map(({ field, confidence }) => `${field} ${confidence}`),
    ).toEqual(
      ['action', 'owner', 'start-on', 'due-on', 'status', 'progress'].map((field) => `${field} sure`),
    );
    expect(likelyKind(table)).toBe('actions');
    expect([...sheet.choices.values()]).toEqual([
      language === 'zh'
        ? ['未开始', '在办', '受阻', '办结', '放弃']
        : ['not started', 'open', 'blocked', 'done', 'dropped'],
    ]);
  });
});
