import type {
  BriefSource,
  PreviousAssessment,
  PrintedBefore,
} from '../../../core/brief/compose/basis/briefContext.ts';
import type { Action } from '../../../core/model/action.ts';
import type { Assessment } from '../../../core/model/assessment.ts';
import { officeOf } from '../../../core/model/brief/office.ts';
import type { Cluster } from '../../../core/model/cluster.ts';
import type { Language } from '../../../core/base/settings.ts';
import { pathOf } from '../../../core/places/place.ts';
import { lineName } from '../../../core/places/shortName.ts';
import type { Evaluation } from '../../../core/model/evaluation.ts';
import { goingOn } from '../assessment/goingOn.ts';
import { changeBetween } from '../years/compareYears.ts';
import { appVersion } from '../context/appVersion.ts';
import type { Context } from '../context/context.ts';
import { shownIn } from '../reference/shownSample.ts';

/** What a brief is made from, and that input as its fingerprint covers it: in the words in which it is stored. */
export interface StoredSource extends BriefSource {
  readonly storedInput: BriefSource['input'];
}

/**
 * Everything that the brief of a stored assessment is made from, as it stands now.
 *
 * Throws `not-found` for an assessment that is not there.
 */
export function briefSource(context: Context, id: string, language: Language): StoredSource {
  const { ports, store, evaluations, knowledge } = context;
  const assessment = store.assessments.get(id);
  const cluster = store.clusters.get(assessment.clusterId);
  const { input, evaluation, fingerprint } = evaluations.of(assessment, cluster);
  const settings = store.settings.get();
  const { shown } = shownIn(context, assessment, language);
  return {
    kb: knowledge.of(assessment),
    evaluation,
    input: shown(input),
    storedInput: input,
    cluster: { ...shown(cluster), listedPlaces: placesOf(context, cluster) },
    actions: shown(actionsOf(context, assessment, evaluation)),
    attachments: store.attachments.listOf(id),
    language,
    date: ports.clock.today(),
    dayOf: ports.clock.dayOf,
    marking: settings.marking,
    office: officeOf(settings),
    appVersion,
    fingerprint,
    trail: store.trail.lastChangeOf(id, assessment.clusterId),
    options: store.briefOptions.get(id),
    edits: store.briefEdits.list(id),
    previous: previousOf(context, assessment, cluster),
    printedBefore: printedBefore(context, id, evaluation.engine),
  };
}

/** Those of its own plan, and those of an earlier one that go on under it. */
function actionsOf(context: Context, assessment: Assessment, { plan }: Evaluation): readonly Action[] {
  const own = context.store.actions.listOf(assessment.id);
  if (assessment.planAcceptedAt === null) {
    return own;
  }
  const done = new Set(own.map(({ measureId }) => measureId));
  const wanted = new Set(plan.measures.map(({ id }) => id));
  const others = goingOn(context, assessment).filter(
    ({ measureId }) => measureId !== null && wanted.has(measureId) && !done.has(measureId),
  );
  return [...own, ...others];
}

/** What the list of places calls the place of a cluster, with all that it lies in. */
function placesOf({ shipped }: Context, { divisionCode }: Cluster): BriefSource['cluster']['listedPlaces'] {
  const place = shipped.lists().places.byCode(divisionCode);
  return place && pathOf(place).map(lineName);
}

/** The last brief of the assessment that another version of the calculation printed. */
function printedBefore({ store }: Context, id: string, engine: string): PrintedBefore | null {
  const record = store.briefRecords.listOf(id).find(({ content }) => content.engine !== engine);
  return record === undefined
    ? null
    : { printedOn: record.printedOn, engine: record.content.engine, headline: record.content.headline };
}

/**
 * The last finished assessment before, evaluated with the knowledge base that it was made with; where none is finished the
 * one before, so that the brief can say that it told too little.
 */
function previousOf(
  { ports, store, evaluations, knowledge }: Context,
  assessment: Assessment,
  cluster: Cluster,
): PreviousAssessment | null {
  const before = store.assessments.allBefore(assessment.id, ports.clock.today());
  const isFinished = (year: Assessment): boolean =>
    Object.keys(year.carried).length === 0 &&
    evaluations.of(year, cluster).evaluation.maturity.composite !== null;
  // Read one after the other: what lies further back is not asked for.
  const found = before.find((id) => isFinished(store.assessments.get(id))) ?? before[0];
  if (found === undefined) {
    return null;
  }
  const year = store.assessments.get(found);
  return {
    assessedOn: year.assessedOn,
    evaluation: evaluations.of(year, cluster).evaluation,
    change: changeBetween(knowledge.of(assessment), cluster, [year, assessment]),
  };
}
