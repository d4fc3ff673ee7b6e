import { cpSync, renameSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { sampleAssessment } from '../support/callInPage.ts';
import { fillDisk, mountDisk, noSmallDisk } from '../support/diskMount.ts';
import { openQuestion } from '../support/indicatorEntry.ts';
import { heading, saveState, savedText, type Official } from '../support/official.ts';
import { goTo } from '../support/screens.ts';
import { wordsOf } from '../support/words.ts';
import { type Desk, expect, ready, test } from './fixtures.ts';

const words = wordsOf('en');
const { t } = words;
const question = 'inter-firm-trust';
const official = (page: Page): Official => ({ page, words });
const sourceField = (page: Page) =>
  openQuestion(official(page), question).getByRole('textbox', { name: t('indicators.source') });

/** Ends the program with its page left: one that is shown still would ask the program that is gone. */
async function end(desk: Desk): Promise<void> {
  await desk.page.goto('about:blank');
  await desk.endProgram();
}

/** Ends the program, and gives the folder of its store a disk of its own of a few megabytes. */
async function moveToSmallDisk(desk: Desk): Promise<() => Promise<void>> {
  await end(desk);
  const former = `${desk.dataFolder}-before`;
  renameSync(desk.dataFolder, former);
  const disk = mountDisk(desk.dataFolder, 8_000);
  if (disk === null) {
    renameSync(former, desk.dataFolder);
  }
  test.skip(disk === null, noSmallDisk);
  cpSync(former, desk.dataFolder, { recursive: true });
  return async () => {
    await end(desk);
    disk?.unmount();
  };
}

test('a save on a full disk is said once, what is typed stays, and after space is freed it is stored', async ({
  desk,
}) => {
  const giveBack = await moveToSmallDisk(desk);
  try {
    const page = await desk.restart();
    const id = await sampleAssessment(page);
    const ratings = async () => (await desk.call('assessment.open', { id })).assessment.ratings[question];
    const place = `assessments/${id}/indicators/trust-order?item=${question}`;
    await goTo(page, place, words);
    await expect(openQuestion(official(page), question)).toBeVisible();
    await page.keyboard.press('4');
    await expect(saveState(official(page))).toContainText(savedText(official(page)));

    const free = fillDisk(desk.dataFolder);
    await sourceField(page).fill('Survey of 2026');
    await sourceField(page).blur();
    const refusal = page.getByText('Not saved: the disk is full. Free some space and try again.');
    await expect(refusal).toHaveCount(1);
    await expect(saveState(official(page))).toContainText('the disk is full');
    await expect(sourceField(page)).toHaveValue('Survey of 2026');
    expect(await ratings()).toMatchObject({ level: 4 });
    expect((await ratings())?.source).not.toBe('Survey of 2026');

    // The program runs on, and asking again says the same.
    await goTo(page, 'clusters', words);
    await expect(heading(official(page))).toBeVisible();
    await goTo(page, place, words);
    await expect(sourceField(page)).toHaveValue('Survey of 2026');
    const again = saveState(official(page)).getByRole('button', { name: t('common.tryAgain') });
    await again.click();
    await expect(refusal).toHaveCount(1);

    free();
    // It is stored by itself too: the button is pressed where the next attempt has not come before.
    await again.evaluateAll((buttons: HTMLElement[]) => buttons.forEach((button) => button.click()));
    await expect(saveState(official(page))).toContainText(savedText(official(page)));
    expect(await ratings()).toMatchObject({ level: 4, source: 'Survey of 2026' });
  } finally {
    await giveBack();
  }
});

test('a start on a full disk changes nothing, names another place, and goes on after space is freed', async ({
  desk,
}) => {
  const giveBack = await moveToSmallDisk(desk);
  try {
    const free = fillDisk(desk.dataFolder);
    const page = await desk.restart();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'The disk is full, so the data file was not opened',
    );
    await expect(page.getByText('copy the whole folder of the file to another drive')).toContainText(
      '--data',
    );

    free();
    const loaded = page.waitForEvent('load');
    await page.getByRole('button', { name: t('common.tryAgain') }).click();
    await loaded;
    await ready(page);
    expect(await desk.call('cluster.list', undefined)).not.toEqual([]);
  } finally {
    await giveBack();
  }
});
