import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { startBackend } from '../support/storeBackend.ts';

const sample = 'sample-daqing-volvo-auto';

/** The lines of a calendar as they are read: folded ones put together (RFC 5545, 3.1). */
const linesOf = (path: string | null): readonly string[] =>
  readFileSync(path ?? '', 'utf8')
    .replaceAll('\r\n ', '')
    .split('\r\n');

test('due dates leave as a calendar: whole days with an alarm a week before, none that is closed or undated', async () => {
  const { call } = startBackend();
  const fields = {
    title: 'Register, and elect; both\nat once',
    owner: '',
    startOn: null,
    status: 'open',
  } as const;
  const rest = { progress: 10, indicatorId: null, target: null, spent: null };
  const made = await Promise.all([
    call('action.create', {
      assessmentId: sample,
      fields: { ...fields, ...rest, title: 'Register; elect, both', dueOn: '2027-02-28' },
    }),
    call('action.create', {
      assessmentId: sample,
      fields: { ...fields, ...rest, title: 'Undated', dueOn: null },
    }),
    call('action.create', {
      assessmentId: sample,
      fields: { ...fields, ...rest, title: 'Closed', dueOn: '2027-03-01' },
    }),
    call('action.create', {
      assessmentId: sample,
      fields: { ...fields, ...rest, title: 'Not wanted', dueOn: '2027-03-01' },
    }),
  ]);
  const ids = made.slice(0, 3).map(({ id }) => id);
  await call('action.record', {
    id: ids[2] ?? '',
    progress: 100,
    status: 'done',
    note: 'The board was elected.',
  });

  const { path, handle } = await call('action.exportCalendar', { ids, language: 'en' });
  const lines = linesOf(path);

  expect(handle).not.toBeNull();
  expect(basename(path ?? '')).toMatch(/^Due-dates-of-actions-2026-06-30\.ics$/u);
  expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
  expect(lines).toContain('DTSTART;VALUE=DATE:20270228');
  expect(lines).toContain('DTEND;VALUE=DATE:20270301');
  expect(lines).toContain('TRIGGER:-P7D');
  expect(lines).toContain(`UID:${ids[0] ?? ''}@cluster-desk`);
  expect(lines.find((line) => line.startsWith('SUMMARY'))).toMatch(
    /^SUMMARY:Due: Register\\; elect\\, both \(Daqing/u,
  );
});

test('the sample is in the language of the calendar', async () => {
  const { call } = startBackend();
  const ids = (await call('action.list')).map(({ id }) => id);

  const { path } = await call('action.exportCalendar', { ids, language: 'zh' });
  const titles = linesOf(path).filter((line) => line.startsWith('SUMMARY'));

  expect(titles.length).toBeGreaterThan(3);
  expect(titles.every((line) => /^SUMMARY:到期：\p{Script=Han}/u.test(line))).toBe(true);
});

test('the last day of the calendar, which stands for no end, has no end before the next day', async () => {
  const { call } = startBackend();
  const fields = { title: 'Keep at it', owner: '', startOn: null, status: 'open', progress: 0 } as const;
  const rest = { dueOn: '9999-12-31', indicatorId: null, target: null, spent: null };
  const { id } = await call('action.create', { assessmentId: sample, fields: { ...fields, ...rest } });

  const { path } = await call('action.exportCalendar', { ids: [id], language: 'zh' });
  const lines = linesOf(path);

  expect(lines).toContain('DTSTART;VALUE=DATE:99991231');
  expect(lines.filter((line) => line.startsWith('DTEND'))).toEqual([]);
});
