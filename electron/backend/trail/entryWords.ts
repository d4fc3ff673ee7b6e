import type { Language } from '../../../core/base/settings.ts';
import type { TrailEntryInWords } from '../../../core/contract/trailChannels.ts';
import { actName } from '../../../core/trail/acts.ts';
import { tellChanges } from '../../../core/trail/tellChanges.ts';
import { type TrailWords, trailWords } from '../../../core/trail/trailWords.ts';
import type { TrailEntry } from '../../../db/repositories/trail.ts';
import type { Context } from '../context/context.ts';
import { industryWords, placeWords } from '../context/listWords.ts';

/**
 * Words entries of the trail, each with the knowledge base of its assessment.
 *
 * What was removed for good is worded with the knowledge base in use, and called by its ids where that does not know it.
 */
export function createEntryWords(
  { knowledge, store, shipped }: Pick<Context, 'knowledge' | 'store' | 'shipped'>,
  language: Language,
) {
  const { trail } = store;
  const names = {
    actionTitle: remembered(trail.actionTitle),
    knowledgeLabel: remembered((hash: string) => store.knowledgeBases.find(hash)?.version ?? null),
    industryName: remembered(industryWords({ shipped }, language)),
    placeName: remembered(placeWords({ shipped }, language)),
  };
  const clusters = remembered(trail.cluster);
  const assessments = remembered(trail.assessment);
  const byKnowledge = remembered((hash: string): TrailWords =>
    trailWords(language, knowledge.get(hash), names),
  );
  const wordsOf = (id: string | null): TrailWords => {
    const assessment = id === null ? null : assessments(id);
    return byKnowledge(assessment ? knowledge.of(assessment).hash : knowledge.inUse().hash);
  };

  return (entry: TrailEntry): TrailEntryInWords => {
    const { seq, at, actor, act, clusterId, assessmentId, changes } = entry;
    const words = wordsOf(assessmentId);
    const assessment = assessmentId === null ? null : assessments(assessmentId);
    return {
      seq,
      at,
      actor: { ...actor },
      act: words.t(actName(act)),
      cluster: clusterId === null ? null : clusters(clusterId),
      assessment: assessment && { id: assessment.id, assessedOn: assessment.assessedOn },
      // The contract has plain lists; core promises not to change its own.
      statements: tellChanges(words, changes).map(({ parts, ...rest }) => ({
        ...rest,
        parts: parts.map((part) => ({ ...part })),
      })),
    };
  };
}

/** Asks once for each key: entries name the same few things again and again. */
function remembered<Value>(ask: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const value = known.has(key) ? known.get(key) : ask(key);
    // What a key is known for was put there by the line before.
    known.set(key, value as Value);
    return value as Value;
  };
}
