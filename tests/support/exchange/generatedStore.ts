import { mendedText } from '../../../core/base/textRule.ts';
import fc from 'fast-check';
import { factIds } from '../../../core/model/facts/catalogue.ts';
import { gradeIds } from '../../../core/knowledge/schema.ts';
import type { BundleAction, BundleAssessment, BundleCluster } from '../../../core/exchange/bundleItems.ts';
import type { Assessment, Rating } from '../../../core/model/assessment.ts';
import { emptyFields } from '../../../core/model/copyAssessment.ts';
import { toEvaluationInput } from '../../../core/model/effectiveInput.ts';
import type { BriefRecord } from '../../../core/model/brief/briefRecord.ts';
import { fingerprint } from '../../../electron/backend/context/fingerprint.ts';
import { insertAssessment, insertCluster } from '../../../electron/backend/exchange/bundle/storeItems.ts';
import { engineVersion } from '../../../core/evaluation/engineVersion.ts';
import { knowledgeBase } from '../storeBackend.ts';
import { someAssessment } from '../storeRows.ts';
import type { Office } from './office.ts';
import { actionStatuses } from '../../../core/model/action.ts';

/** Stores of every kind: what the schemas allow, in both languages, with characters beyond the first plane. */

const letters = fc.constantFrom(
  ...'abc XYZ0189-_.,"\\/<&\'',
  ...'吉林省四平市陶瓷产业集群，。“”',
  '𠮷',
  '㛃',
  'é',
  '🏭',
);
const text = (maxLength: number) =>
  fc.string({ unit: letters, maxLength }).map((text) => mendedText(text, 'one'));
const filled = (maxLength: number) => text(maxLength).map((made) => `x${made}`.trim());
const both = (maxLength: number) => fc.record({ en: text(maxLength), zh: text(maxLength) });
/** Not a year after the clock of an office: what is dated later is refused. */
const stamp = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2027-06-30'), noInvalidDate: true })
  .map((date) => date.toISOString());
const day = stamp.map((moment) => moment.slice(0, 10));
const figure = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }),
  fc.integer(),
);
const positive = fc.double({ noNaN: true, noDefaultInfinity: true, min: 0, max: 100 });
const grade = fc.constantFrom(...gradeIds);
const none = fc.constant({});

const cluster = (id: string): fc.Arbitrary<BundleCluster> =>
  fc.record({
    id: fc.constant(id),
    name: both(20).map(({ en, zh }) => ({ en: `C ${en}`.trim(), zh })),
    province: both(20),
    city: both(20),
    county: both(20),
    divisionCode: fc.constantFrom('', '220302', '000000'),
    industry: text(30),
    industryCode: fc.constantFrom('', 'C', '36', '361', '3611'),
    foundedYear: fc.option(fc.integer({ min: 1800, max: 2100 })),
    paperType: fc.constantFrom(null, 'embedded', 'primary', 'derivative'),
    facts: fc
      .uniqueArray(
        fc.record(
          {
            year: fc.integer({ min: 1949, max: 2100 }),
            fact: fc.constantFrom(...factIds),
            value: positive,
            grade,
            source: text(40),
            from: fc.record({
              area: fc.constantFrom('shipped', '000000', '230000'),
              industries: fc.subarray(['36', 'C', '3611'], { minLength: 1 }),
            }),
          },
          { requiredKeys: ['year', 'fact', 'value', 'grade'] },
        ),
        { selector: ({ year, fact }) => `${year} ${fact}`, maxLength: 6 },
      )
      .map((facts) => facts.toSorted((a, b) => a.year - b.year || (a.fact < b.fact ? -1 : 1))),
    recognition: fc.oneof(none, fc.record({ 'clean-record': fc.boolean(), 'output-y1': positive })),
    createdAt: stamp,
    updatedAt: stamp,
  });

const evidence = fc.record(
  { grade, note: text(200), source: text(40), date: fc.constantFrom('2025', '2025-06', '2025-06-30') },
  { requiredKeys: [] },
);

const rating = (id: string): fc.Arbitrary<[string, Rating]> => {
  const indicator = knowledgeBase.instrument.indicators.find((known) => known.id === id);
  const answer: fc.Arbitrary<Rating> =
    indicator?.kind === 'rating'
      ? fc.constantFrom({ level: 1 }, { level: 5 }, { unknown: true }, { notApplicable: true })
      : fc.constantFrom(
          { value: indicator?.validRange.min ?? 0 },
          { unknown: true },
          { notApplicable: true },
        );
  return fc.tuple(answer, evidence).map(([given, said]) => [id, { ...given, ...said }]);
};

const ratings = fc
  .subarray(knowledgeBase.instrument.indicators.map(({ id }) => id))
  .chain((ids) => fc.tuple(...ids.map(rating)))
  .map((entries) => Object.fromEntries(entries));

