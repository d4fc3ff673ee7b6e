import type { Page } from '@playwright/test';
import { factCatalogue, factIds, type FactId } from '../../core/model/facts/catalogue.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { callInPage } from '../support/callInPage.ts';
import { button, type Official } from '../support/official.ts';
import { goTo } from '../support/screens.ts';
import { shippedKnowledgeBase } from '../support/shippedKnowledgeBase.ts';
import { wordsOf } from '../support/words.ts';
import { expect, test } from './fixtures.ts';

const place = 'assessments/sample-daqing-volvo-auto/profile';
const words = wordsOf('zh');
const { t, say } = words;
const english = wordsOf('en');

const cell = ({ page }: Pick<Official, 'page'>, fact: FactId, year: number) =>
  page.getByRole('textbox', {
    // Behind it stands the grade; other names end with this one.
    name: new RegExp(`^${t('profile.valueOf', { fact: say(factCatalogue[fact].name), year })}`, 'u'),
  });

/** What Ctrl+V brings into the field that has the focus. */
const paste = (page: Page, text: string) =>
  page.evaluate((content) => {
    const data = new DataTransfer();
    data.setData('text/plain', content);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);

const copied = (page: Page) =>
  page.evaluate(() => {
    const data = new DataTransfer();
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }),
    );
    return data.getData('text/plain');
  });

test.use({ language: 'zh' });

test('a block is pasted at once, taken back at once, and what cannot be read stays', async ({ desk }) => {
  const { page } = desk;
  const facts = async () =>
    (await callInPage(page, 'cluster.get', { id: 'daqing-volvo-auto' })).facts.toSorted((a, b) =>
      `${a.fact} ${a.year}`.localeCompare(`${b.fact} ${b.year}`),
    );
  await goTo(page, place, words);
  const before = await facts();
  await cell(desk, 'enterprises', 2024).click();

  await paste(page, '31\t32\n"约三"\t4\n5,001\t1.2万\n');

  const entered = t('profile.blockEntered', { read: 5, unread: 1, outside: 0, added: [], left: [] });
  await expect(page.getByText(entered)).toBeVisible();
  await expect(cell(desk, 'enterprises', 2025)).toHaveValue('32');
  await expect(cell(desk, 'employment', 2025)).toHaveValue('12000');
  await expect(cell(desk, 'new-enterprises', 2024)).toHaveValue('约三');
  await expect(cell(desk, 'new-enterprises', 2024)).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page, 'the facts with a cell that could not be read');
  await goTo(page, 'clusters', words);
  await goTo(page, place, words);
  await page.keyboard.press('Control+z');
  await expect.poll(facts).toEqual(before);
  await expect(cell(desk, 'new-enterprises', 2024)).not.toHaveValue('约三');
  await cell(desk, 'enterprises', 2024).click();
  await paste(page, '31\t32\n"约三"\t4\n');
  await page.reload();
  await expect(cell(desk, 'new-enterprises', 2024)).toHaveValue('约三');

  const reloaded = await facts();
  await cell(desk, 'enterprises', 2024).click();
  await paste(page, '\t2024年\t2025年\n集群从业人员\t900\t950\n企业数\t41\t42\n用电量\t1\t2\n');
  await expect(
    page.getByText(
      t('profile.blockEntered', {
        read: 4,
        unread: 0,
        outside: 0,
        added: [],
        left: ['“用电量”不是已知的数据项'],
      }),
    ),
  ).toBeVisible();
  await expect(cell(desk, 'enterprises', 2025)).toHaveValue('42');
  await expect(cell(desk, 'employment', 2024)).toHaveValue('900');
  await button(desk, t('common.undo')).click();
  await expect.poll(facts).toEqual(reloaded);
});

