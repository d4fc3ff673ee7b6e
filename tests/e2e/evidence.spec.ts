import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Locator } from '@playwright/test';
import { evidenceLimit } from '../../core/model/evidence/evidence.ts';
import { href } from '../../renderer/state/routes.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { sampleAssessment } from '../support/callInPage.ts';
import { takenFiles } from '../support/evidence/sampleFiles.ts';
import { tabTo } from '../support/keyboard.ts';
import { button, type Official } from '../support/official.ts';
import { goTo } from '../support/screens.ts';
import { wordsOf } from '../support/words.ts';
import { expect, test, type Desk } from './fixtures.ts';

const pdf = {
  name: '问卷汇总 2026.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(takenFiles['report.pdf'][1]),
};
const program = {
  name: 'setup.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('MZ\u0090\u0000\u0003'),
};

interface Place extends Official {
  readonly desk: Desk;
  /** The part of the files of one item. */
  readonly part: Locator;
}

/** Opens the first question of a dimension. */
async function openQuestion(desk: Desk, language: 'zh' | 'en' = 'en'): Promise<Place> {
  const official: Official = { page: desk.page, words: wordsOf(language) };
  const { page, words } = official;
  const id = await sampleAssessment(page);
  const route = {
    name: 'indicators',
    assessment: id,
    dimension: 'trust-order',
    item: 'inter-firm-trust',
  } as const;
  await goTo(page, href(route).slice('#/'.length), words);
  const item = page.getByRole('group', {
    name: words.say(words.index.indicators.get('inter-firm-trust')?.question ?? { en: '', zh: '' }),
  });
  const part = item.getByRole('group', { name: /^(?:Files attached to|第\d+题的附件)/u });
  await expect(part).toBeVisible();
  return { ...official, desk, part };
}

const attachButton = (part: Locator): Locator =>
  part.getByRole('button', { name: /^Attach a file to|附上文件$/u });

/** Chooses files as in the dialog of the system. */
async function choose({ page, part }: Pick<Place, 'page' | 'part'>, ...files: (typeof pdf)[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await attachButton(part).click();
  await (await chooser).setFiles(files);
}

const openedIn = ({ openedFile }: Desk): string[] =>
  existsSync(openedFile) ? readFileSync(openedFile, 'utf8').split('\n').filter(Boolean) : [];

const keptIn = ({ dataFolder }: Desk): string[] => {
  const folder = join(dataFolder, 'evidence');
  return existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
        (name) => basename(name).length === 64,
      )
    : [];
};

test('a file attached to an answer is opened as a copy, is there after a reload, and is taken back', async ({
  desk,
}) => {
  const place = await openQuestion(desk);
  const { page, part, words } = place;
  const { t } = words;

  await choose(place, pdf);

  const name = part.getByRole('button', { name: t('evidence.openFile', { name: pdf.name }) });
  await expect(name).toBeVisible();
  await expect(part).toContainText(/PDF, 1 KB, attached/u);
  await expect(
    page.getByRole('status').filter({ hasText: t('evidence.attached', { name: pdf.name }) }),
  ).toBeVisible();
  await expectAccessible(page, 'a question with a file');

  await name.click();
  await expect.poll(() => openedIn(desk).map((path) => basename(path))).toEqual([pdf.name]);
  expect(readFileSync(openedIn(desk)[0] ?? '')).toEqual(pdf.buffer);

  await page.reload();
  await expect(name).toBeVisible();
  await part.getByRole('button', { name: t('evidence.detachFile', { name: pdf.name }) }).click();
  await expect(name).toBeHidden();
  await button(place, t('common.undo')).click();
  await expect(name).toBeVisible();
  expect(keptIn(desk)).toHaveLength(1);
});

test('a program is refused with what was found, and what was chosen with it is attached', async ({
  desk,
}) => {
  const place = await openQuestion(desk);
  const { part, words } = place;

  await choose(place, program, pdf);

  await expect(part.getByRole('alert')).toContainText(`"${program.name}" was not attached: it is a program`);
  await expect(part.getByRole('listitem')).toHaveCount(1);
  await choose(place, pdf);
  await expect(part.getByRole('alert')).toHaveText(words.t('evidence.isThere', { name: pdf.name }));
});

