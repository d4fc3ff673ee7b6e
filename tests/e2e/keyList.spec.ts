import { keyGroups } from '../../renderer/views/frame/keyGroups.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { sampleAssessment } from '../support/callInPage.ts';
import { openQuestion } from '../support/indicatorEntry.ts';
import { isFocused, press, tryAll } from '../support/keyList.ts';
import { heading } from '../support/official.ts';
import { goTo } from '../support/screens.ts';
import { shippedKnowledgeBase } from '../support/shippedKnowledgeBase.ts';
import { wordsOf } from '../support/words.ts';
import { expect, readOnlyTest, test, type Desk } from './fixtures.ts';
import { openFields } from '../../core/model/action.ts';

const words = wordsOf('en');
const { t, index } = words;

test('the keys that act everywhere are those of the list', async ({ desk }) => {
  const { page } = desk;
  await goTo(page, `assessments/${await sampleAssessment(page)}/profile`, words);
  const name = (language: 'chinese' | 'english') =>
    page.getByRole('textbox', {
      name: t('profile.inLanguage', { field: t('profile.name'), language: t(`profile.${language}`) }),
    });
  const keys = page.getByRole('dialog', { name: t('keys.title') });

  await tryAll('keys.everywhere', {
    head: async () => {
      await heading(desk).focus();
      await press(page, 'Enter');
      await isFocused(name('chinese'));
    },
    next: async () => {
      await page.keyboard.type('Another');
      await press(page, 'Enter');
      await isFocused(name('english'));
    },
    previous: async () => {
      await press(page, 'Shift+Enter');
      await isFocused(name('chinese'));
      await expect(name('chinese')).toHaveValue('Another');
    },
    send: () => sendNote(desk),
    move: async () => {
      await goTo(page, `assessments/${await sampleAssessment(page)}/profile`, words);
      await name('chinese').focus();
      await press(page, 'Tab');
      await isFocused(name('english'));
    },
    undo: async () => {
      await name('chinese').fill('A third');
      await name('chinese').blur();
      await press(page, 'Control+z');
      await expect(name('chinese')).toHaveValue('Another');
    },
    redo: async () => {
      await press(page, 'Control+y');
      await expect(name('chinese')).toHaveValue('A third');
      await press(page, 'Control+z', 'Control+Shift+Z');
      await expect(name('chinese')).toHaveValue('A third');
    },
    close: async () => {
      await heading(desk).focus();
      await press(page, '?');
      await expect(keys).toBeVisible();
      await press(page, 'Escape');
      await expect(keys).toBeHidden();
    },
    guide: async () => {
      await press(page, 'F1');
      await expect(heading(desk)).toHaveText('Profile and facts');
    },
    print: async () => {
      await page.evaluate(() => (globalThis.print = () => void (document.title = 'printed')));
      await press(page, 'Control+p');
      await expect(page).toHaveTitle('printed');
    },
    help: async () => {
      await press(page, '?');
      await expect(keys).toBeVisible();
    },
  });
});

/** Records progress on an action from its note, a text of several lines. */
async function sendNote({ page, call }: Desk): Promise<void> {
  const assessmentId = await sampleAssessment(page);
  const fields = { title: 'Visit', owner: '', startOn: '2026-01-01', dueOn: '2027-01-01' };
  await call('action.create', {
    assessmentId,
    fields: { ...fields, status: 'open', progress: 0, ...openFields },
  });
  await goTo(page, 'follow-up', words);
  await page.getByRole('button', { name: 'Visit' }).first().click();
  await page.getByRole('textbox', { name: t('followUp.note') }).focus();
  await page.keyboard.type('One line');
  await press(page, 'Enter');
  await page.keyboard.type('and another');
  await press(page, 'Control+Enter');
  await expect(page.getByText(t('followUp.recorded'))).toBeVisible();
  await expect(page.getByRole('dialog')).toContainText('and another');
  await press(page, 'Escape');
}