test('a table of ten years with a row of units is filled at once and taken back at once', async ({
  desk,
}) => {
  const { page } = desk;
  const facts = async () => (await callInPage(page, 'cluster.get', { id: 'daqing-volvo-auto' })).facts;
  await goTo(page, place, words);
  const before = await facts();
  const years = Array.from({ length: 10 }, (_, at) => 2014 + at);
  await cell(desk, 'output', 2023).click();

  await paste(
    page,
    [
      '年份\t企业数\t产值',
      '\t（家）\t（万元）',
      ...years.map((year) => `${year}\t${year - 1700}\t${10_000 * (year - 2000)}`),
      '合计\t3185\t1850000',
      '2024年（预计）\t330\t240000',
      '注：规上口径\t\t',
    ].join('\n'),
  );
  await expect(cell(desk, 'output', 2014)).toHaveValue('14');
  await expect(cell(desk, 'enterprises', 2023)).toHaveValue('323');
  await expect(page.getByText('“合计”是合计行；“2024年（预计）”是预计数或计划数，不是实际数')).toBeVisible();
  await expect(cell(desk, 'output', 2023)).toBeFocused();
  await expect(cell(desk, 'output', 2023)).toBeInViewport();
  await page.keyboard.press('Control+z');
  await expect.poll(facts).toEqual(before);
  await expect(cell(desk, 'output', 2014)).toHaveCount(0);
  await expect(cell(desk, 'output', 2023)).toBeFocused();
});

test('a paste of which nothing is read is taken back by one step', async ({ desk }) => {
  const { page } = desk;
  await goTo(page, place, words);
  const before = await cell(desk, 'enterprises', 2024).inputValue();
  await cell(desk, 'enterprises', 2024).click();
  await paste(page, '约三\n约四\n');
  await expect(cell(desk, 'enterprises', 2024)).toHaveValue('约三');
  await page.keyboard.press('Control+z');
  await expect(cell(desk, 'enterprises', 2024)).toHaveValue(before);
  await expect(page.getByText(t('changes.undone', { what: t('changes.besideFields') }))).toBeVisible();
});

for (const viewport of [
  { width: 1280, height: 720 },
  { width: 1024, height: 720 },
]) {
  test(`the years stay above the cells and cover none, at ${viewport.width}`, async ({ desk }) => {
    const { page } = desk;
    await page.setViewportSize(viewport);
    await goTo(page, place, words);
    await cell(desk, 'enterprises', 2024).click();

    const inSight = (field: FactId) =>
      cell(desk, field, 2025).evaluate((input) => {
        const { left, right, top, bottom, width } = input.getBoundingClientRect();
        const [x, y] = [left + width / 2, (top + bottom) / 2];
        const head = [...document.querySelectorAll('thead th')].find((th) => th.textContent === '2025');
        const box = head?.getBoundingClientRect();
        const isShown =
          box !== undefined &&
          document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2) === head;
        return {
          cell:
            document.elementFromPoint(x, top + 2) === input &&
            document.elementFromPoint(x, bottom - 2) === input,
          head: isShown && box.bottom <= top && box.left < right && box.right > left,
          isBelowView: y > innerHeight,
        };
      });
    const seen = { cell: true, head: true, isBelowView: false };
    for (const fact of [...factIds, ...factIds.toReversed()]) {
      await cell(desk, fact, 2025).focus();
      await expect.poll(() => inSight(fact), fact).toEqual(seen);
    }
    // With the last rows at the upper edge of the page.
    await cell(desk, 'leading-firm-share', 2025).focus();
    await page.mouse.move(640, 400);
    await page.mouse.wheel(0, 330);
    await expect.poll(() => inSight('leading-firm-share')).toEqual(seen);
    const spread = await page
      .locator('.scroll')
      .first()
      .evaluate((box) => box.scrollHeight - box.clientHeight);
    expect(spread).toBe(0);
  });
}

test('the keys of a spreadsheet do what they do there', async ({ desk }) => {
  const { page } = desk;
  await goTo(page, place, words);
  await cell(desk, 'output', 2024).click();

  await page.keyboard.type('12000万元');
  await page.keyboard.press('Enter');
  await expect(page.getByText(t('profile.readAs', { text: '12000万元', amount: '1.2亿元' }))).toBeVisible();
  await expect(cell(desk, 'output', 2024)).toHaveValue('1.2');
  await expect(cell(desk, 'reference-output', 2024)).toBeFocused();
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+ArrowRight');
  expect(await copied(page)).toMatch(/^1\.2\t[\d.]+$/u);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('7');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+d');
  await expect(cell(desk, 'reference-output', 2024)).toHaveValue('7');
  await page.keyboard.press('Delete');
  await expect(cell(desk, 'reference-output', 2024)).toHaveValue('');
  await page.keyboard.press('F2');
  await page.keyboard.type('8');
  await page.keyboard.press('Tab');
  await expect(cell(desk, 'reference-output', 2024)).toHaveValue('8');
  await expect(cell(desk, 'reference-output', 2025)).toBeFocused();
});

