import { AppError } from '../../../core/base/errors.ts';
import { indicatorOfAction } from '../../../core/followup/indicatorOfAction.ts';
import { indexKnowledgeBase } from '../../../core/knowledge/lookup.ts';
import type { Assessment } from '../../../core/model/assessment.ts';
import { deriveFromFacts } from '../../../core/model/facts/deriveFromFacts.ts';
import { fitToKnowledge } from '../../../core/model/fitToKnowledge.ts';
import type { CarriedStart } from '../../../core/model/years/clusterYears.ts';
import { carryOver } from '../../../core/years/carryOver.ts';
import type { Context } from '../context/context.ts';
import { newAssessment } from './newAssessment.ts';
import { evaluateStored } from './evaluateStored.ts';

/**
 * Stores a new assessment of a cluster that starts from an earlier one of it: with its answers, each marked as taken over,
 * and the files attached to them.
 *
 * Throws `invalid-input` for an earlier one of another cluster. What the knowledge base in use has no place for stays behind.
 */
export function startFrom(context: Context, clusterId: string, from: string): Assessment {
  const { store, knowledge } = context;
  const before = store.assessments.get(from);
  if (before.clusterId !== clusterId) {
    throw new AppError('invalid-input', `${from} is no assessment of ${clusterId}.`);
  }
  const empty = newAssessment(context, clusterId);
  const { stage } = evaluateStored(context, before).evaluation;
  const { facts } = store.clusters.get(clusterId);
  const { ratings } = deriveFromFacts(facts, Number(empty.assessedOn.slice(0, 4)));
  const assessment = carryOver(empty, {
    before: fitToKnowledge(before, knowledge.inUse()).fitted,
    found: { stage: stage.id, dynamics: stage.dynamics.is },
    computed: new Set(Object.keys(ratings)),
  });
  return store.transaction(() => {
    store.assessments.insert(assessment);
    carryFiles(context, from, assessment);
    return store.assessments.get(assessment.id);
  });
}

/** Names the files of the answers that were taken over once more, as who attached them did; each is kept once. */
function carryFiles({ ports, store }: Context, from: string, { id, ratings, typing }: Assessment): void {
  const answers = { rating: ratings, 'type-answer': typing.answers };
  for (const attachment of store.attachments.listOf(from)) {
    const { kind, key } = attachment.subject;
    if (kind !== 'action' && Object.hasOwn(answers[kind], key)) {
      store.attachments.insert({ ...attachment, id: ports.newId(), assessmentId: id });
    }
  }
}

/**
 * The assessment before one, and the indicators that actions of any earlier year were to move: what the office has said, else
 * what the measure is to move. Nobody asks for what was given up.
 */
export function carriedStart({ ports, store, knowledge }: Context, id: string): CarriedStart {
  const today = ports.clock.today();
  const before = store.assessments.before(id, today);
  if (before === null) {
    return { assessedOn: null, aimed: [] };
  }
  const index = indexKnowledgeBase(knowledge.of(store.assessments.get(id)));
  const earlier = new Set(store.assessments.allBefore(id, today));
  const aimed = store.actions
    .list()
    .filter(({ assessmentId, status }) => earlier.has(assessmentId) && status !== 'dropped')
    .flatMap((action) => indicatorOfAction(index, action) ?? []);
  return { assessedOn: before.assessedOn, aimed: [...new Set(aimed)] };
}
