import type { Locator, Page } from '@playwright/test';
import type { Words } from './words.ts';

/** Somebody at a window, and the language in which its names are read. */
export interface Official {
  readonly page: Page;
  readonly words: Words;
}

export const heading = ({ page }: Pick<Official, 'page'>): Locator => page.getByRole('heading', { level: 1 });

/** The line in the strip that says in words whether everything is stored. */
export const saveState = ({ page }: Pick<Official, 'page'>): Locator =>
  page.getByRole('banner').getByRole('status');

/** What the strip says once all answers are stored, whatever the time. */
export const savedText = ({ words }: Pick<Official, 'words'>): string =>
  words.t('frame.saved', { time: '' }).trim();

/** The rail and the buttons that lead on are links; the name is all that is visible. */
export const link = ({ page }: Pick<Official, 'page'>, name: string | RegExp): Locator =>
  page.getByRole('main').getByRole('link', { name });

export const railLink = ({ page, words }: Official, name: string): Locator =>
  page
    .getByRole('navigation', { name: words.t('frame.places') })
    // Steps stand behind their number, and a place may have a count behind its name.
    .getByRole('link', {
      name: new RegExp(`^(?:\\d+\\s*)?${name.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&')}`, 'u'),
    });

export const button = ({ page }: Pick<Official, 'page'>, name: string): Locator =>
  page.getByRole('button', { name, exact: true });

/** Starts an assessment of a cluster that the list does not have. */
export async function enterNewCluster(
  official: Official,
  cluster: { readonly zh: string; readonly en: string; readonly province: string; readonly city: string },
): Promise<void> {
  const { page, words } = official;
  await button(official, words.t('clusters.start')).click();
  const dialog = page.getByRole('dialog', { name: words.t('clusters.newTitle') });
  await dialog.getByRole('radio', { name: words.t('clusters.another') }).check();
  const field = (name: string) => dialog.getByRole('textbox', { name });
  await field(words.t('clusters.nameZh')).fill(cluster.zh);
  await field(words.t('clusters.nameEn')).fill(cluster.en);
  await dialog
    .getByRole('combobox', { name: words.t('profile.place') })
    .fill(`${cluster.province} ${cluster.city}`);
  await dialog.getByRole('button', { name: words.t('clusters.createAndOpen') }).click();
}
