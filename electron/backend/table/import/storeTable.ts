import { withCodes } from '../../assessment/matchClusters.ts';
import type { Input } from '../../../../core/contract/channels.ts';
import type { Cluster, ClusterFields, YearlyFact } from '../../../../core/model/cluster.ts';
import { takenOf } from '../../../../core/table/preview/actionMatch.ts';
import type { ClusterMatch } from '../../../../core/table/preview/compareClusters.ts';
import { factChangeKey, type FactChange } from '../../../../core/table/preview/compareFacts.ts';
import { factFrom } from '../../../../core/table/preview/evidence.ts';
import { takesTheirs } from '../../../../core/table/preview/preview.ts';
import type { TableTarget } from '../../../../core/table/preview/settings.ts';
import type { Progress } from '../../../../core/table/table.ts';
import { AppError } from '../../../../core/base/errors.ts';
import type { Context } from '../../context/context.ts';
import type { Comparison } from './compareTable.ts';
import { storeAction } from './storeActions.ts';
import { storeFigures } from './storeFigures.ts';
import { type Written, writeFact, writtenNothing } from './written.ts';

export type Wish = Pick<Input<'table.import'>, 'decisions' | 'evidence'>;

const factOf = ({ facts }: Pick<Cluster, 'facts'>, key: string): YearlyFact | null =>
  facts.find((fact) => factChangeKey(fact) === key) ?? null;

type GivenFact = Pick<YearlyFact, 'fact' | 'year' | 'value'>;

/** Stores a fact of a cluster with the evidence of the table; gives what was written. */
function storeFact(context: Context, cluster: Cluster, { figure, wish }: { figure: GivenFact; wish: Wish }) {
  const before = factOf(cluster, factChangeKey(figure));
  return writeFact(context, cluster, factFrom(figure, wish.evidence, before));
}

/** How much is stored in one turn. */
const slice = 200;

/** Does something with each item, and says on the way how far it is. */
function* inSlices<Item, Made>(
  items: readonly Item[],
  work: (item: Item) => Made,
): Generator<Progress, Made[]> {
  const made: Made[] = [];
  for (const [at, item] of items.entries()) {
    if (at % slice === 0) {
      yield { done: at, total: items.length };
    }
    made.push(work(item));
  }
  return made;
}

const isTaken = ({ standing, ...change }: FactChange, { decisions }: Wish): boolean =>
  standing !== 'differs' || takesTheirs(decisions, factChangeKey(change));

function* storeChanges(
  context: Context,
  changes: readonly FactChange[],
  { cluster: id, wish }: { readonly cluster: string; readonly wish: Wish },
): Generator<Progress, Written> {
  const cluster = context.store.clusters.get(id);
  const figures = changes
    .filter((change) => isTaken(change, wish))
    .map(({ fact, year, theirs }) => ({ fact, year, value: theirs }));
  context.store.clusters.touch(id, context.ports.clock.now());
  const facts = yield* inSlices(figures, (figure) => storeFact(context, cluster, { figure, wish }));
  return { ...writtenNothing, facts };
}

const fieldsOf = ({
  name,
  province,
  city,
  county,
  divisionCode,
  industry,
  industryCode,
  foundedYear,
}: Cluster): ClusterFields => ({
  name,
  province,
  city,
  county,
  divisionCode,
  industry,
  industryCode,
  foundedYear,
});

function storeMatch(context: Context, match: ClusterMatch, wish: Wish): Pick<Written, 'clusters' | 'facts'> {
  const { store, ports } = context;
  const at = ports.clock.now();
  const { figures } = match;
  const fields = withCodes(context, match.fields);
  if (match.id === null) {
    const id = ports.newId();
    store.clusters.insert({ id, ...fields, paperType: null }, at);
    const made = store.clusters.get(id);
    const facts = figures.map((figure) => storeFact(context, made, { figure, wish }));
    return { clusters: [{ id, before: null, after: fields }], facts };
  }
  const cluster = store.clusters.get(match.id);
  store.clusters.saveFields(cluster.id, fields, at);
  return {
    clusters: [{ id: cluster.id, before: fieldsOf(cluster), after: fields }],
    facts: figures.map((figure) => storeFact(context, cluster, { figure, wish })),
  };
}

/** Those that are new, and those of others that are taken: one that is the same stays as it is. */
const isWanted = (
  { standing, line }: Pick<ClusterMatch, 'standing' | 'line'>,
  { decisions }: Wish,
): boolean => standing === 'new' || (standing === 'differs' && takesTheirs(decisions, String(line)));

/** Stores a table as it was decided, slice by slice in the transaction of its caller; gives what was written. */
export function* storeTable(
  context: Context,
  comparison: Comparison,
  { target, wish }: { readonly target: TableTarget; readonly wish: Wish },
): Generator<Progress, Written> {
  if (comparison.kind === 'actions') {
    const assessmentId = target.kind === 'actions' ? target.assessment : null;
    if (assessmentId === null && comparison.returned === null) {
      throw new AppError('not-found', 'No assessment was chosen for the actions.');
    }
    const { otherwise, others } = wish.decisions;
    const decisions = { otherwise, others: new Set(others) };
    const actions = yield* inSlices(comparison.matches, (match) => {
      const taken = takenOf(match, decisions);
      return taken === null ? [] : [storeAction(context, match, { taken, assessmentId })];
    });
    return { ...writtenNothing, actions: actions.flat() };
  }
  if (comparison.kind === 'facts') {
    const cluster = target.kind === 'facts' ? target.cluster : null;
    if (cluster === null) {
      throw new AppError('not-found', 'No cluster was chosen for the facts.');
    }
    return yield* storeChanges(context, comparison.changes, { cluster, wish });
  }
  if (comparison.kind === 'reference') {
    return { ...writtenNothing, sets: storeFigures(context, comparison.matched, { target, wish }) };
  }
  const wanted = comparison.matches.filter((match) => isWanted(match, wish));
  const parts = yield* inSlices(wanted, (match) => storeMatch(context, match, wish));
  return {
    ...writtenNothing,
    clusters: parts.flatMap(({ clusters }) => clusters),
    facts: parts.flatMap(({ facts }) => facts),
  };
}