test('a file of 20 MB passes through the window, and one byte more is refused', async ({ desk }) => {
  const place = await openQuestion(desk);
  const { part } = place;
  const text = (name: string, bytes: number) => ({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.alloc(bytes, 'a'),
  });

  await choose(place, text('full.txt', evidenceLimit), text('over.txt', evidenceLimit + 1));

  await expect(part.getByRole('alert')).toHaveText('"over.txt" was not attached: it is larger than 20 MB.');
  await expect(part.getByRole('listitem')).toHaveText(/full\.txt.*Text, 20\.0 MB/su);
});

test.describe('in Chinese', () => {
  test.use({ language: 'zh' });

  test('files are dropped on the part, and a screenshot is pasted into the question', async ({ desk }) => {
    const { page, part } = await openQuestion(desk, 'zh');
    const png = [...takenFiles['screen.png'][1]];
    const handOver = (locator: Locator, kind: 'drop' | 'paste', name: string) =>
      locator.evaluate(
        (node, given) => {
          const data = new DataTransfer();
          data.items.add(new File([Uint8Array.from(given.png)], given.name, { type: 'image/png' }));
          const event =
            given.kind === 'drop'
              ? new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data })
              : new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data });
          node.dispatchEvent(event);
        },
        { png, kind, name },
      );

    await handOver(part, 'drop', '现场照片.png');
    await expect(part.getByRole('listitem')).toHaveCount(1);
    await handOver(page.getByRole('radio').first(), 'paste', 'image.png');
    await expect(part.getByRole('listitem')).toHaveCount(2);

    await expect(part.getByRole('listitem').nth(0)).toContainText('现场照片.png');
    await expect(part.getByRole('listitem').nth(1)).toContainText(
      /截图\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d\.png/u,
    );
    await expectAccessible(page, 'a question with pictures');
  });
});

test('a file is attached to an action by keyboard, and a missing one is said to be', async ({ desk }) => {
  const official: Official = { page: desk.page, words: wordsOf('en') };
  const { page, words } = official;
  const { t } = words;
  await goTo(page, 'follow-up', words);
  await page.getByRole('rowheader').getByRole('button').first().click();
  const dialog = page.getByRole('dialog');
  const part = dialog.getByRole('group', { name: /^Files attached to/u });

  const chooser = page.waitForEvent('filechooser');
  await tabTo(page, attachButton(part));
  await page.keyboard.press('Enter');
  await (await chooser).setFiles([pdf]);

  await expect(part.getByRole('listitem')).toHaveCount(1);
  await expectAccessible(page, 'an action with a file');
  const [kept = ''] = keptIn(desk);
  writeFileSync(join(desk.dataFolder, 'evidence', kept), 'something else');
  await part.getByRole('button', { name: t('evidence.openFile', { name: pdf.name }) }).click();

  await expect(part.getByRole('alert')).toContainText('is not what was attached');
  await expect(part.getByRole('listitem')).toContainText(t('evidence.changed'));
  expect(openedIn(desk)).toEqual([]);
});

test('attached files are listed in the annex of sources of the brief', async ({ desk }) => {
  const { page, part, words, ...place } = await openQuestion(desk);
  await choose({ page, part }, pdf);
  await expect(part.getByRole('listitem')).toHaveCount(1);
  const id = await sampleAssessment(page);

  await goTo(page, `assessments/${id}/brief`, words);

  const preview = page.getByTitle(words.t('briefScreen.preview')).contentFrame();
  const table = preview.getByRole('table', { name: words.t('evidence.annexCaption') });
  const [kept = ''] = keptIn(place.desk);
  await expect(table.getByRole('row').filter({ hasText: pdf.name })).toContainText(
    basename(kept).slice(0, 12),
  );
  await expectAccessible(page, 'a brief with attached files');
});

test('a file is attached to an answer of the type', async ({ desk }) => {
  const official: Official = { page: desk.page, words: wordsOf('en') };
  const { page, words } = official;
  await goTo(page, `assessments/${await sampleAssessment(page)}/type`, words);
  const part = page.getByRole('group', { name: words.t('evidence.listOf', { item: 'question 2' }) });

  await choose({ page, part }, pdf);

  await expect(part.getByRole('listitem')).toContainText(pdf.name);
  await expect(page.getByRole('listitem').filter({ hasText: pdf.name })).toHaveCount(1);
});