test('the keys of a question of the formation type are those of the list', async ({ desk }) => {
  const { page } = desk;
  const [question] = shippedKnowledgeBase.instrument.typing.questions;
  await goTo(page, `assessments/${await sampleAssessment(page)}/type`, words);
  const answers = page.getByRole('group', { name: question?.question.en ?? '' }).getByRole('radio');
  const chosen = async (at: number) => {
    await expect(answers.nth(at)).toBeChecked();
    await isFocused(answers.nth(at));
  };
  await answers.first().focus();

  await tryAll('keys.types', {
    choice: async () => {
      for (const place of [5, 4, 3, 2, 1]) {
        await press(page, String(place));
        await chosen(place - 1);
      }
    },
    notKnown: async () => {
      await press(page, '0');
      await chosen((question?.answers.length ?? 0) - 1);
    },
    beside: async () => {
      await press(page, '2', 'ArrowDown');
      await chosen(2);
    },
  });
});

test('the keys of a question are those of the list', async ({ desk }) => {
  const { page } = desk;
  const asked = [...index.indicators.values()].filter(({ dimension }) => dimension === 'trust-order');
  const [, second] = asked;
  await goTo(
    page,
    `assessments/${await sampleAssessment(page)}/indicators/trust-order?item=${second?.id}`,
    words,
  );
  const question = (at: number) => openQuestion({ page, words }, asked[at]?.id ?? '');
  const level = (at: number, text: RegExp) => question(at).getByRole('radio', { name: text });
  const source = (at: number) =>
    question(at).getByRole('textbox', { name: t('indicators.source'), exact: true });
  await expect(question(1)).toBeVisible();

  await tryAll('keys.questions', {
    rate: async () => {
      for (const digit of ['5', '4', '3', '2', '1']) {
        await press(page, digit);
        await expect(level(1, new RegExp(`^${digit}`, 'u'))).toBeChecked();
      }
    },
    unknown: async () => {
      await press(page, '0');
      await expect(level(1, new RegExp(t('indicators.unknown'), 'u'))).toBeChecked();
    },
    level: async () => {
      await press(page, '2', 'ArrowDown');
      await expect(level(1, /^3/u)).toBeChecked();
    },
    grade: async () => {
      for (const grade of ['A', 'B', 'C', 'D']) {
        await press(page, grade.toLowerCase());
        await expect(question(1).getByRole('radio', { name: grade, exact: true })).toBeChecked();
      }
    },
    source: async () => {
      await press(page, 'Shift+Enter');
      await expect(question(0)).toBeVisible();
      await press(page, '3');
      await source(0).fill('Yearbook');
      await press(page, 'Control+Enter', 's');
      await expect(source(1)).toHaveValue('Yearbook');
    },
    nextQuestion: async () => {
      await press(page, 'Enter');
      await expect(question(1)).toBeHidden();
    },
    previousQuestion: async () => {
      await press(page, 'Shift+Enter');
      await expect(question(1)).toBeVisible();
    },
    nextFromField: async () => {
      await source(1).focus();
      await press(page, 'Control+Enter');
      await expect(question(1)).toBeHidden();
    },
  });
});

test('the keys of the facts are those of the list', async ({ desk }) => {
  const { page } = desk;
  await goTo(page, `assessments/${await sampleAssessment(page)}/profile`, words);
  const table = page.getByRole('table', { name: t('profile.facts') });
  const cell = (row: number, column: number) =>
    table.locator('tbody tr').nth(row).getByRole('textbox').nth(column);
  const last = (await table.locator('tbody tr').count()) - 1;
  await cell(1, 1).click();

  await tryAll('keys.grid', {
    cells: async () => {
      await press(page, 'ArrowDown', 'ArrowRight');
      await isFocused(cell(2, 2));
      await press(page, 'ArrowUp', 'ArrowLeft');
      await isFocused(cell(1, 1));
    },
    widen: async () => {
      await press(page, 'Shift+ArrowDown', 'Shift+ArrowRight');
      await expect(page.getByText(t('profile.valuesChosen', { count: 4 }))).toBeVisible();
      await press(page, 'ArrowDown');
    },
    below: async () => {
      await cell(last, 0).click();
      await press(page, 'Enter');
      await isFocused(cell(0, 1));
      await press(page, 'Enter');
      await isFocused(cell(1, 1));
    },
    above: async () => {
      await press(page, 'Shift+Enter');
      await isFocused(cell(0, 1));
    },
    edit: async () => {
      await page.keyboard.type('31');
      await press(page, 'F2', 'ArrowLeft');
      await page.keyboard.type('5');
      await press(page, 'Enter');
      await expect(cell(0, 1)).toHaveValue('351');
    },
    empty: async () => {
      await press(page, 'Shift+Enter', 'Delete');
      await expect(cell(0, 1)).toHaveValue('');
    },
    fill: async () => {
      await page.keyboard.type('7');
      await press(page, 'Enter', 'Control+d');
      await expect(cell(1, 1)).toHaveValue('7');
    },
    same: async () => {
      await cell(0, 1).click();
      await press(page, 'Shift+ArrowDown', 'Shift+ArrowDown');
      await page.keyboard.type('9');
      await press(page, 'Control+Enter');
      await expect(cell(0, 1)).toHaveValue('9');
      await expect(cell(2, 1)).toHaveValue('9');
    },
    evidence: async () => {
      await press(page, 'Control+e');
      await isFocused(
        page.getByRole('group', { name: t('indicators.grade') }).getByRole('radio', { checked: true }),
      );
    },
    leave: async () => {
      await cell(0, 1).click();
      await page.keyboard.type('12');
      await press(page, 'Escape');
      await expect(cell(0, 1)).toHaveValue('9');
    },
  });
});

