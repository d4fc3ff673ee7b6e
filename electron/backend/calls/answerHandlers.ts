import { carriedShape, contextShape, ratingShape, typeAnswerShape } from '../../../core/change/shapes.ts';
import type { Handlers } from '../../../core/contract/channels.ts';
import { computedIndicators } from '../../../core/knowledge/computedIndicators.ts';
import type { Rating } from '../../../core/model/assessment.ts';
import { changeAssessment, readRating } from '../assessment/changeAssessment.ts';
import { keepMomentum } from '../assessment/keepResult.ts';
import type { Context } from '../context/context.ts';
import { refuseIfChanged } from '../context/refuseIfChanged.ts';
import { checkEntry, entryRefusal } from './checks/checkEntry.ts';
import { createStamp } from './stamp.ts';

const computed: ReadonlySet<string> = new Set(computedIndicators);

type AnswerChannel = `assessment.save${'Typing' | 'Rating' | 'Context' | 'Carried'}`;

/** What the official answers, one entry at a time: checked against the knowledge base and stored. */
export function createAnswerHandlers(context: Context): Pick<Handlers, AnswerChannel> {
  const { ports, store } = context;
  const stamped = createStamp(ports.clock);
  return {
    'assessment.saveTyping': ({ id, typing, accepted, replaces }) =>
      changeAssessment(context, {
        id,
        names: ['typing', 'typeAccepted'],
        decide(present, kb) {
          checkEntry({ typing }, kb);
          const stored = { typing: present.typing, accepted: present.typeAccepted };
          refuseIfChanged(typeAnswerShape, { stored, replaces });
          return { typing, typeAccepted: accepted };
        },
      }),
    'assessment.saveRating': ({ id, indicator, rating, replaces }) =>
      store.transaction(() => {
        const { present, kb } = readRating(context, id, indicator);
        if (rating !== null) {
          checkEntry({ ratings: { [indicator]: rating } }, kb);
          checkTypedByHand(indicator, rating);
        }
        const stored = present.ratings[indicator] ?? null;
        refuseIfChanged(ratingShape, { stored, replaces });
        return stamped((at) => {
          // An answer that cannot be read is not there to be taken back.
          if (rating !== null || stored !== null) {
            store.assessments.saveRating(id, { indicator, rating }, at);
          }
        });
      }),
    'assessment.saveContext': ({ id, context: given, replaces }) =>
      changeAssessment(context, {
        id,
        names: ['context'],
        decide(present) {
          refuseIfChanged(contextShape, { stored: present.context, replaces });
          return { context: given };
        },
      }),
    'assessment.saveCarried': ({ id, carried, replaces }) =>
      context.store.transaction(() => {
        const saved = changeAssessment(context, {
          id,
          names: ['carried'],
          decide(present, kb) {
            checkEntry({ carried }, kb);
            refuseIfChanged(carriedShape, { stored: present.carried, replaces });
            return { carried };
          },
        });
        if (Object.keys(carried).length === 0) {
          keepMomentum(context, context.store.assessments.get(id).clusterId);
        }
        return saved;
      }),
  };
}

/** Refuses what only an assessment file may hold: a figure that the profile computes. */
function checkTypedByHand(id: string, rating: Rating): void {
  if (rating.value !== undefined && computed.has(id)) {
    throw entryRefusal({ path: `ratings.${id}.value`, reason: 'computed-from-profile' });
  }
}
