import type { Locator } from '@playwright/test';
import { addDays } from '../../core/base/calendar.ts';
import { type ActionFields, openFields } from '../../core/model/action.ts';
import { createFormat } from '../../renderer/state/format.ts';
import { sampleAssessment } from '../support/callInPage.ts';
import { squeezed } from '../support/openedPdf.ts';
import { button } from '../support/official.ts';
import { printed, wordsOn } from '../support/paper.ts';
import { goTo } from '../support/screens.ts';
import { wordsOf } from '../support/words.ts';
import { type Desk, expect, readOnlyTest, test } from './fixtures.ts';

test.use({ fonts: 'shipped' });

const words = wordsOf('en');
const { t } = words;

const trust = words.index.indicators.get('inter-firm-trust');
if (trust === undefined) {
  throw new Error('The knowledge base has no such indicator.');
}
const trustName = words.say(trust.name);

/** The actions of the sample, the most urgent first, as the list shows them. */
const rowOf = ({ page }: Desk, title: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('button', { name: title, exact: true }) });

const titles = async (desk: Desk, count: number): Promise<readonly string[]> => {
  const names = desk.page.getByRole('rowheader').getByRole('button');
  await expect(names.first()).toBeVisible();
  return (await names.allTextContents()).slice(0, count).map((name) => name.trim());
};

const stored = async (desk: Desk, title: string) => {
  const found = (await desk.call('action.list', undefined)).find((action) => action.title === title);
  if (found === undefined) {
    throw new Error(`No action is called "${title}".`);
  }
  return found;
};

/** An assessment of the office with one action. */
async function ownAction(desk: Desk, fields: Partial<ActionFields> = {}): Promise<string> {
  const clusterId = 'harbin-agri-processing';
  const { id: assessmentId } = await desk.call('assessment.create', { clusterId });
  const { id } = await desk.call('action.create', {
    assessmentId,
    fields: {
      ...{ title: 'Visit the mills', owner: 'Bureau of agriculture', startOn: null, dueOn: null },
      ...{ status: 'open', progress: 0, ...openFields, ...fields },
    },
  });
  return id;
}

test('a row is typed in place by keys, from cell to cell', async ({ desk }) => {
  const { page } = desk;
  await goTo(page, 'follow-up', words);
  const [first = '', second = ''] = await titles(desk, 2);

  await page.locator('[data-cell][tabindex="0"]').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Guild office');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await stored(desk, first)).owner).toBe('Guild office');

  // The hand is one row below by now; progress is three columns to the right.
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter']) {
    await page.keyboard.press(key);
  }
  await page.keyboard.type('101');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: t('followUp.progressInvalid') })).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('75%');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await stored(desk, second)).progress).toBe(75);
  await expect(page.getByRole('alert')).toHaveCount(0);

  // A status is gone through by arrows and taken by Enter; Esc leaves it.
  await page.locator('[data-cell][tabindex="0"]').focus();
  const [, , third = ''] = await titles(desk, 3);
  const { status } = await stored(desk, third);
  for (const key of ['ArrowLeft', 'Enter', 'ArrowUp', 'Escape']) {
    await page.keyboard.press(key);
  }
  expect((await stored(desk, third)).status).toBe(status);
  for (const key of ['Enter', 'ArrowUp', 'Enter']) {
    await page.keyboard.press(key);
  }
  await expect.poll(async () => (await stored(desk, third)).status).toBe('not-started');
});

test('indicator, target and what was spent are in the form, and in columns where there is room', async ({
  desk,
}) => {
  const { page } = desk;
  await goTo(page, 'follow-up', words);
  const [first = ''] = await titles(desk, 1);
  await button(desk, first).click();
  const dialog = page.getByRole('dialog', { name: first });
  const target = dialog.getByRole('textbox', { name: t('followUp.target') });
  await dialog.getByRole('combobox', { name: t('followUp.indicator') }).selectOption({ label: trustName });
  await target.fill('7');
  await target.blur();
  await expect(target).toHaveAttribute('aria-invalid', 'true');
  await target.fill('4');
  await dialog.getByRole('textbox', { name: t('followUp.spent') }).fill('2.5');
  await dialog.getByRole('button', { name: t('followUp.save'), exact: true }).click();
  await expect(dialog).toBeHidden();
  expect(await stored(desk, first)).toMatchObject({
    indicatorId: 'inter-firm-trust',
    target: 4,
    spent: 2.5,
  });
  await expect(rowOf(desk, first)).toContainText(t('followUp.levelOf', { target: '4' }));

  await page.setViewportSize({ width: 1600, height: 900 });
  await expect(page.getByRole('columnheader', { name: t('followUp.targetShort') })).toBeVisible();
  await rowOf(desk, first)
    .getByRole('button', { name: t('followUp.target') })
    .click();
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await stored(desk, first)).target).toBe(5);
});

