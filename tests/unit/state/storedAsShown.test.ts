import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffFields, isKeptAlike } from '../../../core/change/fields.ts';
import type { Shape } from '../../../core/change/shape.ts';
import { assessmentShape, clusterShape } from '../../../core/change/shapes.ts';
import type { Assessment, Rating } from '../../../core/model/assessment.ts';
import type { PlanSettings } from '../../../core/model/planSettings.ts';
import { certaintyKinds, type Priorities, weightingMethods } from '../../../core/model/priorities.ts';
import { criterionIds, gradeIds, horizonIds, stageIds } from '../../../core/knowledge/schema.ts';
import type { AssessmentSession } from '../../../renderer/state/assessmentSession.svelte.ts';
import { BriefEditor } from '../../../renderer/views/brief/briefEditor.svelte.ts';
import { shippedKnowledgeBase } from '../../support/shippedKnowledgeBase.ts';
import { realWorkspace, sampleOf } from '../../support/testWorkspace.ts';

interface Desk {
  readonly session: AssessmentSession;
  readonly brief: BriefEditor;
}

/** A change as an official makes it. */
type Edit = (desk: Desk) => void;

const anyOf = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

/** Rated by levels. */
const indicators = ['inter-firm-trust', 'price-discipline'] as const;
const measures = shippedKnowledgeBase.countermeasures.countermeasures.slice(0, 4).map(({ id }) => id);

/** Texts as they are typed or pasted: with blanks at the ends, with accents as marks of their own. */
const text = anyOf('', 'Seen.', ' Two of five. ', 'Cafe\u0301', 'two\nlines\t', '集群 ', '\u212B');
/** The same where a field has one line: its input takes line ends out. */
const line = anyOf(
  '',
  'Seen.',
  ' Two of five. ',
  'Cafe\u0301',
  'two words\t',
  '集群 ',
  '\u212B',
  '\u200e集群',
);
const reason = anyOf('Seen.', ' Two of five. ', 'Cafe\u0301 ', '集群\n');

const rating: fc.Arbitrary<Rating> = fc
  .tuple(
    anyOf<Rating>({ level: 1 }, { level: 4 }, { unknown: true }, { notApplicable: true }),
    fc.record(
      { note: text, source: line, date: anyOf('2026', '2026-05'), grade: anyOf(...gradeIds) },
      { requiredKeys: [] },
    ),
  )
  .map(([answer, evidence]) => ({ ...answer, ...evidence }));

const plan: fc.Arbitrary<PlanSettings> = fc.record(
  {
    budget: maybe(anyOf(0, 12.5, 40)),
    largest: anyOf(1, 5),
    phaseBudgets: fc.record({ [horizonIds[0]]: anyOf(0, 7.25) }, { requiredKeys: [] }),
    phaseCapacity: fc.record({ [horizonIds[1]]: anyOf(0, 2) }, { requiredKeys: [] }),
    must: fc.subarray([...measures]),
    mustNot: fc.subarray([...measures]),
    excludeTogether: fc.array(fc.subarray([...measures], { minLength: 2 }), { maxLength: 2 }),
    ownPlan: fc.subarray([...measures]),
  },
  { requiredKeys: [] },
);

const priorities: fc.Arbitrary<Priorities> = fc
  .record(
    {
      order: fc.shuffledSubarray([...criterionIds], { minLength: 5 }),
      points: fc.record({ relief: anyOf(100), speed: anyOf(0, 33.3) }, { requiredKeys: ['relief'] }),
      judgements: anyOf([], [{ more: criterionIds[0], less: criterionIds[1], ratio: 3 }]),
      certainty: anyOf(...certaintyKinds),
      ranges: fc.record({ relief: anyOf([0.1, 0.4] as [number, number]) }, { requiredKeys: [] }),
    },
    { requiredKeys: [] },
  )
  .chain((parts) => anyOf(...weightingMethods).map((method) => ({ ...parts, method })));

const names = fc.record({ en: line, zh: line });

