import type { BundleAssessment } from '../../../../core/exchange/bundleItems.ts';
import type { BundleDecisions, BundleImport, Outcome } from '../../../../core/exchange/bundlePreview.ts';
import { contentOf, type KnowledgeContent } from '../../../../core/knowledge/parts.ts';
import { AppError } from '../../../../core/base/errors.ts';
import type { Context } from '../../context/context.ts';
import { checkNames, type Fate, fateOf } from './decide.ts';
import { freeId } from './idsHere.ts';
import { type JudgedAssessment, judgeBundle, type Judgement } from './judgeBundle.ts';
import type { Bundle } from './openBundle.ts';
import { storingAt } from './storingAt.ts';
import { insertAssessment, insertCluster, replaceAssessment, replaceCluster } from './storeItems.ts';

export interface BundleAct {
  readonly bundle: Bundle;
  readonly decisions: BundleDecisions;
  /** What the official has seen; left out where nobody has looked. */
  readonly before?: Judgement | undefined;
}

type Changed = Omit<BundleImport, 'undo' | 'backup'>;
type Counting<Counts> = { -readonly [Key in keyof Counts]: Counts[Key] };

/** The cluster that the assessments of one of the bundle go to; `null` where they stay out with it. */
interface Place {
  readonly id: string;
  readonly isCopy: boolean;
  /** It was deleted here and comes in all the same: so do its assessments that were deleted. */
  readonly wasDeleted: boolean;
}

interface Act extends BundleAct {
  readonly judgement: Judgement;
  readonly changed: {
    -readonly [Key in keyof Changed]: Changed[Key] extends Outcome ? Counting<Outcome> : number;
  };
}

/**
 * Stores a bundle as it was decided: all of it in one transaction, or nothing.
 *
 * Throws `changed-elsewhere` where something else is stored by now than was decided about, and like `judgeBundle`.
 */
export function applyBundle(context: Context, given: BundleAct): Changed {
  return context.store.transaction(() => {
    const judgement = toEnd(judgeBundle(context, given.bundle));
    checkNames(given.decisions, judgement);
    refuseIfOther(given.before, judgement);
    const act: Act = { ...given, judgement, changed: nothingChanged() };
    storeKnowledge(context, act);
    const places = storeClusters(context, act);
    const targets = storeAssessments(context, act, places);
    storeRecords(context, act, targets);
    return act.changed;
  });
}

const noOutcome = (): Counting<Outcome> => ({ added: 0, replaced: 0, copied: 0, kept: 0, same: 0 });
const nothingChanged = (): Act['changed'] => ({
  clusters: noOutcome(),
  assessments: noOutcome(),
  actions: 0,
  removedActions: 0,
  briefRecords: 0,
  knowledge: 0,
  leftOut: 0,
});

/** The result of a generator that is given no pause. */
function toEnd<Result>(work: Generator<undefined, Result>): Result {
  let step = work.next();
  while (step.done !== true) {
    step = work.next();
  }
  return step.value;
}

function refuseIfOther(before: Judgement | undefined, now: Judgement): void {
  for (const kind of ['clusters', 'assessments'] as const) {
    for (const [id, { seen }] of now[kind]) {
      if (before !== undefined && before[kind].get(id)?.seen !== seen) {
        throw new AppError('changed-elsewhere', `${kind} ${id} has changed since the preview.`);
      }
    }
  }
}

function storeKnowledge({ store }: Context, { bundle, changed }: Act): void {
  for (const { item } of bundle.knowledge()) {
    // Checked by `judgeBundle`.
    const content = contentOf(item.content as KnowledgeContent);
    const { hash, version, basedOn, note, createdAt } = item;
    const row = { hash, version, origin: 'own', basedOn, note, createdAt, content } as const;
    changed.knowledge += store.knowledgeBases.insert(row) ? 1 : 0;
  }
}

const counted = {
  add: 'added',
  replace: 'replaced',
  copy: 'copied',
  leave: 'kept',
  same: 'same',
} as const satisfies Record<Fate, keyof Outcome>;

