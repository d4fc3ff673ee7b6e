import type { Handlers } from '../../../core/contract/channels.ts';
import { computedIndicators } from '../../../core/knowledge/computedIndicators.ts';
import type { Rating } from '../../../core/model/assessment.ts';
import { checkEntry, entryRefusal } from './checkEntry.ts';
import { createStamp } from './stamp.ts';
import type { Context } from '../context/context.ts';

const computed: ReadonlySet<string> = new Set(computedIndicators);

type AnswerChannel = `assessment.save${'Typing' | 'Rating' | 'Context' | 'Priorities' | 'Measure' | 'Plan'}`;

/** What the official answers, one entry at a time: checked against the knowledge base and stored. */
export function createAnswerHandlers({ ports, store, knowledge }: Context): Pick<Handlers, AnswerChannel> {
  const { assessments } = store;
  const knowledgeOf = (id: string) => knowledge.of(assessments.read(id, ['knowledgeBase', 'knowledgeHash']));
  const stamped = createStamp(ports.clock);
  return {
    'assessment.saveTyping'({ id, typing, accepted }) {
      checkEntry({ typing }, knowledgeOf(id));
      return stamped((at) => assessments.save(id, { typing, typeAccepted: accepted }, at));
    },
    'assessment.saveRating'({ id, indicator, rating }) {
      if (rating !== null) {
        checkEntry({ ratings: { [indicator]: rating } }, knowledgeOf(id));
        checkTypedByHand(indicator, rating);
      }
      return stamped((at) => assessments.saveRating(id, { indicator, rating }, at));
    },
    'assessment.saveContext': ({ id, context }) => stamped((at) => assessments.save(id, { context }, at)),
    'assessment.savePriorities'({ id, priorities }) {
      checkEntry(priorities === null ? {} : { priorities }, knowledgeOf(id));
      return stamped((at) => assessments.save(id, { priorities }, at));
    },
    'assessment.saveMeasure'({ id, ...setting }) {
      const { countermeasures } = knowledgeOf(id).countermeasures;
      if (!countermeasures.some((known) => known.id === setting.measure)) {
        throw entryRefusal({ path: 'measure', reason: 'unknown-measure', id: setting.measure });
      }
      return stamped((at) => assessments.saveMeasure(id, setting, at));
    },
    'assessment.savePlan'({ id, plan }) {
      checkEntry({ plan }, knowledgeOf(id));
      return stamped((at) => assessments.save(id, { plan }, at));
    },
  };
}

/** Refuses what only an assessment file may hold: a figure that the profile computes. */
function checkTypedByHand(id: string, rating: Rating): void {
  if (rating.value !== undefined && computed.has(id)) {
    throw entryRefusal({ path: `ratings.${id}.value`, reason: 'computed-from-profile' });
  }
}
