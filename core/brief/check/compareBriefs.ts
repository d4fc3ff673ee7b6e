import { type BriefChange, type BriefGroup, briefGroups } from '../../model/brief/briefChange.ts';
import type { BriefContent } from '../../model/brief/briefRecord.ts';
import { type BriefStatement, briefStatements } from './briefStatements.ts';

/** The field that says whether its subject is there at all: what else is said about it goes without saying. */
const leading: Readonly<Partial<Record<BriefGroup, string>>> = {
  answers: 'answer',
  facts: 'yearly',
  actions: 'title',
};

/**
 * What has changed between what a brief was made from and the present, in the order of `briefGroups`.
 *
 * An answer, a yearly fact or an action that came or went is one change, not one for each of its fields. What a record
 * of an earlier program does not hold is not compared. The version of the program
 * is no change: what it computes is the engine's.
 */
export function compareBriefs(before: BriefContent, after: BriefContent): readonly BriefChange[] {
  const then = byKey(briefStatements(before));
  const now = byKey(briefStatements(before.facts === undefined ? withoutFacts(after) : after));
  const changes = [...new Set([...then.keys(), ...now.keys()])].flatMap((key): BriefChange[] => {
    const [old, present] = [then.get(key), now.get(key)];
    const fact = present ?? old;
    return fact === undefined || old?.value === present?.value
      ? []
      : [
          {
            ...withoutValue(fact),
            ...titleOf(fact, now.get(titleKey(fact)) ?? then.get(titleKey(fact))),
            before: old?.value ?? null,
            after: present?.value ?? null,
          },
        ];
  });
  return changes
    .filter((change) => !goesWithoutSaying(change, changes))
    .toSorted((a, b) => briefGroups.indexOf(a.group) - briefGroups.indexOf(b.group));
}

const withoutFacts = ({ facts: _facts, ...rest }: BriefContent): BriefContent => rest;

type Place = Pick<BriefStatement, 'group' | 'subject' | 'field'>;

const keyOf = ({ group, subject, field }: Place): string => [group, subject, field].join('\n');

const byKey = (facts: readonly BriefStatement[]): ReadonlyMap<string, BriefStatement> =>
  new Map(facts.map((fact) => [keyOf(fact), fact]));

const titleKey = (fact: Place): string => keyOf({ ...fact, field: 'title' });

const titleOf = ({ group }: Place, title: BriefStatement | undefined) =>
  group === 'actions' && title !== undefined ? { title: String(title.value) } : {};

const withoutValue = ({ group, subject, field }: BriefStatement) => ({ group, subject, field });

function goesWithoutSaying(change: BriefChange, changes: readonly BriefChange[]): boolean {
  const lead = leading[change.group];
  return (
    lead !== undefined &&
    change.field !== lead &&
    changes.some(
      ({ group, subject, field, before, after }) =>
        group === change.group &&
        subject === change.subject &&
        field === lead &&
        (before === null || after === null),
    )
  );
}

/** How many things of a group have changed: an answer with a new level and a new source is one. */
export const changedSubjects = (changes: readonly BriefChange[], group: BriefGroup): number =>
  new Set(changes.filter((change) => change.group === group).map(({ subject, field }) => subject || field))
    .size;
