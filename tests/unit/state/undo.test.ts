import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Assessment } from '../../../core/model/assessment.ts';
import type { Cluster } from '../../../core/model/cluster.ts';
import { horizonIds, type KnowledgeBase, stageIds } from '../../../core/knowledge/schema.ts';
import { AssessmentSession } from '../../../renderer/state/assessmentSession.svelte.ts';
import type { NewStep } from '../../../renderer/state/changes/changeLog.ts';
import { Keeping } from '../../../renderer/state/keeping.svelte.ts';
import { fakeClient } from '../../support/fakeClient.ts';
import { StoredState } from '../../support/storedState.ts';
import { surroundings } from '../../support/surroundings.ts';

// No rule of the knowledge base is asked: only the state is looked at.
const knowledge = { hash: 'a'.repeat(64) } as KnowledgeBase;

function open() {
  const stored = new StoredState();
  const client = fakeClient(stored.handlers);
  const keeping = new Keeping(client, surroundings());
  const ports = { client, saves: keeping.saves, log: keeping.log };
  const session = new AssessmentSession(
    { ...ports, knowledge },
    { assessment: stored.assessment, cluster: stored.cluster },
  );
  return { stored, session, log: keeping.log, saves: keeping.saves };
}

type Desk = ReturnType<typeof open>;

/** A change as an official makes it: a verb of the session with its argument. */
type Edit = (desk: Desk) => void;

const measures = ['brand', 'park', 'training'] as const;
const indicators = ['trust', 'prices'] as const;
const anyOf = <T>(...values: readonly T[]) => fc.constantFrom(...values);

const planOf = (session: AssessmentSession) => session.assessment.plan;

const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc
    .tuple(anyOf(...indicators), fc.option(anyOf(1, 2, 3, 4, 5)), anyOf('', 'seen', 'heard'))
    .map(([id, level, note]): Edit => ({ session }) => {
      session.saveRating(id, level === null ? null : { level: level as 1, ...(note ? { note } : {}) });
    }),
  fc.option(fc.integer({ min: 0, max: 3 })).map((budget): Edit => ({ session }) => {
    session.savePlan({ ...planOf(session), budget });
  }),
  fc
    .tuple(anyOf(...measures), anyOf('must', 'mustNot', 'free'))
    .map(([measure, choice]): Edit => ({ session }) => {
      const without = (ids: readonly string[] = []) => ids.filter((id) => id !== measure);
      const { must, mustNot, ...plan } = planOf(session);
      session.savePlan({
        ...plan,
        must: [...without(must), ...(choice === 'must' ? [measure] : [])],
        mustNot: [...without(mustNot), ...(choice === 'mustNot' ? [measure] : [])],
      });
    }),
  fc
    .tuple(anyOf(horizonIds[0], horizonIds[1]), fc.integer({ min: 0, max: 2 }))
    .map(([phase, most]): Edit => ({ session }) => {
      const { phaseCapacity, ...plan } = planOf(session);
      session.savePlan({ ...plan, phaseCapacity: { ...phaseCapacity, [phase]: most } });
    }),
  fc
    .tuple(anyOf(...measures), fc.option(anyOf(1, 2, 3)), fc.option(fc.integer({ min: 0, max: 2 })))
    .map(([measure, acceptance, cost]): Edit => ({ session }) => {
      session.saveMeasure(measure, acceptance as 1, cost);
    }),
  fc
    .tuple(anyOf('q1', 'q2'), anyOf('a', 'b'), fc.boolean())
    .map(([id, answer, accepted]): Edit => ({ session }) => {
      const { typing } = session.assessment;
      session.saveTyping({ ...typing, answers: { ...typing.answers, [id]: answer } }, accepted);
    }),
  fc.option(anyOf(stageIds[1], stageIds[2])).map((stage): Edit => ({ session }) => {
    session.saveStageOverride(stage === null ? null : { stage, reason: 'Seen on the spot.' });
  }),
  fc
    .tuple(anyOf('relief' as const, 'speed' as const), fc.option(anyOf(10, 20)))
    .map(([criterion, score]): Edit => ({ session }) => {
      session.saveScoreOverride('park', criterion, score === null ? null : { score, reason: 'Known.' });
    }),
  fc.option(fc.integer({ min: 0, max: 2 })).map((years): Edit => ({ session }) => {
    session.saveContext({ ...session.assessment.context, yearsSinceFounding: years });
  }),
  fc.option(anyOf(10, 20)).map((relief): Edit => ({ session }) => {
    session.savePriorities(relief === null ? null : { method: 'direct', points: { relief } });
  }),
  fc
    .tuple(anyOf('en' as const, 'zh' as const), anyOf('North', 'South'))
    .map(([language, city]): Edit => ({ session }) => {
      session.profile.saveFields({ city: { ...session.cluster.city, [language]: city } });
    }),
  fc.tuple(anyOf(2024, 2025), fc.option(anyOf(5, 6))).map(([year, value]): Edit => ({ session }) => {
    session.profile.saveFact({ year, fact: 'output', value, grade: 'A' });
  }),
);

