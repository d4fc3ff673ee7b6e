import { canonicalJson } from '../../../../core/base/canonicalJson.ts';
import type { BundleAssessment, BundleCluster } from '../../../../core/exchange/bundleItems.ts';
import type {
  AssessmentPreview,
  Choice,
  ClusterPreview,
  Standing,
} from '../../../../core/exchange/bundlePreview.ts';
import type { AbsentEvidence } from '../../../../core/model/evidence/absentEvidence.ts';
import { entryRefusal } from '../../../../core/exchange/readPart.ts';
import type { KnowledgeBase } from '../../../../core/knowledge/schema.ts';
import type { Context } from '../../context/context.ts';
import { sha256 } from '../../knowledge/knowledgeFiles.ts';
import { createAbsentFinder } from './absentInBundle.ts';
import { createAttachmentCheck } from './checkAttachments.ts';
import { createTimeCheck } from './checkTimes.ts';
import { checkAnswers, checkFacts, checkKnowledge, checkRecord, createIds, type Ids } from './checkItems.ts';
import { createAssessmentMatch, createClusterMatch } from './matchItems.ts';
import type { Bundle, Found } from './openBundle.ts';

interface Judged<Preview> {
  readonly preview: Preview;
  /** What was here when it was judged: something else by then was not decided about. */
  readonly seen: string;
}
export type JudgedCluster = Judged<Omit<ClusterPreview, 'assessments'>>;
export type JudgedAssessment = Judged<AssessmentPreview> & { readonly clusterId: string };

/** Everything in a bundle against what is in the store, by the ids of the bundle and in its order. */
export interface Judgement {
  readonly knowledge: ReadonlyMap<string, { readonly version: string; readonly isHere: boolean }>;
  readonly clusters: ReadonlyMap<string, JudgedCluster>;
  readonly assessments: ReadonlyMap<string, JudgedAssessment>;
  /** Documents that it names and that neither it nor this computer holds. */
  readonly absent: readonly AbsentEvidence[];
}

/**
 * Checks every item of a bundle and compares it with the store. Nothing is stored.
 *
 * Yields after some items, so that whoever is in no transaction can let others have their turn. Throws like the checks.
 */
export function* judgeBundle(context: Context, bundle: Bundle): Generator<undefined, Judgement> {
  const comes = new Map<string, KnowledgeBase>();
  for (const found of bundle.knowledge()) {
    comes.set(found.item.hash, checkKnowledge(found));
    yield;
  }
  const clusters = yield* judgeClusters(context, bundle);
  const absent: AbsentEvidence[] = [];
  const assessments = yield* judgeAssessments(context, bundle, { clusters, comes, absent });
  yield* checkRecords(context, bundle, assessments);
  const knowledge = new Map(
    [...comes].map(([hash, { version }]) => [hash, { version, isHere: isKnown(context, hash) }]),
  );
  return { knowledge, clusters, assessments, absent };
}

function* judgeClusters(context: Context, bundle: Bundle): Generator<undefined, Map<string, JudgedCluster>> {
  const ids = createIds();
  const checkTimes = createTimeCheck(bundle, context.ports.clock.now());
  for (const found of bundle.items('clusters')) {
    ids.add(found.item.id, found);
    checkTimes(found);
    checkFacts(found);
  }
  const judged = new Map<string, JudgedCluster>();
  const match = createClusterMatch(context, bundle, ids.all());
  for (const { item } of bundle.items('clusters')) {
    judged.set(item.id, judgeCluster(item, match(item)));
    yield;
  }
  return judged;
}

function judgeCluster(
  { id, name }: BundleCluster,
  match: ReturnType<ReturnType<typeof createClusterMatch>>,
): JudgedCluster {
  if (typeof match === 'string') {
    const nothing = { mine: null, differences: [], choices: choicesWithout(match) };
    return { preview: { id, name, standing: match, ...nothing }, seen: match };
  }
  const { item: mine, differences, by } = match;
  return {
    preview: {
      id,
      name,
      standing: differences.length === 0 ? 'same' : 'differs',
      mine: { id: mine.id, name: mine.name, by },
      differences: [...differences],
      choices: differences.length === 0 ? [] : ['mine', 'theirs', 'both'],
    },
    seen: digestOf(mine),
  };
}

/** What is new comes in; what was deleted here stays deleted, or comes in as another one. */
const choicesWithout = (standing: 'new' | 'deleted'): Choice[] =>
  standing === 'new' ? [] : ['mine', 'theirs'];

interface Around {
  readonly clusters: ReadonlyMap<string, JudgedCluster>;
  /** The knowledge bases that come with the bundle. */
  readonly comes: ReadonlyMap<string, KnowledgeBase>;
  /** Grows while the assessments are judged. */
  readonly absent: AbsentEvidence[];
}

