import { describe, expect, test } from 'vitest';
import { People, type Person } from '../../../renderer/views/frame/people.svelte.ts';
import { appInfo, fakeWorkspace } from '../../support/testWorkspace.ts';

/** Today is 30 June 2026. */
const lately = '2026-06-29T02:00:00.000Z';
const longAgo = '2026-03-31T23:00:00.000Z';

const wang: Person = { name: 'Wang Min', unit: 'Bureau' };
const li: Person = { name: 'Li Wei', unit: 'Bureau' };
const worked = (person: Person, lastAt = lately) => ({ ...person, lastAt });

function peopleWho(known: readonly ReturnType<typeof worked>[], kept = new Map<string, string>()) {
  const { workspace, client } = fakeWorkspace({
    'trail.people': () => [...known],
    'settings.save': () => undefined,
  });
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  return { people: new People(workspace, storage), workspace, client, kept };
}

describe('who works', () => {
  test('is asked at a start where more than one person works here', async () => {
    const { people } = peopleWho([worked(wang), worked(li)]);

    await people.start();

    expect([people.isAsked, people.known]).toEqual([true, [wang, li]]);
  });

  test('is not asked where one person works here, or none', async () => {
    for (const known of [[], [worked(wang)]]) {
      const { people } = peopleWho(known);
      await people.start();
      expect(people.isAsked).toBe(false);
    }
  });

  test('is not asked because of those who last changed something more than ninety days ago', async () => {
    expect(appInfo.today).toBe('2026-06-30');
    const { people } = peopleWho([worked(wang), worked(li, longAgo)]);

    await people.start();

    expect([people.isAsked, people.known]).toEqual([false, [wang, li]]);
  });

  test('is one person by name, with the unit of the last change', async () => {
    const moved = { ...wang, unit: 'Park' };
    const { people } = peopleWho([worked(moved), worked(wang), worked({ name: '', unit: 'Bureau' })]);

    await people.start();

    expect([people.isAsked, people.known]).toEqual([false, [moved]]);
  });

  test('is one person where an older name differs by marks that nobody sees', async () => {
    const { people } = peopleWho([worked(wang), worked({ ...wang, name: 'Wang\u00a0M\u200bin' })]);

    await people.start();

    expect([people.isAsked, people.known]).toEqual([false, [wang]]);
  });

  test('begins with whom the settings name, even before that person changes anything', async () => {
    const { people, workspace } = peopleWho([worked(wang), worked(li)]);
    await people.ask();

    await people.take({ name: 'Zhao Lei', unit: 'Park' });
    await people.ask();
    expect(people.known).toEqual([{ name: 'Zhao Lei', unit: 'Park' }, wang, li]);

    workspace.saveSettings({ ...workspace.settings, assessorName: 'Li Wei', assessorUnit: 'Park' });
    expect(people.known).toEqual([{ name: 'Li Wei', unit: 'Park' }, wang]);
  });

  test('is asked once, not again after a reload', async () => {
    const first = peopleWho([worked(wang), worked(li)]);
    await first.people.start();
    const again = peopleWho([worked(wang), worked(li)], first.kept);

    await again.people.start();

    expect(again.people.isAsked).toBe(false);
  });

  test('is stored as it was chosen, for what is changed from now on', async () => {
    const { people, client } = peopleWho([worked(wang), worked(li)]);
    await people.ask();

    await people.take({ name: ' Li Wei ', unit: 'Bureau' });

    expect(people.isAsked).toBe(false);
    expect(client.sent('settings.save')).toMatchObject([{ assessorName: 'Li Wei', assessorUnit: 'Bureau' }]);
  });
});
