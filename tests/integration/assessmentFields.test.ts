import * as v from 'valibot';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  type Assessment,
  assessmentFields,
  AssessmentFileSchema,
  AssessmentSchema,
} from '../../core/model/assessment.ts';
import { emptyFields, withFileFields } from '../../core/model/copyAssessment.ts';
import { toEvaluationInput } from '../../core/model/effectiveInput.ts';
import type { Field } from '../../core/model/fieldTable.ts';
import type { AssessmentChange } from '../../db/repositories/assessments.ts';
import { type Store, openStore } from '../../db/store.ts';
import { storePath } from '../support/storeFolder.ts';
import { someAssessment, someCluster, someTime } from '../support/storeRows.ts';
import { openOptions } from '../support/openOptions.ts';

const later = '2026-07-01T08:00:00.000Z';

/** Every field with a value, and every part of a value. */
const full: Assessment = {
  ...someAssessment('full', 'one'),
  illustrative: true,
  planAcceptedAt: later,
  members: [
    {
      assessor: { name: '李雷', unit: '发改委' },
      assessedOn: '2026-05-31',
      ratings: { 'cultural-integration': { level: 4, grade: 'B' } },
      priorities: { method: 'rank-order', order: ['relief', 'speed'] },
      acceptance: { 'support-spinoffs': 2 },
    },
  ],
};

/** Another value of every field that is not empty in itself. */
const other: AssessmentChange = {
  knowledgeBase: '0.2.0',
  knowledgeHash: 'b'.repeat(64),
  assessedOn: '2026-07-01',
  assessor: { unit: '统计局' },
  illustrative: false,
  typing: { answers: { portability: 'little', 'founding-actor': 'outside-firm' } },
  typeAccepted: false,
  ratings: {
    'cultural-integration': { level: 3, grade: 'A', date: '2026-Q2' },
    'regional-brand': { level: 1, date: '2026-H1' },
  },
  context: { growthGap: 0 },
  priorities: { method: 'direct', points: { relief: 0.1, acceptance: 0 } },
  acceptance: { 'support-spinoffs': 1 },
  costs: { 'support-spinoffs': 0.1 },
  stageOverride: { stage: 'renewing', reason: 'New plant.' },
  scoreOverrides: { 'link-banks': { relief: { score: 0, reason: 'None.' } } },
  plan: {
    budget: 0,
    mustNot: ['support-spinoffs'],
    ownPlan: ['link-banks', 'support-spinoffs'],
    yearBudgets: { 1: 4 },
    yearCapacity: { 2: 3 },
    costsByYear: { 'link-banks': [1, 0.5] },
    chosen: { name: 'full', reason: 'The province pays.' },
  },
  members: [],
  carried: { weights: true },
  planAcceptedAt: null,
  seed: 0,
};

const names = Object.keys(assessmentFields) as (keyof Assessment)[];
const changeable = names.filter((name) => !['id', 'clusterId', 'createdAt', 'updatedAt'].includes(name));

function newStore(): Store {
  const store = openStore(storePath(), openOptions);
  onTestFinished(() => store.close());
  store.clusters.insert(someCluster('one'), someTime);
  store.assessments.insert(full);
  return store;
}

interface SchemaParts {
  readonly type: string;
  readonly wrapped?: SchemaParts;
  readonly entries?: Readonly<Record<string, SchemaParts>>;
  readonly item?: SchemaParts;
  readonly value?: SchemaParts;
}

/** Where a value lacks a part that its schema knows; what is under a key of a record is looked at once for all keys. */
function lacking(schema: SchemaParts, values: readonly unknown[], path: string): string[] {
  const given = values.filter((value) => value !== undefined && value !== null);
  if (given.length === 0) {
    return [path];
  }
  if (schema.wrapped !== undefined) {
    return lacking(schema.wrapped, given, path);
  }
  if (schema.entries !== undefined) {
    return Object.entries(schema.entries).flatMap(([key, inner]) =>
      lacking(
        inner,
        given.map((value) => (value as Record<string, unknown>)[key]),
        `${path}.${key}`,
      ),
    );
  }
  const inner = schema.item ?? schema.value;
  return inner === undefined
    ? []
    : lacking(
        inner,
        given.flatMap((value) => Object.values(value as object)),
        `${path}.*`,
      );
}

describe('the fields of an assessment', () => {
  test('are all given in the example of these tests, with every part of the five criteria or of a list', () => {
    const schema: SchemaParts = AssessmentSchema as never;
    const onePer =
      /\.(?:relief|stage-fit|feasibility|speed|acceptance|short|medium|long|government|association|enterprise)$/;
    const shared =
      /^\.(?:scoreOverrides|members\.\*\.(?:ratings|priorities))\.|\.priorities\.(?:points|ranges)\./;

    const missing = lacking(schema, [full], '').filter((path) => !onePer.test(path) && !shared.test(path));

    expect(missing).toEqual([]);
    expect(v.parse(AssessmentSchema, full)).toEqual(full);
  });

  test('survive store, file and store again', () => {
    const store = newStore();
    const stored = store.assessments.get('full');
    const file = toEvaluationInput(stored, null);

    const read = v.parse(AssessmentFileSchema, JSON.parse(JSON.stringify(file)));
    const start = { ...stored, ...emptyFields(), id: 'again' };
    store.assessments.insert(withFileFields(start, read));

    expect(stored).toEqual(full);
    const onlyStored = names.filter((name) => !('file' in assessmentFields[name]));
    expect(onlyStored).toEqual([
      'id',
      'clusterId',
      'knowledgeHash',
      'createdAt',
      'updatedAt',
      'typeAccepted',
      'planAcceptedAt',
    ]);
    const again = { ...full, id: 'again', typeAccepted: false, planAcceptedAt: null };
    expect(store.assessments.get('again')).toEqual(again);
  });

  test('survive a copy', () => {
    const store = newStore();

    store.assessments.insert({ ...store.assessments.get('full'), id: 'copy' });

    expect(store.assessments.get('copy')).toEqual({ ...full, id: 'copy' });
  });

  test.each(changeable)('%s is changed and cleared by itself', (name) => {
    const { assessments } = newStore();
    const { empty }: Field = assessmentFields[name];

    assessments.save('full', { [name]: other[name as keyof AssessmentChange] }, later);
    const changed = assessments.get('full');
    assessments.save('full', { [name]: empty ?? full[name] }, later);

    expect(other[name as keyof AssessmentChange]).not.toEqual(full[name]);
    expect(changed).toEqual({ ...full, updatedAt: later, [name]: other[name as keyof AssessmentChange] });
    expect(assessments.get('full')).toEqual({ ...full, updatedAt: later, [name]: empty ?? full[name] });
    expect(assessments.read('full', [name])).toEqual({ [name]: empty ?? full[name] });
  });

  test('of an assessment that is deleted, or whose cluster is, are not changed', () => {
    const store = newStore();
    store.assessments.insert({ ...full, id: 'gone' });
    store.assessments.remove('gone', later);
    const failure = expect.objectContaining({ code: 'not-found' });

    expect(() => store.assessments.save('gone', { seed: 3 }, later)).toThrow(failure);
    store.clusters.remove('one', later);
    expect(() => store.assessments.save('full', { ratings: {} }, later)).toThrow(failure);
    expect(() =>
      store.assessments.saveRating('full', { indicator: 'regional-brand', rating: null }, later),
    ).toThrow(failure);
    store.clusters.restore('one');
    expect(store.assessments.get('full')).toEqual(full);
  });
});
