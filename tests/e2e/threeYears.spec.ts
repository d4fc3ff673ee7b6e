import { readFileSync } from 'node:fs';
import { languages } from '../../core/base/settings.ts';
import { writtenPath } from '../support/briefFile.ts';
import { Hand } from '../support/hand.ts';
import { openQuestion } from '../support/indicatorEntry.ts';
import { button, heading, link, railLink, saveState, savedText, type Official } from '../support/official.ts';
import { patience } from '../support/patience.ts';
import { pdfFacts } from '../support/pdfFacts.ts';
import { wordsOf } from '../support/words.ts';
import { yearFile, yearsCluster } from '../support/yearFiles.ts';
import { expect, test } from './fixtures.ts';

/** Lists of clusters leave out the word that all Chinese names end with. */
const named = (language: 'en' | 'zh'): string => yearsCluster.name[language].replace('产业集群', '');

/** Opens the file of a year from the list of clusters; its task list shows then. */
async function openYear(hand: Hand, official: Official, text: string): Promise<void> {
  const { page, words } = official;
  await hand.activate(railLink(official, words.t('frame.clusters')));
  const chooser = page.waitForEvent('filechooser');
  await hand.activate(button(official, words.t('clusters.openFile')));
  await (
    await chooser
  ).setFiles({ name: 'year.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await expect(page).toHaveURL(/tasks$/u);
}

const cells = ({ page }: Official, row: number) =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('checkbox') })
    .nth(row)
    .getByRole('button');

/** From the row of an action to one of its typed cells by arrows, and what is in it replaced. */
async function retype(
  hand: Hand,
  official: Official,
  [name, text]: readonly [string, string],
): Promise<void> {
  const { page } = official;
  const cell = cells(official, 1).filter({ hasText: name }).first();
  await cell.focus();
  await hand.press('Enter');
  await expect(page.getByLabel(name, { exact: true }).and(page.locator('input'))).toBeFocused();
  await hand.spell(text);
  await hand.press('Enter');
}

