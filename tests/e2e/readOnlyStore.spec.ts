import { channels } from '../../core/contract/channels.ts';
import { hasVerb } from '../../core/trail/acts.ts';
import { saveState } from '../support/official.ts';
import { callsOf, pretendReadOnly, useEveryControl } from '../support/readOnlyCrawl.ts';
import { allPlaces, goTo } from '../support/screens.ts';
import { wordsOf } from '../support/words.ts';
import { expect, test, ready } from './fixtures.ts';

/** Files can be written where the store cannot. */
const isExport = (channel: string): boolean =>
  /\.export|^briefs\.start|\.recordPrinted|^table\.save|^sheet\.save/u.test(channel);
const writing = Object.keys(channels).filter((channel) => hasVerb(channel) && !isExport(channel));

test('a store that is open for reading only has no control that would save', async ({ desk }) => {
  const { page } = desk;
  const words = wordsOf('en');
  await pretendReadOnly(page, writing);
  await page.reload();
  await ready(page);
  await expect(saveState({ page })).toHaveText(words.t('frame.readOnly'));

  let used = 0;
  for (const place of await allPlaces(page)) {
    // The language of a page before was changed by its own button.
    await page.reload();
    await ready(page);
    await goTo(page, place, words);
    used += await useEveryControl(page, place);
    expect.soft(await callsOf(page), place).toEqual([]);
  }
  // A crawl that finds nothing to use proves nothing.
  expect(used).toBeGreaterThan(100);
});