test('several are put off together only with the reason, which each keeps with who wrote it', async ({
  desk,
}) => {
  const { page } = desk;
  await desk.call('settings.save', { assessorName: 'Li Min', assessorUnit: 'Civil affairs' });
  await goTo(page, 'follow-up', words);
  const chosen = await titles(desk, 2);
  const before = await Promise.all(chosen.map((title) => stored(desk, title)));
  for (const title of chosen) {
    await page.getByRole('checkbox', { name: t('followUp.chooseOne', { title }) }).check();
  }
  const line = page.getByRole('form', { name: t('followUp.bulk') });
  await line
    .getByRole('combobox', { name: t('followUp.due') })
    .selectOption({ label: t('followUp.putOff', { days: 14 }) });
  await line.getByRole('button', { name: t('followUp.applyTo', { count: 2 }) }).click();
  await expect(line.getByText(t('followUp.reasonMissing'))).toBeVisible();

  await line.getByRole('textbox', { name: t('followUp.reason') }).fill('The hall is being repaired.');
  await line.getByRole('button', { name: t('followUp.applyTo', { count: 2 }) }).click();

  for (const { title, dueOn } of before) {
    await expect.poll(async () => (await stored(desk, title)).dueOn).toBe(addDays(dueOn ?? '', 14));
    expect((await stored(desk, title)).events.at(-1)?.note).toBe('The hall is being repaired.');
  }
  await button(desk, chosen[0] ?? '').click();
  const dialog = page.getByRole('dialog', { name: chosen[0] ?? '' });
  const record = dialog.getByRole('listitem').filter({ hasText: 'The hall is being repaired.' });
  await expect(record).toContainText(t('followUp.eventByOf', { name: 'Li Min', unit: 'Civil affairs' }));
});

test('closing asks for evidence on the spot: nothing is refused, words are kept, leaving says so', async ({
  desk,
}) => {
  const { page } = desk;
  await goTo(page, 'follow-up', words);
  const [first = ''] = await titles(desk, 1);
  const { status } = await stored(desk, first);
  const close = async () => {
    await rowOf(desk, first)
      .getByRole('button', { name: t('followUp.status') })
      .click();
    await page
      .getByRole('combobox', { name: t('followUp.status') })
      .selectOption({ label: t('followUp.statusDone') });
  };
  const dialog = page.getByRole('dialog', { name: first });

  await close();
  await dialog.getByRole('button', { name: t('common.cancel') }).click();
  await expect(page.getByText(t('followUp.leftUnexplained', { count: 1 }))).toBeVisible();
  expect((await stored(desk, first)).status).toBe(status);

  await close();
  const note = dialog.getByRole('textbox', { name: t('followUp.evidenceNote') });
  for (const empty of ['', 'ok']) {
    await note.fill(empty);
    await dialog.getByRole('button', { name: t('followUp.saveRecord') }).click();
    await expect(dialog.getByText(t('followUp.evidenceMissing'))).toBeVisible();
  }
  await note.fill('Certificate of registration, 3 June');
  await dialog.getByRole('button', { name: t('followUp.saveRecord') }).click();
  await expect(dialog).toBeHidden();
  await expect(
    page.getByText(t('followUp.explained', { count: 1, status: t('followUp.statusDone') })),
  ).toBeVisible();
  const { events, progress } = await stored(desk, first);
  expect([progress, events.at(-1)?.note]).toEqual([100, 'Certificate of registration, 3 June']);
});

test('a file is evidence too, attached from the list, also where several are closed at once', async ({
  desk,
}) => {
  const { page } = desk;
  await goTo(page, 'follow-up', words);
  const chosen = await titles(desk, 2);
  const [first = '', second = ''] = chosen;
  await rowOf(desk, first)
    .getByRole('button', { name: t('followUp.attachTo', { title: first }) })
    .click();
  const evidence = page.getByRole('dialog', { name: t('followUp.attachTo', { title: first }) });
  await evidence
    .locator('input[type=file]')
    .setInputFiles({ name: 'minutes.txt', mimeType: 'text/plain', buffer: Buffer.from('Agreed.') });
  await expect(evidence.getByText('minutes.txt').first()).toBeVisible();
  await evidence.getByRole('button', { name: t('common.close') }).click();
  await expect(rowOf(desk, first)).toContainText('minutes.txt');

  for (const title of chosen) {
    await page.getByRole('checkbox', { name: t('followUp.chooseOne', { title }) }).check();
  }
  const line = page.getByRole('form', { name: t('followUp.bulk') });
  await line
    .getByRole('combobox', { name: t('followUp.status') })
    .selectOption({ label: t('followUp.statusDone') });
  await line.getByRole('button', { name: t('followUp.applyTo', { count: 2 }) }).click();
  const dialog = page.getByRole('dialog', {
    name: t('followUp.statusOfMany', { status: t('followUp.statusDone'), count: 2 }),
  });
  await dialog.getByRole('button', { name: t('followUp.saveRecord') }).click();
  await expect(dialog.getByText(t('followUp.evidenceMissingOf', { count: 1, of: 2 }))).toBeVisible();
  await dialog
    .getByRole('textbox', { name: t('followUp.evidenceNote') })
    .fill('Both were accepted by the park committee');
  await dialog.getByRole('button', { name: t('followUp.saveRecord') }).click();
  await expect(dialog).toBeHidden();
  for (const title of [first, second]) {
    await expect.poll(async () => (await stored(desk, title)).status).toBe('done');
  }
});