for (const language of languages) {
  test.describe(language, () => {
    test.use({ language, store: 'empty' });

    test('three years of a cluster by keys: plan, follow-up, the next assessment, reports', async ({
      desk,
    }) => {
      const { page } = desk;
      const words = wordsOf(language);
      const { t, index, say } = words;
      const official: Official = { page, words };
      const hand = new Hand(page);
      const saved = () => expect(saveState(official)).toContainText(savedText(official));
      const actions = async () => desk.call('action.list', undefined);
      const indicatorOf = (id: string) => say(index.indicators.get(id)?.name ?? { en: '', zh: '' });

      await test.step('two years are there, and the plan of the second is accepted', async () => {
        await openYear(hand, official, yearFile({ assessedOn: '2024-11-06', level: 2 }));
        await openYear(hand, official, yearFile({ assessedOn: '2025-10-30', level: 2 }));
        await hand.activate(railLink(official, t('frame.plan')));
        await hand.activate(button(official, t('plans.accept', { name: t('plans.balanced') })));
        await expect(page).toHaveURL(/#\/follow-up$/u);
      });

      await test.step('the new actions are chosen and get their dates in one go', async () => {
        const bulk = page.getByRole('form', { name: t('followUp.bulk') });
        await expect(bulk).toBeVisible();
        const due = bulk.getByRole('combobox', { name: t('followUp.due') });
        await hand.goTo(due);
        await hand.press('ArrowDown');
        await hand.goTo(bulk.getByRole('textbox', { name: t('followUp.reason') }));
        await hand.spell('与预算周期一致');
        const [before] = await actions();
        await hand.activate(bulk.getByRole('button', { name: /\d/u }));
        await expect.poll(async () => (await actions())[0]?.dueOn).not.toBe(before?.dueOn);
      });

      await test.step('one becomes late, one is closed with its evidence', async () => {
        await retype(hand, official, [t('followUp.owner'), '工信局 王海']);
        // The plan is of the year before: work on it began then.
        for (const { id } of await actions()) {
          await desk.call('action.save', { id, fields: { startOn: '2025-11-15' } });
        }
        await page.reload();
        await retype(hand, official, [t('followUp.dueOn'), '2026-09-30']);
        await expect
          .poll(async () => (await actions()).filter(({ dueOn }) => dueOn === '2026-09-30').length)
          .toBe(1);

        const status = cells(official, 1).filter({ hasText: t('followUp.status') });
        await status.first().focus();
        await hand.press('Enter', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter');
        const dialog = page.getByRole('dialog');
        await hand.goTo(dialog.getByRole('textbox', { name: t('followUp.evidenceNote') }));
        await hand.spell('协会成立大会会议纪要，2026年9月18日');
        await hand.press('Control+Enter');
        await expect(dialog).toBeHidden();
        expect((await actions()).filter((action) => action.status === 'done')).toHaveLength(1);
      });

      await test.step('the third year starts from the second', async () => {
        await hand.activate(railLink(official, t('frame.clusters')));
        const row = page.getByRole('row').filter({ hasText: named(language) });
        await hand.activate(row.getByRole('link').last());
        await expect(page).toHaveURL(/years$/u);
        await expect(page.getByRole('table', { name: t('years.table') })).toBeVisible();
        await hand.press('n');
        await expect(page).toHaveURL(/tasks$/u);
        await expect(page.getByText(t('reassess.why'))).toBeVisible();
      });

      await test.step('what is asked first is answered, the rest holds', async () => {
        await hand.activate(link(official, indicatorOf('inter-firm-trust')));
        await expect(openQuestion(official, 'inter-firm-trust')).toBeVisible();
        await hand.press('4', 'a', 'Escape');
        await saved();
        await hand.activate(railLink(official, t('frame.tasks')));
        const holds = page.getByRole('button', { name: t('reassess.holdsOf', { name: '' }).trim() });
        const all = page.getByRole('button', {
          name: new RegExp(t('reassess.allHold', { count: 7 }).replace('7', '\\d+'), 'u'),
        });
        await hand.activate(all);
        while ((await holds.count()) > 0) {
          const name = (await holds.first().getAttribute('aria-label')) ?? '';
          await hand.activate(holds.first());
          await expect(page.getByRole('button', { name, exact: true })).toBeHidden();
        }
        await expect(page.getByText(t('reassess.why'))).toBeHidden();
        await saved();
      });

      await test.step('the years say what has surely moved, and what became of the measures', async () => {
        await hand.activate(railLink(official, t('frame.clusters')));
        const row = page.getByRole('row').filter({ hasText: named(language) });
        await hand.activate(row.getByRole('link').last());
        const year = (of: string) => t('years.year', { year: of });
        const change = page.getByRole('table', {
          name: t('years.changeCaption', { then: year('2025'), now: year('2026') }),
        });
        const dimension = say(index.dimensions.get('trust-order')?.name ?? { en: '', zh: '' });
        await expect(change.getByRole('row').filter({ hasText: dimension })).toContainText('+');
        await expect(page.getByRole('table', { name: t('years.table') }).getByRole('row')).toHaveCount(4);
        await expect(page.getByText(t('years.caution'))).toBeVisible();
      });

      await test.step('the superior gets one page', async () => {
        await hand.activate(railLink(official, t('frame.followUp')));
        await hand.activate(button(official, t('followUp.progressBrief')));
        const dialog = page.getByRole('dialog');
        await hand.activate(dialog.getByRole('button', { name: t('followUp.exportAs', { format: 'PDF' }) }));
        const path = await writtenPath(
          dialog.getByRole('status').filter({ hasText: desk.exportsFolder }),
          'pdf',
        );
        const { pages } = await pdfFacts(readFileSync(path));
        expect(pages).toBe(1);
        await hand.press('Escape');
      });

      await test.step('the portfolio shows the cluster with its momentum, in every view', async () => {
        await hand.activate(railLink(official, t('frame.portfolio')));
        const rows = page.locator('tr[data-at]');
        await expect(rows).toHaveCount(1, { timeout: patience.work });
        await hand.press('/');
        await hand.type('siping');
        await expect(rows).toHaveCount(1);
        await expect(rows).toContainText(named(language));
        await hand.goTo(rows.getByRole('link').first());
        await hand.press('2');
        await expect(page.getByRole('listbox', { name: t('portfolio.matrix') })).toBeVisible();
        await hand.press('3');
        await expect(page.getByRole('heading', { name: t('portfolio.tiles') })).toBeVisible();
        await expect(heading(official)).toBeVisible();
      });
    });
  });
}
