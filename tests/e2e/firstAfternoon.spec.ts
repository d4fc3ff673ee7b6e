import { readFileSync } from 'node:fs';
import { computedIndicators } from '../../core/knowledge/computedIndicators.ts';
import { languages } from '../../core/base/settings.ts';
import { exportPdf } from '../support/briefFile.ts';
import { Hand } from '../support/hand.ts';
import { openQuestion } from '../support/indicatorEntry.ts';
import { button, heading, link, railLink, saveState, savedText, type Official } from '../support/official.ts';
import { pdfFacts } from '../support/pdfFacts.ts';
import { wordsOf } from '../support/words.ts';
import { expect, test } from './fixtures.ts';

const names = { zh: '通化人参产业集群', en: 'Tonghua Ginseng' } as const;
/** Lists of clusters leave out the word that all Chinese names end with. */
const shortened = (name: string): string => name.replace(/产业集群$/u, '');
const computed: ReadonlySet<string> = new Set(computedIndicators);
const { index } = wordsOf('zh');
const dimensions = [...index.dimensions.keys()];
const asked = [...index.indicators.values()].filter(({ id }) => !computed.has(id));

/** A table as an office has it: a title above the head, the unit in the head, GB18030. */
const table = [
  '通化市人参产业统计表,,,,',
  '指标,2022,2023,2024,2025',
  '企业数（家）,190,195,200,208',
  '从业人员（人）,10000,10600,11300,12000',
  '总产值（万元）,2000000,2200000,2420000,2662000',
  '增加值（万元）,,,,665500',
  '研发经费（万元）,,,,53240',
].join('\r\n');

/** All questions with level, evidence and source, which is typed once. */
async function rateAll(hand: Hand, official: Official): Promise<void> {
  const { words } = official;
  let withSource = false;
  for (const dimension of dimensions) {
    for (const { id, kind } of asked.filter((each) => each.dimension === dimension)) {
      await expect(openQuestion(official, id)).toBeVisible();
      if (kind === 'rating') {
        await hand.press('3');
      } else {
        await hand.type('20');
        await hand.press('Enter');
      }
      if (withSource) {
        await hand.press('s', kind === 'rating' ? 'Enter' : 'Control+Enter');
      } else {
        await hand.press('b', 'Tab', 'Tab');
        await hand.spell('通化市统计年鉴2025');
        await hand.press('Control+Enter');
        withSource = true;
      }
    }
    await expect(heading(official)).toHaveText(
      words.t('indicators.checkTitle', { group: words.dimension(dimension) }),
    );
    await hand.press('Enter');
  }
}

for (const language of languages) {
  test.describe(language, () => {
    test.use({ language, store: 'empty' });

    test('from a blank store to a brief by keys alone, with one table', async ({ desk }) => {
      const { page } = desk;
      const words = wordsOf(language);
      const { t } = words;
      const official: Official = { page, words };
      const hand = new Hand(page);
      const counts: string[] = [];
      let before = 0;
      const counted = (what: string) => {
        counts.push(`${what} ${hand.keys - before}`);
        before = hand.keys;
      };
      const saved = () => expect(saveState(official)).toContainText(savedText(official));

      await hand.activate(button(official, t('clusters.start')));
      const dialog = page.getByRole('dialog', { name: t('clusters.newTitle') });
      await hand.goTo(dialog.getByRole('textbox', { name: t('clusters.nameZh') }));
      await hand.spell(names.zh);
      await hand.press('Enter');
      await hand.spell(names.en);
      await hand.press('Enter');
      await hand.type('2205');
      await hand.press('Enter');
      await hand.type('27');
      await hand.press('Enter', 'Control+Enter');
      await expect(dialog).toBeHidden();
      counted('cluster');

      await hand.activate(link(official, t('frame.profile')));
      await expect(heading(official)).toHaveText(t('frame.profile'));
      const chooser = page.waitForEvent('filechooser');
      await hand.activate(button(official, t('tables.importAct')));
      await (await chooser).setFiles({ name: 'facts.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
      await expect(button(official, t('tables.importValues', { count: 14 }))).toBeVisible();
      await hand.press('Control+Enter');
      await expect(page.getByRole('textbox', { name: t('tables.source') })).toBeFocused();
      await hand.spell('通化市统计年鉴2025');
      await hand.press('Control+Enter');
      await expect(page.getByText(t('tables.importedFacts', { count: 14 }))).toBeVisible();
      counted('facts');

      await hand.activate(link(official, t('profile.toType')));
      for (const question of words.index.questions.values()) {
        const group = page.getByRole('group', { name: words.say(question.question) });
        await hand.goTo(group.getByRole('radio').first());
        await hand.press('Space');
      }
      await hand.activate(page.getByRole('button', { name: t('typing.acceptButton', { type: '' }).trim() }));
      await saved();
      counted('type');

      await hand.activate(link(official, t('typing.toIndicators')));
      await expect(heading(official)).toHaveText(words.dimension(dimensions[0] ?? ''));
      await hand.press('Enter');
      await rateAll(hand, official);
      await saved();
      counted('ratings');

      await hand.activate(link(official, t('diagnosis.setPriorities')));
      await hand.activate(link(official, t('priorities.goToPlan')));
      await hand.activate(button(official, t('plans.accept', { name: t('plans.balanced') })));
      await expect(page).toHaveURL(/#\/follow-up$/);
      counted('plan');

      await hand.activate(railLink(official, t('frame.clusters')));
      await hand.activate(link(official, shortened(names[language])));
      await hand.activate(link(official, t('tasks.export')));
      const preview = page.getByTitle(t('briefScreen.preview')).contentFrame();
      await expect(preview.getByRole('heading', { level: 1 })).toBeVisible();
      await hand.goTo(button(official, t('briefScreen.exportPdf')));
      const path = await exportPdf(official, desk.exportsFolder);
      counted('brief');

      expect((await pdfFacts(readFileSync(path))).title).toContain(names[language]);
      // Three for each question, and as much again for all the rest.
      expect(hand.keys).toBeLessThanOrEqual(2 * 3 * asked.length + 100);
      test.info().annotations.push({
        type: 'keys',
        description: `${counts.join(', ')}: ${hand.keys}, and ${hand.letters} letters of names`,
      });
    });
  });
}
