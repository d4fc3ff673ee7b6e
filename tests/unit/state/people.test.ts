import { describe, expect, test } from 'vitest';
import { People, type Person } from '../../../renderer/views/frame/people.svelte.ts';
import { fakeWorkspace } from '../../support/testWorkspace.ts';

const wang: Person = { name: 'Wang Min', unit: 'Bureau' };
const li: Person = { name: 'Li Wei', unit: 'Bureau' };

function peopleWho(known: readonly Person[], kept = new Map<string, string>()) {
  const { workspace, client } = fakeWorkspace({
    'trail.people': () => [...known],
    'settings.save': () => undefined,
  });
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  return { people: new People(workspace, storage), client, kept };
}

describe('who works', () => {
  test('is asked at a start where more than one name was used on this computer', async () => {
    const { people } = peopleWho([wang, li]);

    await people.start();

    expect([people.isAsked, people.known]).toEqual([true, [wang, li]]);
  });

  test('is not asked where one name was used, or none', async () => {
    for (const known of [[], [wang]]) {
      const { people } = peopleWho(known);
      await people.start();
      expect(people.isAsked).toBe(false);
    }
  });

  test('is asked once, not again after a reload', async () => {
    const first = peopleWho([wang, li]);
    await first.people.start();
    const again = peopleWho([wang, li], first.kept);

    await again.people.start();

    expect(again.people.isAsked).toBe(false);
  });

  test('is stored as it was chosen, for what is changed from now on', async () => {
    const { people, client } = peopleWho([wang, li]);
    await people.ask();

    await people.take({ name: ' Li Wei ', unit: 'Bureau' });

    expect(people.isAsked).toBe(false);
    expect(client.sent('settings.save')).toMatchObject([{ assessorName: 'Li Wei', assessorUnit: 'Bureau' }]);
  });
});
