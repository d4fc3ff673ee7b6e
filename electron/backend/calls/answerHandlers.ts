import type { Handlers } from '../../../core/contract/channels.ts';
import { computedIndicators } from '../../../core/knowledge/computedIndicators.ts';
import type { Rating } from '../../../core/model/assessment.ts';
import { checkEntry, entryRefusal } from './checkEntry.ts';
import type { Context } from '../context/context.ts';

const computed: ReadonlySet<string> = new Set(computedIndicators);

type AnswerChannel = `assessment.save${'Typing' | 'Rating' | 'Context' | 'Priorities' | 'Measure' | 'Plan'}`;

/** What the official answers, one entry at a time: checked against the knowledge base, stored, given back. */
export function createAnswerHandlers({ ports, store, knowledge }: Context): Pick<Handlers, AnswerChannel> {
  const { assessments } = store;
  const knowledgeOf = (id: string) => knowledge.of(assessments.get(id));
  const now = (): string => ports.clock.now();
  return {
    'assessment.saveTyping'({ id, typing, accepted }) {
      checkEntry({ typing }, knowledgeOf(id));
      assessments.saveTyping(id, { typing, accepted, at: now() });
      return assessments.get(id);
    },
    'assessment.saveRating'({ id, indicator, rating }) {
      if (rating !== null) {
        checkEntry({ ratings: { [indicator]: rating } }, knowledgeOf(id));
        checkTypedByHand(indicator, rating);
      }
      return store.transaction(() => {
        assessments.touch(id, now());
        if (rating === null) {
          assessments.ratings.remove(id, indicator);
        } else {
          assessments.ratings.save(id, indicator, rating);
        }
        return assessments.get(id);
      });
    },
    'assessment.saveContext'({ id, context }) {
      assessments.saveContext(id, context, now());
      return assessments.get(id);
    },
    'assessment.savePriorities'({ id, priorities }) {
      checkEntry(priorities === null ? {} : { priorities }, knowledgeOf(id));
      assessments.savePriorities(id, priorities, now());
      return assessments.get(id);
    },
    'assessment.saveMeasure'({ id, ...setting }) {
      const { countermeasures } = knowledgeOf(id).countermeasures;
      if (!countermeasures.some((known) => known.id === setting.measure)) {
        throw entryRefusal({ path: 'measure', reason: 'unknown-measure', id: setting.measure });
      }
      return store.transaction(() => {
        assessments.touch(id, now());
        assessments.measureSettings.save(id, setting);
        return assessments.get(id);
      });
    },
    'assessment.savePlan'({ id, plan }) {
      checkEntry({ plan }, knowledgeOf(id));
      assessments.savePlan(id, plan, now());
      return assessments.get(id);
    },
  };
}

/** Refuses what only an assessment file may hold: a figure that the profile computes. */
function checkTypedByHand(id: string, rating: Rating): void {
  if (rating.value !== undefined && computed.has(id)) {
    throw entryRefusal({ path: `ratings.${id}.value`, reason: 'computed-from-profile' });
  }
}
