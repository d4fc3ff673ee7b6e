import { expect, test } from 'vitest';
import { realWorkspace, sampleOf } from '../../support/testWorkspace.ts';

const isChinese = (text: string | undefined) => /\p{Script=Han}/u.test(text ?? '');

test('the answers of the sample are shown in the language of the screen, and stored as they were', async () => {
  const { workspace, client } = await realWorkspace();
  const id = await sampleOf(client);
  const stored = async () => (await client.call('assessment.open', { id })).assessment;
  const before = await stored();
  const session = await workspace.openAssessment(id);
  const [indicator = '', first] = Object.entries(before.ratings).find(([, { note }]) => note) ?? [];
  const own = workspace.textLanguage;

  workspace.setLanguage(own === 'zh' ? 'en' : 'zh');
  const shown = session.assessment.ratings[indicator];
  expect([isChinese(first?.note), isChinese(shown?.note)]).toEqual([own === 'zh', own !== 'zh']);
  expect(isChinese(session.assessment.assessor.name)).toBe(own !== 'zh');
  expect(session.cluster.facts.some(({ source }) => isChinese(source))).toBe(own !== 'zh');

  session.saveRating(indicator, { ...shown, grade: 'A' });
  await session.settle();
  const after = await stored();
  expect(after.ratings).toEqual({ ...before.ratings, [indicator]: { ...first, grade: 'A' } });

  session.saveRating(indicator, { ...shown, grade: 'A', note: 'Typed.' });
  await session.settle();
  expect(session.assessment.ratings[indicator]?.note).toBe('Typed.');
  expect((await stored()).ratings[indicator]).toEqual({ ...first, grade: 'A', note: 'Typed.' });
});

test('so are its actions with owners and records; an edited title stays as it was typed', async () => {
  const { workspace, client } = await realWorkspace();
  const list = workspace.actions;
  await list.load();
  const own = workspace.textLanguage;
  const stored = () => client.call('action.list');
  const before = await stored();

  workspace.setLanguage(own === 'zh' ? 'en' : 'zh');
  const texts = (list.actions ?? []).flatMap(({ title, owner, events }) => [
    ...[title, owner],
    ...events.map(({ note }) => note),
  ]);
  expect(texts.filter((text) => text !== '' && isChinese(text) !== (own !== 'zh'))).toEqual([]);

  const [action] = list.actions ?? [];
  if (action === undefined) {
    throw new Error('The sample has no action.');
  }
  expect(await list.save(action.id, { progress: 71 }, action)).toBe(true);
  const raw = before.find(({ id }) => id === action.id);
  expect((await stored()).find(({ id }) => id === action.id)).toMatchObject({
    ...{ title: raw?.title, owner: raw?.owner, progress: 71 },
  });
  await list.save(action.id, { title: 'Typed' });
  workspace.setLanguage(own);
  expect(list.actions?.find(({ id }) => id === action.id)?.title).toBe('Typed');
});