test('money is typed and shown in CNY m in English, in 亿元 in Chinese, and kept as one value', async ({
  desk,
}) => {
  const { page } = desk;
  const stored = async () =>
    (await callInPage(page, 'cluster.get', { id: 'daqing-volvo-auto' })).facts.find(
      ({ fact, year }) => fact === 'output' && year === 2024,
    )?.value;
  const field = ({ t: write, say: name }: typeof words) =>
    page.getByRole('textbox', {
      name: new RegExp(
        `^${write('profile.valueOf', { fact: name(factCatalogue.output.name), year: 2024 })}`,
        'u',
      ),
    });
  const switchTo = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await goTo(page, place, words);
  await switchTo(t('frame.otherLanguage'));

  await field(english).click();
  await page.keyboard.type('456');
  await page.keyboard.press('Enter');
  await expect.poll(stored).toBe(4.56);
  await expect(field(english)).toHaveValue('456');
  await switchTo(english.t('frame.otherLanguage'));
  await expect(field(words)).toHaveValue('4.56');
  await switchTo(t('frame.otherLanguage'));
  await expect(field(english)).toHaveValue('456');
  await field(english).click();
  await page.keyboard.type('45600万元');
  await page.keyboard.press('Enter');
  await expect(
    page.getByText(english.t('profile.readAs', { text: '45600万元', amount: 'CNY 456 m' })),
  ).toBeVisible();
  expect(await stored()).toBe(4.56);

  await field(english).click();
  await page.keyboard.type('-5');
  await page.keyboard.press('Enter');
  await expect(field(english)).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText('is not between 0 and 1,000,000,000 CNY m')).toBeVisible();
  await switchTo(english.t('frame.otherLanguage'));
  await expect(field(words)).toHaveValue('-5 CNY m');
  expect(await stored()).toBe(4.56);
});

test('a sum for recognition is one value in both languages, and one that waits keeps its unit', async ({
  desk,
}) => {
  const { page } = desk;
  const asked = shippedKnowledgeBase.recognition.fields.find(({ id }) => id === 'output-y1');
  const name = asked?.name ?? { en: '', zh: '' };
  const field = (language: 'en' | 'zh') => page.getByRole('textbox', { name: name[language], exact: true });
  const stored = async () =>
    (await callInPage(page, 'cluster.get', { id: 'daqing-volvo-auto' })).recognition['output-y1'];
  const switchTo = (language: string) => page.getByRole('button', { name: language, exact: true }).click();
  await goTo(page, place, words);

  await field('zh').fill('4.56');
  await field('zh').press('Tab');
  await expect.poll(stored).toBe(4.56);
  await switchTo(t('frame.otherLanguage'));
  await expect(field('en')).toHaveValue('456');
  await field('en').fill('457');
  await field('en').press('Tab');
  await expect.poll(stored).toBe(4.57);
  await switchTo(english.t('frame.otherLanguage'));
  await expect(field('zh')).toHaveValue('4.57');

  // Too much in 亿元, and few enough in CNY m.
  await field('zh').fill('200000000');
  await field('zh').press('Tab');
  await expect(field('zh')).toHaveAttribute('aria-invalid', 'true');
  await switchTo(t('frame.otherLanguage'));
  await expect(field('en')).toHaveValue('200000000亿元');
  await field('en').focus();
  await field('en').press('Tab');
  await page.reload();
  await expect(field('en')).toHaveValue('200000000亿元');
  await expect(field('en')).toHaveAttribute('aria-invalid', 'true');
  expect(await stored()).toBe(4.57);
});
