import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rating } from '../../core/model/assessment.ts';
import { languages } from '../../core/base/settings.ts';
import { writtenPath } from '../support/briefFile.ts';
import { button, heading, type Official } from '../support/official.ts';
import { projectRoot } from '../support/testBrowser.ts';
import { wordsOf } from '../support/words.ts';
import { expect, readOnlyTest, test, type Desk } from './fixtures.ts';

const casePath = (name: string) => join(projectRoot, 'tests', 'unit', 'evaluation', 'cases', `${name}.json`);

interface CaseFile {
  readonly cluster: { readonly name: { readonly en: string; readonly zh: string } };
  readonly ratings: Readonly<Record<string, Rating>>;
}
const readCase = (name: string): CaseFile => JSON.parse(readFileSync(casePath(name), 'utf8'));

/** Chooses a file as in the dialog of the system. */
async function openFile({ page, words }: Official, path: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await button({ page }, words.t('clusters.openFile')).click();
  await (await chooser).setFiles(path);
}

/** Everything that a refused file must leave as it was. */
const stored = async (desk: Desk) => ({
  clusters: await desk.call('cluster.list', undefined),
  actions: await desk.call('action.list', undefined),
});

for (const name of ['embedded', 'primary', 'derivative']) {
  test(`the file of the ${name} case becomes an assessment with its answers`, async ({ desk }) => {
    const official: Official = { page: desk.page, words: wordsOf('en') };
    const file = readCase(name);

    await openFile(official, casePath(name));

    await expect(heading(official)).toHaveText(file.cluster.name.en);
    expect((await openAssessment(desk)).ratings).toEqual(file.ratings);
  });
}

/** What can be wrong with a file, where it is wrong, and what the reader is told. */
const faults = [
  {
    name: 'a level above 5',
    damage: (text: string) =>
      text.replace(/"cultural-integration":\s*\{\s*"level":\s*1/u, '"cultural-integration":{"level":7'),
    path: 'ratings.cultural-integration.level',
    en: 'is not 1 or 2 or 3 or 4 or 5',
    zh: '不是1或2或3或4或5',
  },
  {
    name: 'an unknown indicator',
    damage: (text: string) => text.replace('"cultural-integration"', '"cultural-fit"'),
    path: 'ratings.cultural-fit',
    en: 'is not a known indicator',
    zh: '不是已知指标',
  },
  {
    name: 'a file that ends too early',
    damage: (text: string) => text.slice(0, 200),
    path: '',
    en: 'cannot be read from line',
    zh: '行起无法读取',
  },
] as const;

for (const language of languages) {
  test.describe(language, () => {
    test.use({ language });

    for (const fault of faults) {
      readOnlyTest(
        `${fault.name} is refused with place and reason, and nothing changes`,
        async ({ desk }, info) => {
          const official: Official = { page: desk.page, words: wordsOf(language) };
          const before = await stored(desk);
          const path = info.outputPath('broken.json');
          writeFileSync(path, fault.damage(readFileSync(casePath('embedded'), 'utf8')));

          await openFile(official, path);

          const said = desk.page.getByRole('alert');
          await expect(said).toContainText(fault.path);
          await expect(said).toContainText(fault[language]);
          await expect(said).toContainText(language === 'zh' ? '数据未作改动' : 'Nothing was changed');
          expect(await stored(desk)).toEqual(before);
        },
      );
    }
  });
}

test('a file in GBK is opened with its characters', async ({ desk }, info) => {
  const path = info.outputPath('gbk.json');
  const [before, after] = JSON.stringify({
    format: 'cluster-desk.assessment/1',
    cluster: { name: { zh: '@' } },
    ratings: {},
  }).split('@');
  // 大庆集群
  writeFileSync(
    path,
    Buffer.concat([
      Buffer.from(before ?? ''),
      Buffer.from('b4f3c7ecbcafc8ba', 'hex'),
      Buffer.from(after ?? ''),
    ]),
  );

  await openFile({ page: desk.page, words: wordsOf('en') }, path);

  await openAssessment(desk);
  expect((await desk.call('cluster.list', undefined)).map(({ name }) => name.zh)).toContain('大庆集群');
});

readOnlyTest('a picture is refused with what was found', async ({ desk }, info) => {
  const path = info.outputPath('picture.json');
  writeFileSync(path, Buffer.from('89504e470d0a1a0a0000', 'hex'));

  await openFile({ page: desk.page, words: wordsOf('en') }, path);

  await expect(desk.page.getByRole('alert')).toContainText('is not text that can be read: it is a picture');
});

test('a file that names a knowledge base unknown here is read with the one in use, and it is said', async ({
  desk,
}, info) => {
  const official: Official = { page: desk.page, words: wordsOf('en') };
  const path = info.outputPath('other.json');
  writeFileSync(path, JSON.stringify({ ...readCase('embedded'), knowledgeBase: '9.9.9' }));

  await openFile(official, path);

  const { knowledgeBase } = await openAssessment(desk);
  expect(knowledgeBase).not.toBe('9.9.9');
  const said = official.words.t('clusters.readWithOther', { named: '9.9.9', own: knowledgeBase });
  await expect(desk.page.getByRole('status').filter({ hasText: said })).toBeVisible();
});

test('an exported assessment comes back with the same answers beside the first', async ({ desk }) => {
  const official: Official = { page: desk.page, words: wordsOf('en') };
  const { page, words } = official;
  await openFile(official, casePath('primary'));
  await expect(heading(official)).toHaveText(readCase('primary').cluster.name.en);
  const first = await openAssessment(desk);
  await button(official, words.t('tasks.exportFile')).click();
  const said = page.getByRole('main').getByRole('status').filter({ hasText: desk.exportsFolder });
  const path = await writtenPath(said, 'json');

  await page.evaluate(() => (location.hash = '#/clusters'));
  await openFile(official, path);

  await expect(page).not.toHaveURL(new RegExp(first.id, 'u'));
  await expect(page).toHaveURL(/#\/assessments\/.+\/tasks/u);
  const second = await openAssessment(desk);
  expect(second.id).not.toBe(first.id);
  for (const part of [
    'ratings',
    'typing',
    'context',
    'priorities',
    'acceptance',
    'costs',
    'plan',
    'seed',
  ] as const) {
    expect(second[part], part).toEqual(first[part]);
  }
});

/** The assessment whose page is open. */
async function openAssessment(desk: Desk) {
  await expect(desk.page).toHaveURL(/#\/assessments\//u);
  const id = /assessments\/([^/]+)/u.exec(desk.page.url())?.[1] ?? '';
  return (await desk.call('assessment.open', { id })).assessment;
}
