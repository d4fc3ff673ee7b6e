import { expect } from '@playwright/test';
import type { CriterionId } from '../../core/knowledge/schema.ts';
import type { Official } from './official.ts';

export interface SwingRow {
  readonly criterion: CriterionId;
  readonly points: number;
  /** The resulting weight in per cent, as the page writes it. */
  readonly weight: string;
}

/** Puts the criteria in the given order, most important first, gives them points, and checks the weights. */
export async function weighBySwing({ page, words }: Official, rows: readonly SwingRow[]): Promise<void> {
  for (const [index, { criterion }] of rows.entries()) {
    const name = words.t('priorities.placeOf', { name: words.criterion(criterion) });
    await page.getByRole('combobox', { name }).selectOption(String(index + 1));
    await expect(page.getByRole('combobox', { name })).toHaveValue(String(index));
  }
  // The first is 100 by definition.
  for (const { criterion, points } of rows.slice(1)) {
    const name = words.t('priorities.pointsOf', { name: words.criterion(criterion) });
    await page.getByRole('textbox', { name }).fill(String(points));
    await page.getByRole('textbox', { name }).blur();
  }
  const weights = page
    .getByRole('main')
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: words.t('priorities.weightsTitle') }) });
  for (const { criterion, weight } of rows) {
    const row = weights.getByRole('listitem').filter({ hasText: words.criterion(criterion) });
    await expect(row).toContainText(weight);
  }
}