for (const language of ['en', 'zh'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language });
    const said = wordsOf(language);

    readOnlyTest(
      'time charts by phase and by body are said in words, with what contradicts',
      async ({ desk }) => {
        const { page } = desk;
        await goTo(page, 'follow-up', said);
        await page.getByRole('radio', { name: said.t('schedule.phases') }).check();
        const table = page.getByRole('table', { name: said.t('schedule.tableTitle') });
        await expect(table.getByRole('rowheader').getByRole('button')).not.toHaveCount(0);
        // The sample has an action that begins before what it comes after is due.
        const [before] = said.t('schedule.early', { title: '|' }).split('|');
        await expect(table.getByText(before ?? '').first()).toBeVisible();

        await page.getByRole('radio', { name: said.t('schedule.phases') }).press('ArrowRight');
        await expect(page).toHaveURL(/view=bodies/u);
        const first = table.getByRole('rowheader').getByRole('button').first();
        await first.focus();
        await page.keyboard.press('Enter');
        await expect(page.getByRole('dialog')).toBeVisible();
      },
    );

    test('the start reminds of own actions once a day, and says nothing where there is nothing', async ({
      desk,
    }) => {
      const { page } = desk;
      const line = page.getByRole('note', { name: said.t('schedule.reminder') });
      await goTo(page, 'clusters', said);
      await expect(line).toHaveCount(0);

      const { today } = (await desk.call('app.start', undefined)).info;
      await ownAction(desk, { dueOn: addDays(today, -3) });
      await page.reload();
      await expect(line).toContainText(said.t('schedule.lateCount', { count: 1 }));
      await line.getByRole('link', { name: said.t('schedule.toWeek') }).click();
      await expect(page.getByRole('rowheader').getByRole('button')).toHaveText(['Visit the mills']);

      await goTo(page, 'clusters', said);
      await line.getByRole('button', { name: said.t('schedule.notToday') }).click();
      await expect(line).toHaveCount(0);
      await expect.poll(async () => (await desk.call('settings.get', undefined)).remindedOn).toBe(today);
      await page.reload();
      await goTo(page, 'clusters', said);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(line).toHaveCount(0);
    });

    test('the list by body prints each body on a sheet of its own, what nobody has first', async ({
      desk,
    }) => {
      const { page } = desk;
      const assessmentId = await sampleAssessment(page);
      const fields = { owner: '', startOn: null, dueOn: null, status: 'open', progress: 0 } as const;
      await desk.call('action.create', {
        assessmentId,
        fields: { ...fields, ...openFields, title: 'Nobody has this' },
      });
      await page.reload();
      await goTo(page, 'follow-up', said);
      await page.getByRole('link', { name: said.t('schedule.byBody') }).click();
      const heads = page.getByRole('heading', { level: 2 });
      await expect.poll(() => heads.count()).toBeGreaterThan(3);
      const bodies = await heads.allTextContents();
      expect(bodies[0]).toContain(said.t('followUp.noOwner'));

      const papers = await printed(page);

      expect(papers).toHaveLength(bodies.length);
      for (const [at, body] of bodies.entries()) {
        expect(wordsOn(papers[at])).toContain(squeezed(body));
        expect(wordsOn(papers[at])).toContain(squeezed(said.t('schedule.signature')));
        expect(wordsOn(papers[at])).toContain(squeezed(said.t('followUp.progress')));
      }
      expect(wordsOn(papers[0])).toContain(squeezed('Nobody has this'));

      await page.getByRole('checkbox', { name: said.t('schedule.newSheets') }).uncheck();
      expect((await printed(page)).length).toBeLessThan(papers.length);
    });
  });
}

test('what has no date stands below the chart by name, and on paper the chart has its dates', async ({
  desk,
}) => {
  const { page } = desk;
  const { today } = (await desk.call('app.start', undefined)).info;
  await ownAction(desk);
  await desk.call('action.create', {
    assessmentId: (await desk.call('action.list', undefined)).at(-1)?.assessmentId ?? '',
    fields: {
      ...{ title: 'Count the mills', owner: '', startOn: today, dueOn: addDays(today, 90) },
      ...{ status: 'open', progress: 10, ...openFields },
    },
  });
  await page.reload();
  await goTo(page, 'follow-up?view=bodies', words);
  await expect(page.getByRole('heading', { name: t('schedule.undated', { count: 1 }) })).toBeVisible();
  await expect(page.getByRole('listitem').getByRole('button', { name: 'Visit the mills' })).toBeVisible();
  await expect(page.getByRole('rowheader').getByRole('button')).toHaveText(['Count the mills']);

  const text = (await printed(page)).map(wordsOn).join('');
  expect(text).toContain(squeezed('Visit the mills'));
  expect(text).toContain(squeezed(createFormat('en').shortDate(addDays(today, 90))));
});
