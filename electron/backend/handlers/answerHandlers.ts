import type { Handlers } from '../../../core/contract/channels.ts';
import { contextShape, ratingShape, typeAnswerShape } from '../../../core/change/shapes.ts';
import { AppError } from '../../../core/errors.ts';
import { computedIndicators } from '../../../core/facts/deriveFromFacts.ts';
import type { Rating } from '../../../core/model/assessment.ts';
import { checkEntry } from '../checkEntry.ts';
import type { Context } from '../context.ts';
import { refuseIfChanged } from '../refuseIfChanged.ts';

const computed: ReadonlySet<string> = new Set(computedIndicators);

type AnswerChannel = `assessment.save${'Typing' | 'Rating' | 'Context'}`;

/** What the official answers, one entry at a time: checked against the knowledge base, stored, given back. */
export function createAnswerHandlers({ ports, store, knowledge }: Context): Pick<Handlers, AnswerChannel> {
  const { assessments } = store;
  const knowledgeOf = (id: string) => knowledge.of(assessments.get(id));
  const now = (): string => ports.clock.now();
  return {
    'assessment.saveTyping'({ id, typing, accepted, replaces }) {
      checkEntry({ typing }, knowledgeOf(id));
      return store.transaction(() => {
        const { typing: answered, typeAccepted } = assessments.get(id);
        refuseIfChanged(typeAnswerShape, { stored: { typing: answered, accepted: typeAccepted }, replaces });
        assessments.saveTyping(id, { typing, accepted, at: now() });
        return assessments.get(id);
      });
    },
    'assessment.saveRating'({ id, indicator, rating, replaces }) {
      if (rating !== null) {
        checkEntry({ ratings: { [indicator]: rating } }, knowledgeOf(id));
        checkTypedByHand(indicator, rating);
      }
      return store.transaction(() => {
        const stored = assessments.get(id).ratings[indicator] ?? null;
        refuseIfChanged(ratingShape, { stored, replaces });
        assessments.touch(id, now());
        if (rating === null) {
          assessments.ratings.remove(id, indicator);
        } else {
          assessments.ratings.save(id, indicator, rating);
        }
        return assessments.get(id);
      });
    },
    'assessment.saveContext': ({ id, context, replaces }) =>
      store.transaction(() => {
        refuseIfChanged(contextShape, { stored: assessments.get(id).context, replaces });
        assessments.saveContext(id, context, now());
        return assessments.get(id);
      }),
  };
}

/** Refuses what only an assessment file may hold: a figure that the profile computes. */
function checkTypedByHand(id: string, rating: Rating): void {
  if (rating.value !== undefined && computed.has(id)) {
    const path = `ratings.${id}.value`;
    const reason = 'is computed from the profile';
    throw new AppError('invalid-input', `${path} ${reason}`, { path, reason });
  }
}