test('the keys of a pair are those of the list', async ({ desk }) => {
  const { page } = desk;
  await goTo(page, `assessments/${await sampleAssessment(page)}/priorities`, words);
  await page.getByRole('radio', { name: t('priorities.pairwise') }).check({ force: true });
  const pair = page
    .getByRole('main')
    .getByRole('group')
    .filter({ has: page.locator('.scale') })
    .first();
  const chosen = pair.getByRole('radio', { checked: true });
  await pair.getByRole('radio').first().focus();

  await tryAll('keys.pairs', {
    times: async () => {
      await press(page, '4');
      await expect(chosen).toHaveCount(1);
      await press(page, '9');
      await isFocused(pair.getByRole('radio').first());
    },
    equal: async () => {
      await press(page, '=');
      await isFocused(pair.getByRole('radio').nth(8));
    },
    takeOut: async () => {
      await press(page, 'Delete');
      await expect(chosen).toHaveCount(0);
    },
  });
});

for (const language of ['en', 'zh'] as const) {
  test.describe(language, () => {
    readOnlyTest.use({ language });
    readOnlyTest(`the list of keys names every key and is accessible, ${language}`, async ({ desk }) => {
      const { page } = desk;
      const { t: says } = wordsOf(language);
      await press(page, '?');
      const dialog = page.getByRole('dialog', { name: says('keys.title') });
      for (const { title, rows } of keyGroups) {
        await expect(dialog.getByRole('heading', { name: says(title) })).toBeVisible();
        for (const row of rows) {
          await expect(
            dialog
              .getByRole('definition')
              .filter({ hasText: says(row.words) })
              .first(),
          ).toBeVisible();
        }
      }
      await expectAccessible(page, `the list of keys, ${language}`);
    });
  });
}

test('the keys of an import are those of the list', async ({ desk }) => {
  const { page } = desk;
  const place = `assessments/${await sampleAssessment(page)}/profile`;
  const text = '指标,2031,2032\n企业数（家）,12,13\n就业人数（人）,多,15\n';
  const begin = async () => {
    await goTo(page, place, words);
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: t('tables.importAct') }).click();
    await (await chooser).setFiles({ name: 'facts.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    await expect(page.getByRole('button', { name: t('tables.importValues', { count: 3 }) })).toBeVisible();
  };
  const cell = page.locator('td:focus');
  await begin();

  await tryAll('keys.tables', {
    sheet: async () => {
      await press(page, 'F8', 'ArrowRight');
      await expect(cell).toContainText('15');
    },
    refused: async () => {
      await press(page, 'F8');
      await expect(cell).toContainText('多');
    },
    import: async () => {
      await press(page, 'Control+Enter');
      await isFocused(page.getByLabel(t('tables.source')));
      await page.keyboard.type('Register');
      await press(page, 'Control+Enter');
      await expect(page.getByText(t('tables.importedFacts', { count: 3 }))).toBeVisible();
    },
    cancel: async () => {
      await begin();
      await press(page, 'Escape');
      await expect(heading(desk)).toHaveText(t('frame.profile'));
    },
  });
});
