import { canonicalJson } from '../base/canonicalJson.ts';
import { omit } from '../base/omit.ts';
import type { BundleAction, BundleAssessment, BundleCluster } from './bundleItems.ts';
import type { Difference } from './bundlePreview.ts';

type Values = Readonly<Record<string, unknown>>;

const isSame = (a: unknown, b: unknown): boolean => canonicalJson(a ?? null) === canonicalJson(b ?? null);

/** What differs between a cluster here and the one of a bundle; when they were stored and changed does not count. */
export function clusterDifferences(mine: BundleCluster, theirs: BundleCluster): Difference[] {
  const plain = (cluster: BundleCluster) => omit(cluster, 'id', 'createdAt', 'updatedAt', 'facts');
  const facts = ({ facts: list }: BundleCluster) =>
    Object.fromEntries(list.map((fact) => [`${fact.year} ${fact.fact}`, fact]));
  return [
    ...fieldDifferences(plain(mine), plain(theirs), ['recognition']),
    ...fieldDifferences({ facts: facts(mine) }, { facts: facts(theirs) }, ['facts']),
  ];
}

/** The same of two assessments with what is kept around them. */
export function assessmentDifferences(mine: BundleAssessment, theirs: BundleAssessment): Difference[] {
  const plain = ({ assessment }: BundleAssessment) => ({
    ...omit(assessment, 'id', 'clusterId', 'createdAt', 'updatedAt', 'typing'),
    type: assessment.typing.override ?? null,
    typing: assessment.typing.answers,
  });
  const around = ({ briefOptions, briefEdits, actions, attachments }: BundleAssessment) => ({
    briefOptions,
    briefEdits: byKey(briefEdits, ({ language, block }) => `${language} ${block}`),
    actions: byKey(actions.map(amongThese(actions)), ({ id }) => id),
    // Who attached a file, and when, is no difference of what is attached.
    attachments: Object.fromEntries(
      attachments.map(({ subject, sha256, name }) => [
        `${subject.kind} ${subject.key} ${sha256} ${name}`,
        name,
      ]),
    ),
  });
  return [
    ...fieldDifferences(plain(mine), plain(theirs), byEntry),
    ...fieldDifferences(around(mine), around(theirs), ['briefEdits', 'actions', 'attachments']),
  ];
}

/** A step of something that is not there any more is an action like others, however it came here. */
function amongThese(actions: readonly BundleAction[]): (action: BundleAction) => BundleAction {
  const ids = new Set(actions.map(({ id }) => id));
  return (action) => ({
    ...action,
    partOf: action.partOf !== null && ids.has(action.partOf) ? action.partOf : null,
  });
}

/** The fields whose entries are counted one by one. */
const byEntry = ['typing', 'ratings', 'context', 'acceptance', 'costs', 'scoreOverrides', 'plan'];

const byKey = <Item>(items: readonly Item[], key: (item: Item) => string): Record<string, Item> =>
  Object.fromEntries(items.map((item) => [key(item), item]));

function fieldDifferences(mine: Values, theirs: Values, counted: readonly string[]): Difference[] {
  return keysOf(mine, theirs)
    .filter((field) => !isSame(mine[field], theirs[field]))
    .map((field) =>
      counted.includes(field)
        ? { field, ...entryCounts({ ...(mine[field] ?? {}) }, { ...(theirs[field] ?? {}) }) }
        : { field, changed: 1, onlyMine: 0, onlyTheirs: 0 },
    );
}

function entryCounts(mine: Values, theirs: Values): Omit<Difference, 'field'> {
  const counts = { changed: 0, onlyMine: 0, onlyTheirs: 0 };
  for (const key of keysOf(mine, theirs)) {
    if (mine[key] === undefined) {
      counts.onlyTheirs += 1;
    } else if (theirs[key] === undefined) {
      counts.onlyMine += 1;
    } else if (!isSame(mine[key], theirs[key])) {
      counts.changed += 1;
    }
  }
  return counts;
}

const keysOf = (...records: readonly Values[]): string[] => [...new Set(records.flatMap(Object.keys))];

/** Whether an action's record goes on from another's: nothing of what was recorded is taken back. */
export const goesOn = (before: BundleAction, after: BundleAction): boolean =>
  before.measureId === after.measureId &&
  before.createdAt === after.createdAt &&
  isSame(before.events, after.events.slice(0, before.events.length));
