import { readFileSync, writeFileSync } from 'node:fs';
import type { Language } from '../../core/base/settings.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { tabTo } from '../support/keyboard.ts';
import { button, heading, railLink, type Official } from '../support/official.ts';
import { wordsOf } from '../support/words.ts';
import { expect, readOnlyTest, test, type Desk } from './fixtures.ts';

const sample = 'sample-daqing-volvo-auto';
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Exports the sample's brief and gives its path. */
async function exported(desk: Desk): Promise<string> {
  const { path } = await desk.call('brief.export', { id: sample, language: 'zh', format: 'docx' });
  return path ?? '';
}

/** The number in the record line of page 1. */
function printedNumber({ page }: Desk): Promise<string> {
  return page.evaluate(async (id) => {
    const html = await (await fetch(`/brief/${id}/zh`)).text();
    return /[0-9a-f]{4}(?: [0-9a-f]{4}){3}/.exec(html)?.[0] ?? '';
  }, sample);
}

const today = (desk: Desk, language: 'en' | 'zh') =>
  desk.page.evaluate(
    (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date()),
    language === 'zh' ? 'zh-CN' : 'en-GB',
  );

/** Makes one answer another one. */
async function changeAnswer(desk: Desk): Promise<void> {
  const { assessment } = await desk.call('assessment.open', { id: sample });
  const rating = assessment.ratings['inter-firm-trust'];
  await desk.call('assessment.saveRating', {
    id: sample,
    indicator: 'inter-firm-trust',
    rating: { ...rating, level: rating?.level === 5 ? 4 : 5 },
  });
}

// One language here, the words of the other are checked on every page.
for (const language of ['en'] as const satisfies readonly Language[]) {
  test.describe(language, () => {
    test.use({ language });

    test('a printed number says, by keyboard alone, whether and what has changed since', async ({ desk }) => {
      const official: Official = { page: desk.page, words: wordsOf(language) };
      const { page, words } = official;
      const { t } = words;
      await exported(desk);
      const number = await printedNumber(desk);
      const date = await today(desk, language);

      for (const place of [t('frame.method'), t('frame.check')]) {
        await tabTo(page, railLink(official, place));
        await page.keyboard.press('Enter');
      }
      const field = page.getByRole('textbox', { name: t('briefCheck.field') });
      await tabTo(page, field);
      await page.keyboard.insertText(number.toUpperCase());
      await page.keyboard.press('Enter');

      await expect(heading(official)).toHaveText(t('briefCheck.unchanged', { date }));
      await expect(heading(official)).toBeFocused();

      await changeAnswer(desk);
      await field.focus();
      await page.keyboard.press('Enter');

      await expect(heading(official)).toHaveText(t('briefCheck.answersChanged', { count: 1, date }));
      const changes = page.getByRole('table', { name: t('briefCheck.changesCaption') });
      const name = words.say(words.index.indicators.get('inter-firm-trust')?.name ?? { en: '', zh: '' });
      await expect(changes.getByRole('rowheader', { name, exact: true })).toBeVisible();
      await expect(page.getByRole('table', { name: t('briefCheck.headlineTitle') })).toBeVisible();
      await expectAccessible(page, `a checked brief, ${language}`);
    });
  });
}

readOnlyTest(
  'a number that cannot be one is told at its field, and an unknown one is explained',
  async ({ desk }) => {
    const official: Official = { page: desk.page, words: wordsOf('en') };
    const { page, words } = official;
    await page.evaluate(() => (location.hash = '#/check'));
    const field = page.getByRole('textbox', { name: words.t('briefCheck.field') });

    await field.fill('8f3a 51c0');
    await button(official, words.t('briefCheck.check')).click();
    await expect(field).toHaveAccessibleDescription(/16 digits; 8 were entered/);
    await expect(field).toBeFocused();

    await field.fill('0123 4567 89ab cdef');
    await button(official, words.t('briefCheck.check')).click();
    await expect(heading(official)).toHaveText(words.t('briefCheck.unknown'));
  },
);

test('a file is chosen or dropped; one that is no brief says why', async ({ desk }, info) => {
  const official: Official = { page: desk.page, words: wordsOf('en') };
  const { page, words } = official;
  const path = await exported(desk);
  await page.evaluate(() => (location.hash = '#/check'));

  const chooser = page.waitForEvent('filechooser');
  await button(official, words.t('briefCheck.chooseFile')).click();
  await (await chooser).setFiles(path);
  await expect(heading(official)).toHaveText(
    words.t('briefCheck.unchanged', { date: await today(desk, 'en') }),
  );

  const other = info.outputPath('letter.pdf');
  writeFileSync(other, '%PDF-1.4\n%%EOF');
  const again = page.waitForEvent('filechooser');
  await button(official, words.t('briefCheck.chooseFile')).click();
  await (await again).setFiles(other);
  await expect(page.getByRole('alert')).toContainText('carries no fingerprint');
  await expect(heading(official)).toHaveText(words.t('briefCheck.title'));

  const bytes = readFileSync(path).toString('base64');
  const dropped = await page.evaluateHandle(
    ([base64, type]) => {
      const transfer = new DataTransfer();
      const content = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      transfer.items.add(new File([content], 'brief.docx', { type }));
      return transfer;
    },
    [bytes, docx] as const,
  );
  await page
    .getByRole('group', { name: words.t('briefCheck.fileLabel') })
    .dispatchEvent('drop', { dataTransfer: dropped });
  await expect(heading(official)).toContainText('Nothing has changed');
});

readOnlyTest(
  'a file of the most that a brief may have is read, one byte more is refused in words',
  async ({ desk }, info) => {
    const official: Official = { page: desk.page, words: wordsOf('en') };
    const { page, words } = official;
    await page.evaluate(() => (location.hash = '#/check'));
    const check = async (bytes: number) => {
      const file = info.outputPath(`${bytes}.pdf`);
      writeFileSync(file, Buffer.alloc(bytes, 0xff));
      const chooser = page.waitForEvent('filechooser');
      await button(official, words.t('briefCheck.chooseFile')).click();
      await (await chooser).setFiles(file);
    };

    await check(3_000_000);
    await expect(page.getByRole('alert')).toContainText('is neither PDF nor DOCX');

    await check(3_000_001);
    await expect(page.getByRole('alert')).toContainText(words.t('briefCheck.tooLarge'));
  },
);