type Act =
  | { readonly kind: 'edit'; readonly page: string; readonly edit: Edit }
  | { readonly kind: 'undo' | 'redo'; readonly page: string };

const pages = anyOf('profile', 'plan', 'robustness');
const acts: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('edit' as const), page: pages, edit: edits }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const), page: pages }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('redo' as const), page: pages }) },
  ),
  { maxLength: 30 },
);

interface State {
  readonly assessment: Assessment;
  readonly cluster: Cluster;
}

const withoutNulls = (record: object) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));

/** Facts are a set: the backend gives them in its own order. A condition that is null is none. */
const comparable = ({ assessment, cluster }: State) => ({
  assessment: {
    ...assessment,
    plan: withoutNulls(assessment.plan),
    context: withoutNulls(assessment.context),
  },
  cluster: { ...cluster, facts: cluster.facts.toSorted((a, b) => a.year - b.year) },
});

test('any sequence of changes and undos is the sequence without the undone ones, on the screen and in the store', async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (sequence) => {
      const desk = open();
      const model = await play(desk, sequence);
      await desk.saves.tryAgain();

      expect(comparable(desk.session)).toEqual(comparable(model));
      expect(comparable(desk.stored)).toEqual(comparable(desk.session));
      expect(desk.saves.state).toBe('saved');
      expect([desk.saves.refusals, desk.saves.clashes]).toEqual([[], []]);
    }),
    { numRuns: 150 },
  );
});

/** Plays a sequence and gives the state in which the steps that stand were the only ones ever made. */
async function play(desk: Desk, sequence: readonly Act[]): Promise<State> {
  let standing: readonly number[] = [];
  const changes = new Map<number, NewStep>();
  const record = desk.log.record.bind(desk.log);
  let current: number[] = [];
  desk.log.record = (change) => {
    const step = record(change);
    changes.set(step.id, change);
    current.push(step.id);
    return step;
  };
  for (const act of sequence) {
    desk.log.enter(act.page);
    if (act.kind === 'edit') {
      current = [];
      act.edit(desk);
      standing = [...standing, ...current];
      continue;
    }
    const outcome = await (act.kind === 'undo' ? desk.log.undo() : desk.log.redo());
    expect(outcome.kind).not.toBe('failed');
    if (outcome.kind === 'undone') {
      expect(outcome.step.page).toBe(act.page);
      standing = standing.filter((id) => id !== outcome.step.id);
    } else if (outcome.kind === 'redone') {
      expect(outcome.step.page).toBe(act.page);
      standing = [...standing, outcome.step.id];
    }
  }
  return replay(standing.flatMap((id) => changes.get(id) ?? []));
}

/** The state after a list of patches, written field by field on an untouched desk. */
function replay(steps: readonly NewStep[]): State {
  const fresh = open();
  for (const { subject, changes } of steps) {
    fresh.saves.holderOf(subject)?.put(changes);
  }
  return { assessment: fresh.session.assessment, cluster: fresh.session.cluster };
}

test('what was taken back and is brought again is exactly what it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edits, { maxLength: 12 }), fc.nat(14), async (changes, count) => {
      const desk = open();
      desk.log.enter('plan');
      changes.forEach((edit) => edit(desk));
      const before = { assessment: desk.session.assessment, cluster: desk.session.cluster };

      const undone: string[] = [];
      for (let step = 0; step < count; step += 1) {
        undone.push((await desk.log.undo()).kind);
      }
      for (const kind of undone) {
        const redone = await desk.log.redo();
        expect(redone.kind).toBe(kind === 'undone' ? 'redone' : 'nothing');
      }
      await desk.saves.tryAgain();

      expect(comparable(desk.session)).toEqual(comparable(before));
      expect(comparable(desk.stored)).toEqual(comparable(before));
    }),
    { numRuns: 80 },
  );
});