function storeClusters(context: Context, act: Act): ReadonlyMap<string, Place | null> {
  const { store } = context;
  const places = new Map<string, Place | null>();
  for (const found of act.bundle.items('clusters')) {
    const { item } = found;
    const judged = act.judgement.clusters.get(item.id)?.preview;
    if (judged === undefined) {
      throw new Error('The bundle has changed while it was read.');
    }
    const fate = fateOf('clusters', judged, act.decisions);
    act.changed.clusters[counted[fate]] += 1;
    const mine = judged.mine?.id ?? null;
    if (fate === 'add' || fate === 'copy') {
      // What has been deleted stays in the bin under its id.
      const id = freeId(context, item.id, store.clusters.has);
      storingAt(found, () => insertCluster(context, { ...item, id }));
      places.set(item.id, { id, isCopy: fate === 'copy', wasDeleted: judged.standing === 'deleted' });
    } else {
      if (fate === 'replace' && mine !== null) {
        storingAt(found, () => replaceCluster(context, item, mine));
      }
      places.set(item.id, mine === null ? null : { id: mine, isCopy: false, wasDeleted: false });
    }
  }
  return places;
}

/** By id in the bundle, the assessments that its records belong to here. */
function storeAssessments(
  context: Context,
  act: Act,
  places: ReadonlyMap<string, Place | null>,
): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  for (const found of act.bundle.items('assessments')) {
    const { item } = found;
    const { id, clusterId } = item.assessment;
    const judged = act.judgement.assessments.get(id);
    const place = places.get(clusterId) ?? null;
    if (judged === undefined) {
      throw new Error('The bundle has changed while it was read.');
    }
    if (judged.preview.knowledge.state === 'missing') {
      act.changed.leftOut += 1;
    } else {
      const fate = place === null ? 'leave' : assessmentFate(judged, act.decisions, place);
      act.changed.assessments[counted[fate]] += 1;
      const one = place && { act, item, fate, place, mine: judged.preview.mine?.id ?? id };
      const target = one && storingAt(found, () => storeAssessment(context, one));
      if (target !== null) {
        targets.set(id, target);
      }
    }
  }
  return targets;
}

/** A cluster that comes in as a copy, or though it was deleted, brings its assessments with it. */
function assessmentFate(
  { preview }: JudgedAssessment,
  decisions: BundleDecisions,
  { isCopy, wasDeleted }: Place,
): Fate {
  if (preview.standing === 'deleted' && (isCopy || wasDeleted)) {
    return fateOf('assessments', preview, { ...decisions, otherwise: 'theirs' });
  }
  if (!isCopy || preview.standing === 'new' || preview.standing === 'deleted') {
    return fateOf('assessments', preview, decisions);
  }
  return decisions.assessments[preview.id] === 'mine' ? 'leave' : 'copy';
}

interface OneAssessment {
  readonly act: Act;
  readonly item: BundleAssessment;
  readonly fate: Fate;
  readonly place: Place;
  /** The id of the one that it is compared with. */
  readonly mine: string;
}

/** The id under which it is here now; `null` where it stayed out. */
function storeAssessment(context: Context, { act, item, fate, place, mine }: OneAssessment): string | null {
  switch (fate) {
    case 'leave':
      return null;
    case 'same':
      return mine;
    case 'replace':
      replaceInStore(context, act, { ...item, assessment: { ...item.assessment, id: mine } });
      return mine;
    case 'add':
    case 'copy': {
      const target = freeId(context, item.assessment.id, context.store.assessments.has);
      const assessment = { ...item.assessment, id: target, clusterId: place.id };
      act.changed.actions += insertAssessment(context, { ...item, assessment });
      return target;
    }
  }
}

function replaceInStore(context: Context, { changed }: Act, item: BundleAssessment): void {
  const { stored, removed } = replaceAssessment(context, item);
  changed.actions += stored;
  changed.removedActions += removed;
}

function storeRecords(
  { store }: Context,
  { bundle, changed }: Act,
  targets: ReadonlyMap<string, string>,
): void {
  for (const found of bundle.items('records')) {
    const { item } = found;
    const assessmentId = targets.get(item.assessmentId);
    if (assessmentId !== undefined) {
      const isNew = storingAt(found, () => store.briefRecords.add({ ...item, assessmentId }));
      changed.briefRecords += isNew ? 1 : 0;
    }
  }
}
