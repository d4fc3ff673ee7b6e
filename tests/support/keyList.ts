import { expect, type Locator, type Page, test } from '@playwright/test';
import { keyGroups } from '../../renderer/views/frame/keyGroups.ts';

export const isFocused = (element: Locator) => expect(element).toBeFocused();
const listed = (title: string) =>
  keyGroups.find((group) => group.title === title)?.rows.map((row) => row.words) ?? [];
/** Every row of a part of the list by its words, with what its keys do: none more, none less. */
const tried = (title: string, rows: Readonly<Record<string, () => Promise<void>>>) => {
  expect(Object.keys(rows).map((row) => `keys.${row}`)).toEqual(listed(title));
  return Object.entries(rows);
};

export async function tryAll(
  title: string,
  rows: Readonly<Record<string, () => Promise<void>>>,
): Promise<void> {
  for (const [row, attempt] of tried(title, rows)) {
    await test.step(row, attempt);
  }
}

export const press = (page: Page, ...keys: readonly string[]) =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
