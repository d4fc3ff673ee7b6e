import { expect, test } from 'vitest';
import { takeFiles } from '../../../renderer/state/files/takeFiles.ts';

test('a field gives its files and is empty at once, however long they are read', () => {
  const chosen = [new File(['a'], 'a.txt'), new File(['b'], 'b.txt')];
  // A list of files goes with the value of its field.
  const field = {
    files: chosen as readonly File[] | null,
    set value(text: string) {
      expect(text).toBe('');
      this.files = null;
    },
  };

  expect(takeFiles(field as unknown as HTMLInputElement)).toEqual(chosen);
  expect(field.files).toBeNull();
  expect(takeFiles(field as unknown as HTMLInputElement)).toEqual([]);
});
