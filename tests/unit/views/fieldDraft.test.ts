import { describe, expect, test } from 'vitest';
import { FieldDraft } from '../../../renderer/ui/fields/fieldDraft.svelte.ts';
import { follow } from '../../support/follow.svelte.ts';

/** A field over a value that others may change, too. */
function open(first: string) {
  const holder = { value: first };
  return { holder, draft: new FieldDraft(() => holder.value) };
}

describe('what is typed in a field', () => {
  test('shows in place of the value until it is dropped', () => {
    const { draft } = open('old');
    const shown = follow(() => draft.shown);

    draft.type('new');
    expect(shown()).toEqual(['old', 'new']);
    draft.drop();
    expect(shown()).toEqual(['old', 'new', 'old']);
  });

  test('is not a change once it is the value again: a value that comes meanwhile stays', () => {
    const { draft, holder } = open('old');
    draft.type('older');
    draft.type('old');
    holder.value = 'from elsewhere';

    expect([draft.typed, draft.unsaved, draft.shown]).toEqual([null, null, 'from elsewhere']);
  });

  test('is not a change once it has been saved: a value that comes later stays', () => {
    const { draft, holder } = open('old');
    draft.type('new');
    holder.value = draft.unsaved ?? '';
    draft.saved();
    holder.value = 'from elsewhere';

    expect([draft.unsaved, draft.shown]).toEqual([null, 'from elsewhere']);
  });

  test('stays as it is typed where it is stored in another form, and is not saved twice', () => {
    const { draft, holder } = open('old');
    draft.type('new ');
    holder.value = 'new';
    draft.saved();
    expect([draft.unsaved, draft.shown]).toEqual([null, 'new ']);
    holder.value = 'from elsewhere';
    expect(draft.unsaved).toBeNull();

    draft.type('new a');
    expect(draft.unsaved).toBe('new a');
  });
});
