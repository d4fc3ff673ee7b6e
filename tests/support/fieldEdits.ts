import fc from 'fast-check';
import { horizonIds, stageIds } from '../../core/knowledge/schema.ts';
import type { AssessmentSession } from '../../renderer/state/assessmentSession.svelte.ts';
import { emptyAssessment, emptyCluster } from './storedState.ts';

/** A change as an official makes it, and the fields that it is to give a value; `null` is a field that is not there. */
export interface FieldEdit {
  readonly make: (session: AssessmentSession) => void;
  readonly values: Readonly<Record<string, unknown>>;
}

const ofAssessment = (field: string): string => `assessment ${emptyAssessment.id}: ${field}`;
const ofCluster = (field: string): string => `cluster ${emptyCluster.id}: ${field}`;

const anyOf = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const aMeasure = anyOf('brand', 'park', 'training');
const aSmallNumber = fc.integer({ min: 0, max: 3 });

const rating = fc
  .tuple(anyOf('trust', 'prices'), fc.option(anyOf(1, 2, 3, 4, 5)), anyOf('', 'seen', 'heard'))
  .map(([id, level, note]): FieldEdit => {
    const given = level === null ? null : { level: level as 1, ...(note ? { note } : {}) };
    return {
      make: (session) => session.saveRating(id, given),
      values: { [ofAssessment(`ratings/${id}`)]: given },
    };
  });

const budget = fc.option(aSmallNumber).map((amount): FieldEdit => ({
  make: (session) => session.savePlan({ ...session.assessment.plan, budget: amount }),
  values: { [ofAssessment('plan/budget')]: amount },
}));

const choice = fc.tuple(aMeasure, anyOf('must', 'mustNot', 'free')).map(([measure, chosen]): FieldEdit => {
  const without = (ids: readonly string[] = []) => ids.filter((id) => id !== measure);
  const members = (part: string) => (chosen === part ? [measure] : []);
  return {
    make(session) {
      const { must, mustNot, ...plan } = session.assessment.plan;
      session.savePlan({
        ...plan,
        must: [...without(must), ...members('must')],
        mustNot: [...without(mustNot), ...members('mustNot')],
      });
    },
    values: {
      [ofAssessment(`plan/must/${measure}`)]: chosen === 'must' ? true : null,
      [ofAssessment(`plan/mustNot/${measure}`)]: chosen === 'mustNot' ? true : null,
    },
  };
});

const phase = fc.tuple(anyOf(horizonIds[0], horizonIds[1]), aSmallNumber).map(([id, most]): FieldEdit => ({
  make(session) {
    const { phaseCapacity, ...plan } = session.assessment.plan;
    session.savePlan({ ...plan, phaseCapacity: { ...phaseCapacity, [id]: most } });
  },
  values: { [ofAssessment(`plan/phaseCapacity/${id}`)]: most },
}));

const judgement = fc
  .tuple(aMeasure, fc.option(anyOf(1, 2, 3)), fc.option(aSmallNumber))
  .map(([measure, acceptance, cost]): FieldEdit => ({
    make: (session) => session.saveMeasure(measure, acceptance as 1 | null, cost),
    values: {
      [ofAssessment(`acceptance/${measure}`)]: acceptance,
      [ofAssessment(`costs/${measure}`)]: cost,
    },
  }));

const typing = fc
  .tuple(anyOf('q1', 'q2'), anyOf('a', 'b'), fc.boolean())
  .map(([id, answer, accepted]): FieldEdit => ({
    make(session) {
      const { typing: given } = session.assessment;
      session.saveTyping({ ...given, answers: { ...given.answers, [id]: answer } }, accepted);
    },
    values: { [ofAssessment(`typing/answers/${id}`)]: answer, [ofAssessment('typeAccepted')]: accepted },
  }));

const stage = fc.option(anyOf(stageIds[1], stageIds[2])).map((id): FieldEdit => {
  const override = id === null ? null : { stage: id, reason: 'Seen on the spot.' };
  return {
    make: (session) => session.saveStageOverride(override),
    values: { [ofAssessment('stageOverride')]: override },
  };
});

const score = fc
  .tuple(anyOf('relief' as const, 'speed' as const), fc.option(anyOf(10, 20)))
  .map(([criterion, points]): FieldEdit => {
    const override = points === null ? null : { score: points, reason: 'Known.' };
    return {
      make: (session) => session.saveScoreOverride({ measure: 'park', criterion }, override),
      values: { [ofAssessment(`scoreOverrides/park/${criterion}`)]: override },
    };
  });

const context = fc.option(aSmallNumber).map((years): FieldEdit => ({
  make: (session) => session.saveContext({ ...session.assessment.context, yearsSinceFounding: years }),
  values: { [ofAssessment('context/yearsSinceFounding')]: years },
}));

const priorities = fc.option(anyOf(10, 20)).map((relief): FieldEdit => {
  const given = relief === null ? null : { method: 'direct' as const, points: { relief } };
  return {
    make: (session) => session.savePriorities(given),
    values: { [ofAssessment('priorities')]: given },
  };
});

const place = fc
  .tuple(anyOf('en' as const, 'zh' as const), anyOf('North', 'South'))
  .map(([language, city]): FieldEdit => ({
    make: (session) => session.profile.saveFields({ city: { ...session.cluster.city, [language]: city } }),
    values: { [ofCluster(`city/${language}`)]: city },
  }));

const fact = fc.tuple(anyOf(2024, 2025), fc.option(anyOf(5, 6))).map(([year, value]): FieldEdit => {
  const given = { year, fact: 'output' as const, grade: 'A' as const };
  return {
    make: (session) => session.profile.saveFacts([{ ...given, value }]),
    values: { [ofCluster(`facts/output:${year}`)]: value === null ? null : { ...given, value } },
  };
});

/** Changes of every kind that a session knows, on few fields, so that they meet often. */
export const fieldEdits: fc.Arbitrary<FieldEdit> = fc.oneof(
  rating,
  budget,
  choice,
  phase,
  judgement,
  typing,
  stage,
  score,
  context,
  priorities,
  place,
  fact,
);
