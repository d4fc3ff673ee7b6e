import { expect, test } from 'vitest';
import type { Settings } from '../../../core/base/settings.ts';
import type { Handlers } from '../../../core/contract/channels.ts';
import { goOn } from '../../support/fakeClient.ts';
import { page, refuse } from '../../support/savingPage.ts';
import { StoredState } from '../../support/storedState.ts';
import { fakeWorkspace, realWorkspace } from '../../support/testWorkspace.ts';
import { Later, MemoryStorage, Windows } from '../../support/surroundings.ts';

/** A page on which the trust of firms was rated 2, while another window stored 4. */
async function undecided() {
  const stored = new StoredState();
  const windows = new Windows();
  const here = page({ stored, around: { channel: windows.open() } });
  const session = here.open();
  const other = page({ stored });
  const elsewhere = other.open();
  elsewhere.saveRating('trust', { level: 4 });
  await other.saves.tryAgain();
  session.saveRating('trust', { level: 2 });
  await here.saves.tryAgain();
  return { ...here, windows, session, elsewhere, other };
}

test('what is typed on in a field that is undecided changes the own value, and nothing is sent', async () => {
  const { saves, session, stored, client } = await undecided();
  const before = client.calls.length;

  session.saveRating('trust', { level: 2, note: 'Two of five.' });
  session.saveRating('trust', { level: 3, note: 'Two of five.' });
  await saves.tryAgain();

  expect(client.calls).toHaveLength(before);
  expect(stored.assessment.ratings).toEqual({ trust: { level: 4 } });
  expect(saves.clashes).toMatchObject([
    { field: 'ratings/trust', mine: { level: 3, note: 'Two of five.' }, theirs: { level: 4 } },
  ]);
  expect(session.assessment.ratings).toEqual({ trust: { level: 3, note: 'Two of five.' } });
});

test('other fields of a save are stored while one of them is undecided', async () => {
  const { saves, session, stored } = await undecided();
  session.saveRating('trust', { level: 3 });
  session.saveRating('prices', { level: 5 });
  await saves.tryAgain();

  expect(stored.assessment.ratings).toEqual({ trust: { level: 4 }, prices: { level: 5 } });
});

test('of an undecided field the value that was given last is kept', async () => {
  const { saves, session, stored } = await undecided();
  const [asked] = saves.clashes;
  session.saveRating('trust', { level: 3 });
  if (asked !== undefined) {
    saves.choose(asked, 'mine');
  }
  await saves.tryAgain();

  expect(stored.assessment.ratings).toEqual({ trust: { level: 3 } });
  expect(saves.clashes).toEqual([]);
});

test('a field that comes to the other value by itself is decided', async () => {
  const { saves, session } = await undecided();
  session.saveRating('trust', { level: 4 });
  await saves.tryAgain();

  expect([saves.state, saves.clashes]).toEqual(['saved', []]);
  expect(session.assessment.ratings).toEqual({ trust: { level: 4 } });
});

test('what another window stores of an undecided field is the other value from then on', async () => {
  const { saves, stored, windows } = await undecided();
  const third = page({ stored, around: { channel: windows.open() } });
  third.open().saveRating('trust', { level: 5 });
  await third.saves.tryAgain();
  await goOn();

  expect(saves.clashes).toMatchObject([{ mine: { level: 2 }, theirs: { level: 5 } }]);
});

test('what another window has stored of a field that waits is asked as soon as it is heard of', async () => {
  const stored = new StoredState();
  const windows = new Windows();
  const here = page({
    stored,
    around: { channel: windows.open(), later: new Later().later },
    handlers: { 'assessment.saveRating': refuse('store-busy') },
  });
  here.open().saveRating('trust', { level: 2 });
  await here.saves.tryAgain();

  const other = page({ stored, around: { channel: windows.open() } });
  other.open().saveRating('trust', { level: 4 });
  await other.saves.tryAgain();
  await goOn();

  expect(here.saves.clashes).toMatchObject([{ mine: { level: 2 }, theirs: { level: 4 } }]);
});

test('messages that waited for the end of the typing are read anew: the last of them may be old by then', async () => {
  const stored = new StoredState();
  const windows = new Windows();
  const left = page({ stored, around: { channel: windows.open() } });
  const right = page({ stored, around: { channel: windows.open() } });
  const [one, two] = [left.open(), right.open()];
  const field = { value: 'a' };
  right.keeping.visit.begin(field);
  field.value = 'ab';
  one.saveRating('trust', { level: 4 });
  await left.saves.tryAgain();
  const silent = page({ stored });
  silent.open().saveRating('trust', { level: 1 });
  await silent.saves.tryAgain();

  right.keeping.visit.end();
  await goOn();

  expect(two.assessment.ratings).toEqual({ trust: { level: 1 } });
});

test('language and theme are not asked about: the last choice stands, and shows after a reload of the page', async () => {
  let isBusy = true;
  const storage = new MemoryStorage();
  const stored: Partial<Settings>[] = [];
  const handlers: Partial<Handlers> = {
    'settings.save': (settings) => (isBusy ? refuse('store-busy')() : void stored.push(settings)),
  };
  const before = fakeWorkspace(handlers, { storage });
  before.workspace.setTheme('dark');
  await before.workspace.saves.tryAgain();

  const { workspace } = fakeWorkspace(handlers, { storage });
  workspace.saveSettings({ ...workspace.settings, theme: 'light' });
  workspace.saves.restore();
  isBusy = false;
  await workspace.saves.tryAgain();

  expect(workspace.saves.clashes).toEqual([]);
  expect([workspace.settings.theme, stored.at(-1)?.theme]).toEqual(['light', 'light']);
});

test('a text of the settings that another window or program has typed is asked about; a choice leaves it', async () => {
  const { workspace, client } = await realWorkspace();
  await client.call('settings.save', { marking: 'Theirs' });

  workspace.setTheme('dark');
  await workspace.saves.tryAgain();
  expect(await client.call('settings.get')).toMatchObject({ marking: 'Theirs', theme: 'dark' });

  workspace.saveSettings({ ...workspace.settings, marking: 'Mine' });
  await workspace.saves.tryAgain();
  const { clashes } = workspace.saves;
  expect(clashes).toMatchObject([{ field: 'marking', mine: 'Mine', theirs: 'Theirs' }]);
  expect((await client.call('settings.get')).marking).toBe('Theirs');

  clashes.forEach((clash) => workspace.saves.choose(clash, 'mine'));
  await workspace.saves.tryAgain();
  expect((await client.call('settings.get')).marking).toBe('Mine');
});