function* judgeAssessments(
  context: Context,
  bundle: Bundle,
  around: Around,
): Generator<undefined, Map<string, JudgedAssessment>> {
  const [ids, actionIds] = [createIds(), createIds()];
  const checkTimes = createTimeCheck(bundle, context.ports.clock.now());
  const checkAttachments = createAttachmentCheck(bundle);
  const findAbsent = createAbsentFinder(context, bundle);
  const match = createAssessmentMatch(context, bundle);
  const judged = new Map<string, JudgedAssessment>();
  for (const found of bundle.items('assessments')) {
    const { assessment } = found.item;
    checkIds(found, { ids, actionIds });
    const cluster = around.clusters.get(assessment.clusterId);
    if (cluster === undefined) {
      throw entryRefusal(found.entry, `${found.path}.assessment.clusterId`, { reason: 'not-known' });
    }
    checkTimes(found);
    const kb = knowledgeOf(context, found.item, around);
    checkAttachments(found, kb === null ? [] : [kb, ...shippedOf(context)]);
    if (kb !== null) {
      checkAnswers(found, kb);
    }
    around.absent.push(...findAbsent(found.item, { cluster: cluster.preview.name, kb }));
    judged.set(assessment.id, judgeAssessment(context, found.item, { ...around, match }));
    yield;
  }
  return judged;
}

function checkIds(
  { item, entry, path }: Found<BundleAssessment>,
  { ids, actionIds }: { readonly ids: Ids; readonly actionIds: Ids },
): void {
  ids.add(item.assessment.id, { entry, path: `${path}.assessment` });
  item.actions.forEach(({ id }, at) => actionIds.add(id, { entry, path: `${path}.actions.${at}` }));
}

/** `null` where it is neither here nor in the bundle. */
function knowledgeOf(
  context: Context,
  { assessment: { knowledgeHash } }: BundleAssessment,
  { comes }: Around,
): KnowledgeBase | null {
  if (knowledgeHash === '') {
    return context.knowledge.first;
  }
  return (
    comes.get(knowledgeHash) ??
    (isKnown(context, knowledgeHash) ? context.knowledge.get(knowledgeHash) : null)
  );
}

const shippedOf = ({ knowledge }: Context): readonly KnowledgeBase[] => [
  knowledge.shipped,
  ...knowledge.earlier,
];

const isKnown = (context: Context, hash: string): boolean =>
  shippedOf(context).some((kb) => kb.hash === hash) || context.store.knowledgeBases.find(hash) !== null;

function judgeAssessment(
  context: Context,
  theirs: BundleAssessment,
  around: Around & { readonly match: ReturnType<typeof createAssessmentMatch> },
): JudgedAssessment {
  const { assessment, actions } = theirs;
  const { id, assessedOn, updatedAt, assessor, illustrative, clusterId } = assessment;
  const place = around.clusters.get(clusterId)?.preview.mine?.id ?? null;
  const match = around.match(theirs, place);
  const mine = typeof match === 'string' ? null : match.item;
  const differences = typeof match === 'string' ? [] : match.differences;
  const standing = typeof match === 'string' ? match : differences.length === 0 ? 'same' : 'differs';
  const knowledge = knowledgeState(context, theirs, around);
  const preview: AssessmentPreview = {
    id,
    assessedOn,
    updatedAt,
    assessor,
    illustrative,
    actions: actions.length,
    standing,
    knowledge: { version: assessment.knowledgeBase, state: knowledge },
    mine: mine && {
      id: mine.assessment.id,
      assessedOn: mine.assessment.assessedOn,
      updatedAt: mine.assessment.updatedAt,
      actions: mine.actions.length,
    },
    differences: [...differences],
    choices: knowledge === 'missing' ? [] : choicesOf(standing, mine, place),
  };
  return { clusterId, preview, seen: mine === null ? standing : digestOf(mine) };
}

function knowledgeState(
  context: Context,
  theirs: BundleAssessment,
  around: Around,
): AssessmentPreview['knowledge']['state'] {
  const { knowledgeHash } = theirs.assessment;
  if (knowledgeHash === '' || isKnown(context, knowledgeHash)) {
    return 'here';
  }
  return around.comes.has(knowledgeHash) ? 'comes' : 'missing';
}

/** An assessment that stands under another cluster here is not moved. */
function choicesOf(standing: Standing, mine: BundleAssessment | null, cluster: string | null): Choice[] {
  if (standing === 'new' || standing === 'deleted') {
    return choicesWithout(standing);
  }
  if (standing === 'same') {
    return [];
  }
  return mine?.assessment.clusterId === cluster ? ['mine', 'theirs', 'both'] : ['mine', 'both'];
}

function* checkRecords(
  { ports }: Context,
  bundle: Bundle,
  assessments: ReadonlyMap<string, JudgedAssessment>,
): Generator<undefined, void> {
  const checkTimes = createTimeCheck(bundle, ports.clock.now());
  for (const found of bundle.items('records')) {
    if (!assessments.has(found.item.assessmentId)) {
      throw entryRefusal(found.entry, `${found.path}.assessmentId`, { reason: 'not-known' });
    }
    checkTimes(found);
    checkRecord(found);
    yield;
  }
}

const digestOf = (item: unknown): string => sha256(canonicalJson(item));
