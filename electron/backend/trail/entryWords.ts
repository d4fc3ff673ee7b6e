import type { Language } from '../../../core/base/settings.ts';
import type { TrailEntryInWords } from '../../../core/contract/trailChannels.ts';
import { actName } from '../../../core/trail/acts.ts';
import { tellChanges } from '../../../core/trail/tellChanges.ts';
import { type TrailWords, trailWords } from '../../../core/trail/trailWords.ts';
import type { TrailEntry } from '../../../db/repositories/trail.ts';
import type { Context } from '../context/context.ts';
import { industryWords, placeWords } from '../context/listWords.ts';
import { clusterOfSample } from '../reference/referenceData.ts';
import { shownIn } from '../reference/shownSample.ts';

/**
 * Words entries of the trail, each with the knowledge base of its assessment; texts of the sample that are still as
 * shipped stand in the language asked for, as on every other screen.
 *
 * What was removed for good is worded with the knowledge base in use, and called by its ids where that does not know it.
 */
export function createEntryWords(context: Context, language: Language) {
  const { knowledge, store } = context;
  const sample = shownIn(context, { illustrative: true }, language);
  const wordsFor = createWordsFor(context, { language, sample });
  const clusters = remembered(store.trail.cluster);
  const assessments = remembered(store.trail.assessment);
  let sampleCluster: string | undefined;
  /** The facts of a cluster are those of the sample where the sample is what it came for. */
  const isOfSample = ({ assessmentId, clusterId }: TrailEntry): boolean =>
    assessmentId === null
      ? clusterId !== null && clusterId === (sampleCluster ??= clusterOfSample(context))
      : assessments(assessmentId)?.illustrative === 1;

  return (entry: TrailEntry): TrailEntryInWords => {
    const { seq, at, actor, act, clusterId, assessmentId } = entry;
    const assessment = assessmentId === null ? null : assessments(assessmentId);
    const isSample = isOfSample(entry);
    const words = wordsFor(assessment ? knowledge.of(assessment).hash : knowledge.inUse().hash, isSample);
    const changes = isSample ? sample.shown(entry.changes) : entry.changes;
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

interface Said {
  readonly language: Language;
  readonly sample: ReturnType<typeof shownIn>;
}

/** The words for a knowledge base, of the sample or not, each made once. */
function createWordsFor({ knowledge, store, shipped }: Context, { language, sample }: Said) {
  const actionTitle = remembered(store.trail.actionTitle);
  const names = {
    actionTitle,
    knowledgeLabel: remembered((hash: string) => store.knowledgeBases.find(hash)?.version ?? null),
    industryName: remembered(industryWords({ shipped }, language)),
    placeName: remembered(placeWords({ shipped }, language)),
  };
  const ofSample = { ...names, actionTitle: (id: string) => sample.shown(actionTitle(id)) };
  const own = remembered((hash: string) => trailWords(language, knowledge.get(hash), names));
  const shown = remembered((hash: string) => trailWords(language, knowledge.get(hash), ofSample));
  return (hash: string, isSample: boolean): TrailWords => (isSample ? shown : own)(hash);
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
