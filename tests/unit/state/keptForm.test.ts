import { describe, expect, test } from 'vitest';
import { areFormsUnsent, KeptForm } from '../../../renderer/state/saving/keptForm.svelte.ts';
import { follow } from '../../support/follow.svelte.ts';
import { MemoryStorage } from '../../support/surroundings.ts';

interface Fields {
  readonly title: string;
  readonly progress: number | null;
}

/** A form over what others may change, too; opened again it is another one over the same storage. */
function open(storage = new MemoryStorage()) {
  const holder: { stored: Fields } = { stored: { title: 'old', progress: null } };
  const again = () => new KeptForm<Fields>('one', () => holder.stored, storage);
  return { holder, storage, form: again(), again };
}

describe('a form with a button of its own', () => {
  test('keeps what is typed over what comes from elsewhere, and knows what was seen', () => {
    const { form, holder } = open();
    form.type({ title: 'mine' });
    holder.stored = { title: 'theirs', progress: 30 };
    form.type({ progress: 50 });

    expect([form.shown, form.seen]).toEqual([
      { title: 'mine', progress: 50 },
      { title: 'old', progress: null },
    ]);
    form.type({ progress: null });
    expect(form.shown).toEqual({ title: 'mine', progress: null });
    form.look();
    expect(form.seen).toEqual({ title: 'theirs', progress: 30 });
    form.drop();
    expect(form.shown).toEqual({ title: 'theirs', progress: 30 });
  });

  test('shows at once what is typed and what is given up', () => {
    const { form } = open();
    const shown = follow(() => form.shown.title);
    form.type({ title: 'mine' });
    expect(shown()).toEqual(['old', 'mine']);
    form.drop();
    expect(shown()).toEqual(['old', 'mine', 'old']);
  });

  test('finds what was typed and what was seen when it is opened again, until it is sent or given up', () => {
    const { form, holder, again } = open();
    form.type({ title: 'mine' });
    holder.stored = { title: 'theirs', progress: null };

    const opened = again();
    expect([opened.typed, opened.seen.title]).toEqual([{ title: 'mine' }, 'old']);
    opened.drop();
    expect(again().shown.title).toBe('theirs');
  });

  test('has the page ask as long as it holds something else than what is stored', () => {
    const { form, again, storage } = open();
    expect(areFormsUnsent(storage)).toBe(false);
    form.type({ title: 'mine' });
    expect([areFormsUnsent(storage), again().isUnsent]).toEqual([true, true]);
    form.type({ title: 'old' });
    expect([areFormsUnsent(storage), form.isUnsent, again().isUnsent]).toEqual([false, false, false]);
    form.type({ title: 'mine' });
    form.drop();
    expect(areFormsUnsent(storage)).toBe(false);
  });

  test('is not unsent once what was kept is what is stored', () => {
    const { form, holder, again, storage } = open();
    form.type({ title: 'mine' });
    holder.stored = { title: 'mine', progress: null };
    expect([again().isUnsent, areFormsUnsent(storage)]).toEqual([false, false]);
  });

  test('has the page ask before it has been opened again after a reload', () => {
    const storage = new MemoryStorage();
    expect(areFormsUnsent(storage)).toBe(false);
    storage.setItem('form two', JSON.stringify({ typed: { title: 'mine' }, seen: { title: 'old' } }));
    expect(areFormsUnsent(storage)).toBe(true);
    new KeptForm<{ title: string }>('two', () => ({ title: 'old' }), storage).drop();
    expect(areFormsUnsent(storage)).toBe(false);
  });

  test('has the page ask where the storage is full, and takes nothing that it cannot read', () => {
    const storage = new MemoryStorage(10);
    const { form, again } = open(storage);
    form.type({ title: 'mine' });
    expect([areFormsUnsent(storage), form.shown.title, again().shown.title]).toEqual([true, 'mine', 'old']);
    form.drop();

    for (const text of ['{', '[1]', 'null', '{"typed":[1],"seen":2}', '{"typed":{"other":"x"}}']) {
      const { storage, again: reopened } = open();
      storage.setItem('form one', text);
      expect([reopened().shown, areFormsUnsent(storage)]).toEqual([{ title: 'old', progress: null }, false]);
    }
  });
});
