import type { Input, Output } from '../../../core/contract/channels.ts';
import type { TrailEntryInWords } from '../../../core/contract/trailChannels.ts';
import { inLanguage } from '../../../core/text/message.ts';
import type { TrailEntry } from '../../../db/repositories/trail.ts';
import type { Context } from '../context/context.ts';
import { createEntryWords } from './entryWords.ts';

type Wish = Input<'trail.list'>;

/** The most entries of an answer. */
const page = 50;
/** Read at a time, and at most for one answer: a search that finds nothing is not held up by a long trail. */
const batch = 250;
const mostRead = 5000;

/** Entries that meet a filter, in words. */
export function listTrail(context: Context, wish: Wish): Output<'trail.list'> {
  const say = createEntryWords(context, wish.language);
  const entries: TrailEntryInWords[] = [];
  let before = wish.before;
  for (let read = 0; read < mostRead; read += batch) {
    const found = readBatch(context, wish, before);
    for (const entry of found) {
      before = entry.seq;
      const told = say(entry);
      if (meets(told, wish) && !isPassedOver(entry, wish)) {
        entries.push(told);
      }
      if (entries.length === page) {
        return { entries, next: before };
      }
    }
    if (found.length < batch) {
      return { entries, next: null };
    }
  }
  return { entries, next: before };
}

function readBatch({ store }: Context, { scope }: Wish, before: number | null): TrailEntry[] {
  if (scope.of === 'assessment') {
    const { id: assessmentId, after = 0 } = scope;
    const { clusterId } = store.assessments.read(assessmentId, ['clusterId']);
    return store.trail.listConcerning({ assessmentId, clusterId, before, after, limit: batch });
  }
  return store.trail.list({
    clusterId: scope.of === 'cluster' ? scope.id : undefined,
    before: before ?? undefined,
    limit: batch,
  });
}

/** After an entry that a brief names only that counts which can change what a brief says. */
const isPassedOver = ({ changes }: TrailEntry, { scope }: Wish): boolean =>
  scope.of === 'assessment' &&
  scope.after !== undefined &&
  changes.every(({ table }) => table === 'brief_record');

function meets(entry: TrailEntryInWords, { group, person, search, language }: Wish): boolean {
  const { actor, cluster, statements } = entry;
  if (group !== null && !statements.some((statement) => statement.group === group)) {
    return false;
  }
  if (person !== null && (actor.name !== person.name || actor.unit !== person.unit)) {
    return false;
  }
  const wanted = search.trim().toLowerCase();
  const texts = [
    actor.name,
    actor.unit,
    entry.act,
    cluster === null ? '' : inLanguage(cluster.name, language),
    ...statements.flatMap(({ subject, parts }) => [
      subject,
      ...parts.flatMap(({ field, before, after }) => [field, before ?? '', after ?? '']),
    ]),
  ];
  return wanted === '' || texts.some((text) => text.toLowerCase().includes(wanted));
}
