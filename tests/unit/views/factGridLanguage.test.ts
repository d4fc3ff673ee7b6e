import { expect, test } from 'vitest';
import type { Language } from '../../../core/base/settings.ts';
import type { Cluster, YearlyFact } from '../../../core/model/cluster.ts';
import { factIds, type FactId } from '../../../core/model/facts/catalogue.ts';
import type { Beside } from '../../../renderer/state/changes/step.ts';
import { UnreadCells } from '../../../renderer/state/tables/unreadCells.svelte.ts';
import { FactGrid } from '../../../renderer/views/profile/grid/factGrid.svelte.ts';
import { clusterRow } from '../../support/testWorkspace.ts';

const known: YearlyFact = { year: 2025, fact: 'output', value: 4.56, grade: 'B' };

/** A grid of one year whose language can be switched, over a cluster that takes what is saved. */
function gridOf(facts: readonly YearlyFact[]) {
  const screen: { language: Language } = { language: 'zh' };
  const { id, name, province, city, county, divisionCode, industry } = clusterRow('c');
  let cluster: Cluster = {
    ...{ id, name, province, city, county, divisionCode, industry },
    industryCode: '',
    foundedYear: null,
    paperType: null,
    facts: [...facts],
    recognition: {},
  };
  let latest: Beside | undefined;
  const stored = new Map<string, string>();
  const storage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  };
  const grid = new FactGrid(
    {
      editor: {
        get cluster() {
          return cluster;
        },
        saveFacts(given, beside) {
          latest = beside;
          const others = cluster.facts.filter(({ fact }) => given.every((each) => each.fact !== fact));
          const values = given.flatMap(({ value, ...fact }) => (value === null ? [] : [{ ...fact, value }]));
          cluster = { ...cluster, facts: [...others, ...values] };
          return null;
        },
      },
      years: () => [2025],
      next: () => ({ grade: 'D' }),
      language: () => screen.language,
    },
    new UnreadCells('facts c', storage),
  );
  const valueOf = (fact: FactId) => cluster.facts.find((each) => each.fact === fact)?.value;
  return { screen, grid, valueOf, undo: () => latest?.back(), redo: () => latest?.again() };
}

const cellOf = (fact: FactId) => ({ row: factIds.indexOf(fact), column: 0 });
const output = cellOf('output');

test('what is shown, copied and pasted back is what is kept, in either language', () => {
  const { screen, grid, valueOf } = gridOf([known]);
  grid.select(output);
  expect(grid.copy()).toBe('4.56');

  screen.language = 'en';
  expect(grid.textAt(output)).toBe('456');
  expect(grid.paste(grid.copy())).toMatchObject({ read: 1, unread: 0 });
  expect(valueOf('output')).toBe(4.56);
});

test('a number is taken in the unit of the language, filled as it is kept', () => {
  const { screen, grid, valueOf } = gridOf([]);
  screen.language = 'en';
  grid.enter(output, '456');
  grid.select(output);
  grid.extend(cellOf('reference-output'));
  grid.fillDown();
  expect([valueOf('output'), valueOf('reference-output')]).toEqual([4.56, 4.56]);

  screen.language = 'zh';
  expect(grid.textAt(cellOf('reference-output'))).toBe('4.56');
});

test('what is being typed while the language changes keeps the unit that it was typed under', () => {
  const { screen, grid, valueOf } = gridOf([known]);
  const unit = grid.unitAt(output);
  screen.language = 'en';
  grid.enter(output, '7', unit);
  expect(valueOf('output')).toBe(7);
});

test('a text that waits unread has its unit with it in another language, wherever it goes', () => {
  const { screen, grid, valueOf } = gridOf([known]);
  grid.enter(output, '12000000');
  expect(grid.unreadAt(output)).toMatchObject({ text: '12000000', read: { kind: 'unread' } });

  screen.language = 'en';
  expect(grid.unreadAt(output)).toMatchObject({ text: '12000000亿元', read: { kind: 'unread' } });
  grid.select(output);
  expect(grid.copy()).toBe('12000000亿元');
  grid.extend(cellOf('reference-output'));
  grid.fillDown();
  expect(grid.unreadAt(cellOf('reference-output'))?.text).toBe('12000000亿元');
  expect([valueOf('output'), valueOf('reference-output')]).toEqual([4.56, undefined]);

  screen.language = 'zh';
  expect(grid.unreadAt(output)?.text).toBe('12000000');
});

test('a share below one that is known is copied, pasted and filled without being asked about again', () => {
  const share: YearlyFact = { year: 2025, fact: 'leading-firm-share', value: 0.35, grade: 'B' };
  const { grid, valueOf } = gridOf([share]);
  const cell = cellOf('leading-firm-share');
  grid.select(cell);
  expect(grid.textAt(cell)).toBe('0.35');
  expect(grid.copy()).toBe('0.35%');
  expect(grid.paste(grid.copy())).toMatchObject({ read: 1, unread: 0 });
  expect(grid.fillSame()).toMatchObject({ read: 1, unread: 0 });
  expect(valueOf('leading-firm-share')).toBe(0.35);

  expect(grid.enter(cell, '0.4')).toEqual({ kind: 'asked', readings: [0.4, 40] });
  expect(valueOf('leading-firm-share')).toBe(0.35);
  expect(grid.unreadAt(cell)?.text).toBe('0.4');
});

test('of a block only values are counted, and what waits unread is taken back with them', () => {
  const { grid, valueOf, undo, redo } = gridOf([known]);
  grid.select(cellOf('enterprises'));

  expect(grid.paste('31\n\nabout thirty\n\n')).toMatchObject({ read: 1, unread: 1, outside: 0 });
  expect(grid.unreadAt(cellOf('employment'))?.text).toBe('about thirty');
  undo();
  expect(grid.unreadAt(cellOf('employment'))).toBeNull();
  redo();
  expect(grid.unreadAt(cellOf('employment'))?.text).toBe('about thirty');
  expect(valueOf('output')).toBe(4.56);
});