const action = fc.record({
  id: fc.uuid(),
  measureId: fc.constantFrom(null, 'found-industry-association'),
  title: filled(60),
  owner: text(40),
  startOn: fc.option(day),
  dueOn: fc.option(day),
  status: fc.constantFrom(...actionStatuses),
  indicatorId: fc.constantFrom(null, 'new-firm-formation'),
  target: fc.constantFrom(null, 3, 12.5),
  spent: fc.constantFrom(null, 0, 4.5),
  partOf: fc.constant(null),
  progress: fc.integer({ min: 0, max: 100 }),
  createdAt: stamp,
  events: fc.array(
    fc.record({
      at: stamp,
      progress: fc.integer({ min: 0, max: 100 }),
      status: fc.constantFrom(...actionStatuses),
      note: text(200),
    }),
    { maxLength: 4 },
  ),
}) satisfies fc.Arbitrary<BundleAction>;

/** Either an answer of every kind, or few. */
const answers = (id: string, clusterId: string): fc.Arbitrary<Partial<Assessment>> =>
  fc.oneof(
    fc.constant(someAssessment(id, clusterId)),
    fc.record({
      ratings,
      typeAccepted: fc.boolean(),
      illustrative: fc.boolean(),
      assessor: fc.record({ name: text(20), unit: text(20) }, { requiredKeys: [] }),
      context: fc.record({ growthGap: figure.map((value) => value % 500) }, { requiredKeys: [] }),
      costs: fc.oneof(none, fc.record({ 'found-industry-association': positive })),
      planAcceptedAt: fc.option(stamp),
      seed: fc.integer({ min: 0, max: 4_294_967_295 }),
    }),
  );

const assessment = (id: string, clusterId: string): fc.Arbitrary<BundleAssessment> =>
  fc.record({
    assessment: fc
      .tuple(answers(id, clusterId), day, stamp, stamp)
      .map(([given, assessedOn, createdAt, updatedAt]): Assessment => ({
        ...emptyFields(),
        ...given,
        id,
        clusterId,
        assessedOn,
        createdAt,
        updatedAt,
        knowledgeBase: knowledgeBase.version,
        knowledgeHash: knowledgeBase.hash,
        assessor: given.assessor ?? {},
      })),
    attachments: fc.constant([]),
    briefOptions: fc.constantFrom(null, {
      leftOut: { sections: ['causes'], annexes: ['data'] },
      fonts: 'system',
    }),
    briefEdits: fc.uniqueArray(
      fc.record({
        language: fc.constantFrom('en', 'zh'),
        block: fc.constantFrom('judgement', 'finding-1'),
        text: filled(80),
        computed: text(80),
        basis: fc.array(fc.record({ source: text(10), text: text(10) }), { maxLength: 2 }),
        editedAt: stamp,
      }),
      { selector: ({ language, block }) => `${language} ${block}` },
    ),
    actions: fc.array(action, { maxLength: 3 }),
  });

export interface GeneratedStore {
  readonly clusters: readonly BundleCluster[];
  readonly assessments: readonly BundleAssessment[];
}

export const generatedStore: fc.Arbitrary<GeneratedStore> = fc
  .uniqueArray(fc.uuid(), { minLength: 1, maxLength: 4 })
  .chain((ids) =>
    fc.record({
      clusters: fc.tuple(...ids.map(cluster)),
      assessments: fc
        .uniqueArray(fc.tuple(fc.uuid(), fc.constantFrom(...ids)), { selector: ([id]) => id, maxLength: 5 })
        .chain((pairs) => fc.tuple(...pairs.map(([id, clusterId]) => assessment(id, clusterId)))),
    }),
  );

/** Fills an office, with the record of a brief of each assessment. */
export function fill({ context }: Office, { clusters, assessments }: GeneratedStore): void {
  const { store } = context;
  store.transaction(() => {
    clusters.forEach((item) => insertCluster(context, item));
    for (const item of assessments) {
      insertAssessment(context, item);
      store.briefRecords.add(recordOf(item, clusters));
    }
  });
}

function recordOf({ assessment: given }: BundleAssessment, clusters: readonly BundleCluster[]): BriefRecord {
  const input = toEvaluationInput(given, clusters.find(({ id }) => id === given.clusterId) ?? null);
  return {
    assessmentId: given.id,
    fingerprint: fingerprint(input, knowledgeBase),
    language: 'zh',
    format: 'pdf',
    printedOn: '2026-06-30',
    recordedAt: '2026-06-30T08:00:00.000Z',
    content: {
      input,
      engine: engineVersion,
      knowledgeBase: { version: knowledgeBase.version, hash: knowledgeBase.hash },
      actions: [],
      edits: [{ block: 'judgement', text: '集群正处于转折关头。' }],
      marking: '内部',
      clusterName: { en: 'a', zh: '甲' },
      headline: { maturity: 24.136_888_888_888_89, stage: null, causes: [], measures: [] },
      appVersion: '0.1.0',
    },
  };
}
