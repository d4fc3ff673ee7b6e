import { expect, test } from 'vitest';
import { areFormsUnsent } from '../../../renderer/state/saving/keptForm.svelte.ts';
import { FieldDraft } from '../../../renderer/ui/fields/fieldDraft.svelte.ts';
import { KeptText } from '../../../renderer/state/saving/keptText.ts';

function storageOf(entries: readonly (readonly [string, string])[] = []) {
  const kept = new Map(entries);
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
    key: (at: number) => [...kept.keys()][at] ?? null,
    get length() {
      return kept.size;
    },
  };
}

test('a text is kept until it is mended or taken out', () => {
  const storage = storageOf();
  const text = new KeptText('unread profile founded', storage);

  text.keep('soon');
  expect(new KeptText('unread profile founded', storage).get()).toBe('soon');
  text.keep('');
  expect(text.get()).toBeNull();
});

test('what could not be read is asked about before the window is closed', () => {
  const storage = storageOf([['unread profile founded', 'soon']]);

  expect(areFormsUnsent(storage)).toBe(true);
  storage.removeItem('unread profile founded');
  expect(areFormsUnsent(storage)).toBe(false);
});

test('a field begins with what was kept over its value', () => {
  const draft = new FieldDraft(() => '1998', 'soon');

  expect(draft.shown).toBe('soon');
  draft.drop();
  expect(draft.shown).toBe('1998');
});
