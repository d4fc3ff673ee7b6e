import { contextShape, ratingShape, typeAnswerShape } from '../../../core/change/shapes.ts';
import type { Handlers } from '../../../core/contract/channels.ts';
import { computedIndicators } from '../../../core/knowledge/computedIndicators.ts';
import type { Rating } from '../../../core/model/assessment.ts';
import type { Context } from '../context/context.ts';
import { checkEntry, entryRefusal } from './checkEntry.ts';
import { refuseIfChanged } from '../context/refuseIfChanged.ts';
import { createStamp } from './stamp.ts';

const computed: ReadonlySet<string> = new Set(computedIndicators);

type AnswerChannel = `assessment.save${'Typing' | 'Rating' | 'Context'}`;

/** What the official answers, one entry at a time: checked against the knowledge base and stored. */
export function createAnswerHandlers({ ports, store, knowledge }: Context): Pick<Handlers, AnswerChannel> {
  const { assessments } = store;
  const stamped = createStamp(ports.clock);
  return {
    'assessment.saveTyping': ({ id, typing, accepted, replaces }) =>
      store.transaction(() => {
        const present = assessments.read(id, ['typing', 'typeAccepted', 'knowledgeBase', 'knowledgeHash']);
        checkEntry({ typing }, knowledge.of(present));
        const stored = { typing: present.typing, accepted: present.typeAccepted };
        refuseIfChanged(typeAnswerShape, { stored, replaces });
        return stamped((at) => assessments.save(id, { typing, typeAccepted: accepted }, at));
      }),
    'assessment.saveRating': ({ id, indicator, rating, replaces }) =>
      store.transaction(() => {
        const present = assessments.read(id, ['ratings', 'knowledgeBase', 'knowledgeHash']);
        if (rating !== null) {
          checkEntry({ ratings: { [indicator]: rating } }, knowledge.of(present));
          checkTypedByHand(indicator, rating);
        }
        refuseIfChanged(ratingShape, { stored: present.ratings[indicator] ?? null, replaces });
        return stamped((at) => assessments.saveRating(id, { indicator, rating }, at));
      }),
    'assessment.saveContext': ({ id, context, replaces }) =>
      store.transaction(() => {
        refuseIfChanged(contextShape, { stored: assessments.read(id, ['context']).context, replaces });
        return stamped((at) => assessments.save(id, { context }, at));
      }),
  };
}

/** Refuses what only an assessment file may hold: a figure that the profile computes. */
function checkTypedByHand(id: string, rating: Rating): void {
  if (rating.value !== undefined && computed.has(id)) {
    throw entryRefusal({ path: `ratings.${id}.value`, reason: 'computed-from-profile' });
  }
}
