import type { Page } from 'playwright-core';
import type { Language } from '../../core/base/settings.ts';
import type { Translate } from '../../core/text/translate.ts';

/** What stands in the place of a page, and what of it is shown. */
export interface Shot {
  readonly name: string;
  /** The address after `#/`; `:assessment` and `:cluster` are those of the sample. */
  readonly at: string;
  /** What is done first, in the words of the language. */
  readonly prepare?: (page: Page, t: Translate) => Promise<void>;
  /** How much of the page from its top, in CSS pixels. */
  readonly height: number;
  /** The element that is shown; the work of the page unless given. */
  readonly of?: string;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();

/** A table as an office keeps it: a title above the head, units in it, a value with another unit, a note below. */
const table: Readonly<Record<Language, string>> = {
  zh: '汽车产业集群统计表,,,\n年份,企业数（家）,从业人员（人）,工业总产值（万元）\n2023,57,9800,512000\n2024,61,10400,553000\n2025,63,10900,60.5亿\n注：数据来自市统计局,,,\n',
  en: 'Motor cluster statistics,,,\nYear,Enterprises,Employment (persons),Output (10000 yuan)\n2023,57,9800,512000\n2024,61,10400,553000\n2025,63,10900,many\nNote: municipal bureau of statistics,,,\n',
};

const ofAssessment = (step: string): string => `assessments/:assessment/${step}`;

/** Every picture of the guide. */
export const shotsIn = (language: Language): readonly Shot[] => [
  { name: 'start', at: 'clusters', height: 420 },
  { name: 'clusters', at: 'clusters', height: 560, prepare: toList },
  { name: 'tasks', at: ofAssessment('tasks'), height: 560 },
  { name: 'profile', at: ofAssessment('profile'), height: 560, prepare: toFacts },
  {
    name: 'tables-in',
    at: ofAssessment('profile'),
    height: 600,
    prepare: (page, t) => chooseTable(page, t, table[language]),
  },
  { name: 'type', at: ofAssessment('type'), height: 520 },
  { name: 'ratings', at: `${ofAssessment('indicators/trust-order')}?item=inter-firm-trust`, height: 600 },
  { name: 'check-answers', at: `${ofAssessment('indicators/trust-order')}?check=1`, height: 420 },
  { name: 'diagnosis', at: ofAssessment('diagnosis'), height: 600 },
  { name: 'weights', at: ofAssessment('priorities'), height: 560 },
  { name: 'plan', at: ofAssessment('plan'), height: 600 },
  { name: 'other-plans', at: ofAssessment('plan-options'), height: 520, prepare: untilPlans },
  { name: 'robustness', at: ofAssessment('robustness'), height: 560, prepare: untilComputed },
  { name: 'cross-checks', at: ofAssessment('cross-checks'), height: 520 },
  { name: 'brief', at: ofAssessment('brief'), height: 640, prepare: untilPreview },
  { name: 'letterhead', at: 'office', height: 520 },
  { name: 'meeting', at: ofAssessment('meeting'), height: 480 },
  { name: 'follow-up', at: 'follow-up', height: 520, prepare: chooseSample },
  { name: 'history', at: ofAssessment('history'), height: 420 },
  { name: 'exchange', at: 'clusters', height: 600, of: 'dialog', prepare: openBundle },
  { name: 'backups', at: 'backups', height: 420, prepare: makeBackup },
  { name: 'method', at: 'method', height: 520 },
  { name: 'about', at: 'about', height: 560 },
];

/** How long what is computed or written may take, in milliseconds. */
const patience = 120_000;

/** The list lies below the ways to begin. */
async function toList(page: Page): Promise<void> {
  await page
    .locator('main table')
    .first()
    .evaluate((list, below) => {
      const work = list.closest('.page');
      work?.scrollBy(0, list.getBoundingClientRect().top - below);
    }, 240);
}

/** The facts lie below names and places. */
async function toFacts(page: Page, t: Translate): Promise<void> {
  await page.getByRole('heading', { name: t('profile.facts') }).evaluate((head) => {
    head.scrollIntoView({ block: 'start' });
  });
}

async function chooseTable(page: Page, t: Translate, text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await press(page, t('tables.importAct'));
  await (await chooser).setFiles({ name: 'statistics.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByRole('heading', { name: t('tables.columns') }).waitFor();
}

async function untilComputed(page: Page): Promise<void> {
  // A bar of progress stands there until the last draw.
  await page.locator('main progress').first().waitFor({ state: 'detached', timeout: patience });
}

async function untilPlans(page: Page, t: Translate): Promise<void> {
  await page.getByRole('heading', { name: t('planOptions.classesTitle') }).waitFor({ timeout: patience });
}

async function untilPreview(page: Page, t: Translate): Promise<void> {
  const preview = page.getByTitle(t('briefScreen.preview')).contentFrame();
  await preview.getByRole('heading', { level: 1 }).waitFor({ timeout: patience });
}

async function chooseSample(page: Page, t: Translate): Promise<void> {
  const choice = page.getByRole('combobox').first();
  if (await choice.isVisible()) {
    await choice.selectOption({ label: t('followUp.sampleOnly') }).catch(() => undefined);
  }
}

async function openBundle(page: Page, t: Translate): Promise<void> {
  await press(page, t('exchange.exportAct'));
  await page.getByRole('dialog').waitFor();
}

async function makeBackup(page: Page, t: Translate): Promise<void> {
  await press(page, t('backups.make'));
  await page.getByText(t('backups.made')).first().waitFor({ timeout: patience });
}
