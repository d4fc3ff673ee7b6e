import { describe, expect, test } from 'vitest';
import { chapterIds } from '../../../core/guide/chapters.ts';
import { addresses, type ScreenName } from '../../../renderer/state/routes.ts';
import { chapterOf, chaptersOf, screensOf } from '../../../renderer/views/frame/helpPlaces.ts';

// The keys of the table are the names of screens.
const names = Object.keys(addresses) as ScreenName[];

/** Chapters about what is no screen of its own. */
const withoutScreen = ['start', 'settings', 'exchange', 'tables-out', 'recovery'];

describe('the guide at the place of a page', () => {
  test.each(names)('has a chapter for %s', (name) => {
    expect(chapterIds).toEqual(expect.arrayContaining([...chaptersOf(name)]));
  });

  test('has no chapter that no page leads to, but those about what is no page', () => {
    const led = new Set(names.filter((name) => name !== 'help').flatMap(chaptersOf));

    expect(chapterIds.filter((id) => !led.has(id)).sort()).toEqual([...withoutScreen].sort());
  });

  test('speaks of the check of a group where that is shown', () => {
    const route = { name: 'indicators', assessment: 'a', dimension: 'd' } as const;

    expect(chapterOf(route)).toBe('ratings');
    expect(chapterOf({ ...route, check: true })).toBe('check-answers');
  });

  test('names the screens of a chapter', () => {
    expect(screensOf('tables-in').map(({ name }) => name)).toEqual(['table-import', 'facts-import']);
    expect(screensOf('start')).toEqual([]);
  });
});