const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(anyOf(...indicators), maybe(rating)).map(([id, given]): Edit => ({ session }) => {
    session.saveRating(id, given);
  }),
  fc.tuple(maybe(reason), fc.boolean()).map(([why, accepted]): Edit => ({ session }) => {
    const override: Assessment['typing']['override'] = why === null ? null : { type: 'primary', reason: why };
    session.saveTyping({ ...session.assessment.typing, override }, accepted);
  }),
  fc
    .tuple(maybe(anyOf(0, -1.5)), maybe(anyOf(...stageIds)))
    .map(([growthGap, previousStage]): Edit => ({ session }) => {
      session.saveContext({ ...session.assessment.context, growthGap, previousStage });
    }),
  maybe(priorities).map(
    (given): Edit =>
      ({ session }) =>
        void session.savePriorities(given),
  ),
  fc
    .tuple(anyOf(...measures), maybe(anyOf(1, 5)), maybe(anyOf(0, 12.5)))
    .map(([measure, acceptance, cost]): Edit => ({ session }) => {
      session.saveMeasure(measure, acceptance as 1, cost);
    }),
  fc
    .tuple(anyOf(...measures), anyOf(...criterionIds), maybe(reason))
    .map(([measure, criterion, why]): Edit => ({ session }) => {
      session.saveScoreOverride({ measure, criterion }, why === null ? null : { score: 40, reason: why });
    }),
  maybe(reason).map((why): Edit => ({ session }) => {
    session.saveStageOverride(why === null ? null : { stage: stageIds[1], reason: why });
  }),
  plan.map((given): Edit => ({ session }) => {
    const { must = [], mustNot = [] } = given;
    session.savePlan({ ...given, mustNot: mustNot.filter((id) => !must.includes(id)) });
  }),
  fc.record({ province: names, county: names, industry: line, divisionCode: anyOf('', '230600') }).map(
    (fields): Edit =>
      ({ session }) =>
        session.profile.saveFields(fields),
  ),
  fc
    .tuple(anyOf(2024, 2025), maybe(anyOf(0, 5.5)), text)
    .map(([year, value, source]): Edit => ({ session }) => {
      session.profile.saveFacts([{ fact: 'output', year, value, grade: 'B', source }]);
    }),
  reason.map((words): Edit => ({ brief }) => {
    const [paragraph] = brief.paragraphs;
    brief.saveText(paragraph?.id ?? '', words);
  }),
  fc.boolean().map(
    (isIn): Edit =>
      ({ brief }) =>
        brief.setSection('causes', isIn),
  ),
);

/** Fields that say something else. */
const different = (shape: Shape, before: unknown, after: unknown) =>
  diffFields(shape, before, after).filter((change) => !isKeptAlike(change.before, change.after));

test('what a screen can give, stored and read anew, is never taken for changed elsewhere', async () => {
  const { workspace, client } = await realWorkspace();
  const id = await sampleOf(client);
  const { log } = workspace.keeping;

  await fc.assert(
    fc.asyncProperty(fc.array(edits, { minLength: 1, maxLength: 4 }), async (list) => {
      const session = await workspace.openAssessment(id);
      const brief = new BriefEditor(workspace, id);
      await brief.load('en');
      log.enter('page');
      list.forEach((edit) => edit({ session, brief }));
      await workspace.saves.tryAgain();
      const { assessment, cluster } = session;
      expect(workspace.saves.refusals).toEqual([]);

      await session.refresh();
      expect(different(assessmentShape, assessment, session.assessment)).toEqual([]);
      expect(different(clusterShape, cluster, session.cluster)).toEqual([]);
      workspace.closeAssessment();
      await workspace.openAssessment(id);
      await new BriefEditor(workspace, id).load('en');

      expect(workspace.saves.clashes).toEqual([]);
      const outcomes: string[] = [];
      for (let last = await log.undo(); last.kind !== 'nothing'; last = await log.undo()) {
        outcomes.push(last.kind);
        await workspace.saves.tryAgain();
      }
      expect(new Set(outcomes)).toEqual(new Set(outcomes.length > 0 ? ['undone'] : []));
    }),
    { numRuns: 15 },
  );
});
