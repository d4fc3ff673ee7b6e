import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compareBriefs } from '../../core/brief/check/compareBriefs.ts';
import type { BriefContent } from '../../core/model/brief/briefRecord.ts';
import { noOffice } from '../../core/model/brief/office.ts';
import { readAssessmentFile } from '../../core/model/readAssessment.ts';
import { knowledgeBase, startBackend } from '../support/storeBackend.ts';
import { openRecorded } from '../support/openRecorded.ts';

interface Row {
  readonly [column: string]: string;
  readonly fingerprint: string;
  readonly content: string;
}

/** A row of the store as program 0.1.0 wrote it, byte for byte. */
const row = JSON.parse(
  readFileSync(join(import.meta.dirname, '../support/briefRecords/asStoredBy0.1.0.json'), 'utf8'),
) as Row;
const content = JSON.parse(row.content) as BriefContent;

/** A store that holds the assessment of the row, and the row. */
async function storeWithRecord() {
  const start = startBackend();
  const file = JSON.stringify(content.input);
  const { id } = await start.call('assessment.import', { text: file });
  await start.backend.close();
  const { write, close } = openRecorded(start.path);
  const stored = { ...row, assessment_id: id };
  const columns = Object.keys(stored);
  write(
    `INSERT INTO brief_record (${columns.join()}) VALUES (${columns.map((name) => `@${name}`).join()})`,
    stored,
  );
  close();
  return startBackend({ storePath: start.path });
}

/** What a later program computes otherwise, or has no record of in this store. */
const beside = new Set(['program', 'actions', 'cluster']);

describe('a record that program 0.1.0 stored', () => {
  test('says nothing about a letterhead, and an empty one is no change', () => {
    expect(content).not.toHaveProperty('office');
    expect(compareBriefs(content, { ...content, office: noOffice })).toEqual([]);
  });

  test('names a letterhead that came since as wording', () => {
    const present = { ...content, office: { ...noOffice, unit: '市工信局' } };

    expect(compareBriefs(content, present)).toEqual([
      { group: 'wording', subject: '', field: 'officeUnit', before: null, after: '市工信局' },
    ]);
  });

  test('says nothing about yearly facts, and those of today are no change', () => {
    expect(content).not.toHaveProperty('facts');
    expect(
      compareBriefs(content, { ...content, facts: [{ fact: 'output', year: 2025, value: 146 }] }),
    ).toEqual([]);
  });

  test('still names every change of what it was made from', () => {
    const present: BriefContent = {
      ...content,
      input: { ...content.input, plan: { ...content.input.plan, budget: 5 } },
      marking: '',
    };

    expect(compareBriefs(content, present).map(({ group, field }) => `${group} ${field}`)).toEqual([
      'plan budget',
      'wording marking',
    ]);
  });

  test('has an input that still reads', () => {
    expect(readAssessmentFile(JSON.stringify(content.input), knowledgeBase)).toMatchObject({
      ratings: content.input.ratings,
    });
  });

  test('is found by its digits in a store of today, with what has changed and the results then', async () => {
    const { call } = await storeWithRecord();

    const check = await call('brief.check', { digits: row.fingerprint.slice(0, 16) });

    expect(check).toMatchObject({
      result: 'changed',
      prints: [{ language: 'zh', format: 'pdf', printedOn: '2026-11-25' }],
      then: content.headline,
    });
    const changes = check.result === 'changed' ? check.changes : [];
    expect(changes.filter(({ group }) => !beside.has(group))).toEqual([
      expect.objectContaining({ group: 'wording', subject: 'judgement', before: '集群正处于转折关头。' }),
      expect.objectContaining({ group: 'wording', field: 'marking', before: '内部资料', after: null }),
    ]);
  });
});
