import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const rooms = [join(root, 'core'), join(root, 'db'), join(root, 'electron'), join(root, 'renderer')];

/** Names of moments: `at`, `createdAt`, `recorded_at`. */
const moment = String.raw`(?:\bat|\w+At|\w+_at)`;
/** A moment that is cut to its first ten characters has the day of Greenwich, which is yesterday in Beijing before eight. */
const cut = [
  new RegExp(String.raw`${moment}\??\.(?:slice|substring|substr)\(0`, 'u'),
  new RegExp(String.raw`(?<![.\w])(?:substr|date|strftime|julianday)\([^()]*${moment}\b`, 'u'),
  /toLocaleDateString\(/u,
  /toISOString\(\)\.(?:slice|substring|split)/u,
];
/** Calculate with dates that have no time zone, in UTC from begin to end. */
const ofDates = [
  'core/base/calendar.ts',
  'core/followup/urgency.ts',
  'electron/backend/table/workbook/cells.ts',
  'renderer/views/followUp/stepsOfMeasure.ts',
];

test('the day of a moment is that of the computer, which `DayOf` gives, never the first ten characters', () => {
  const files = rooms.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(?:ts|svelte)$/u.test(path) && !path.includes('migrations'))
      .map((path) => join(room, path)),
  );
  const found = files.flatMap((file) => {
    const name = relative(root, file).split(sep).join('/');
    const lines = readFileSync(file, 'utf8').split('\n');
    return ofDates.includes(name)
      ? []
      : lines.flatMap((line, at) =>
          cut.some((each) => each.test(line)) ? [`${name}:${at + 1}: ${line.trim()}`] : [],
        );
  });

  expect(found).toEqual([]);
});
