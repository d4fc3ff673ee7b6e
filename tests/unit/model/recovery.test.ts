import { describe, expect, test } from 'vitest';
import { isOpen, recoveryKinds, waysOf } from '../../../core/model/backup/recovery.ts';

describe('the ways out of a store that does not open', () => {
  test.each(recoveryKinds)('of %s end with the one that changes nothing, each once', (kind) => {
    const ways = waysOf[kind];

    expect(ways.at(-1)).toBe('quit');
    expect(new Set(ways).size).toBe(ways.length);
    expect(ways.length).toBeGreaterThan(1);
  });

  test('of a newer store are a copy and the end: nothing here could read it', () => {
    expect(waysOf['store-newer']).toEqual(['copy', 'quit']);
  });

  test('a backup needs one that holds, salvage something that can be read; the others are always open', () => {
    const given = { hasBackup: false, canSalvage: false };

    expect(isOpen('backup', given)).toBe(false);
    expect(isOpen('salvage', given)).toBe(false);
    expect(isOpen('copy', given)).toBe(true);
    expect(isOpen('backup', { ...given, hasBackup: true })).toBe(true);
    expect(isOpen('salvage', { ...given, canSalvage: true })).toBe(true);
  });
});
