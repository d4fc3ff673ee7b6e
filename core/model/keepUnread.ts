import { canonicalJson } from '../base/canonicalJson.ts';
import { indexKnowledgeBase } from '../knowledge/lookup.ts';
import type { KnowledgeBase } from '../knowledge/schema.ts';
import type { Member } from './assessment.ts';
import { type Answers, fitToKnowledge } from './fitToKnowledge.ts';
import type { PlanSettings } from './planSettings.ts';

/**
 * What is to be stored where parts of an assessment are changed by one who sees of them only what the knowledge base
 * reads: what is given, and beside it every stored entry that cannot be read.
 *
 * What is given keeps its order, and stands in the place of a stored entry of the same id. A member, and a group of
 * measures that may not be chosen together, that is given as it was read comes back whole; one that is not given is
 * taken out. Parts that are not given are not looked at.
 */
export function keepUnread<Given extends object>(given: Given, stored: object, kb: KnowledgeBase): Given {
  const { fitted: read } = fitToKnowledge(stored, kb);
  if (read === stored) {
    return given;
  }
  const { measures } = indexKnowledgeBase(kb);
  const knows: Knows = (measure) => measures.has(measure);
  const [after, before, seen]: readonly Values[] = [{ ...given }, { ...stored }, { ...read }];
  const kept = Object.entries(keepers).flatMap(([part, keep]) =>
    after?.[part] === undefined
      ? []
      : // The values of one part are of one type, that of its row in the table.
        [[part, keep(after[part] as never, { stored: before?.[part], read: seen?.[part] } as never, knows)]],
  );
  return { ...given, ...Object.fromEntries(kept) };
}

type Values = Readonly<Record<string, unknown>>;
type Knows = (measure: string) => boolean;

/** What is stored of a part, and what the knowledge base reads of it; neither where nothing is there. */
interface Before<Value> {
  readonly stored?: Value | undefined;
  readonly read?: Value | undefined;
}

const withRecord = <Value>(
  given: Record<string, Value>,
  { stored = {}, read = {} }: Before<Record<string, Value>>,
): Record<string, Value> => ({
  ...Object.fromEntries(Object.entries(stored).filter(([id]) => !Object.hasOwn(read, id))),
  ...given,
});

/** Each that is not known follows the one that it stands behind in the store; at the start where that is gone. */
const withIds = (given: string[] = [], stored: string[] = [], knows: Knows): string[] =>
  stored.reduce(
    (ids, id, at) =>
      knows(id) || ids.includes(id) ? ids : ids.toSpliced(ids.indexOf(stored[at - 1] ?? '') + 1, 0, id),
    given,
  );

/** A group of which fewer than two are known cannot be seen, and stays. */
const withGroups = (given: string[][] = [], stored: string[][] = [], knows: Knows): string[][] =>
  stored.reduce((groups, group, at) => {
    const read = group.filter(knows);
    if (read.length === group.length) {
      return groups;
    }
    if (read.length < 2) {
      return groups.toSpliced(at, 0, group);
    }
    const place = groups.findIndex((each) => canonicalJson(each) === canonicalJson(read));
    return place === -1 ? groups : groups.with(place, group);
  }, given);

function withPlan(given: PlanSettings, { stored = {} }: Before<PlanSettings>, knows: Knows): PlanSettings {
  const lists = {
    must: withIds(given.must, stored.must, knows),
    mustNot: withIds(given.mustNot, stored.mustNot, knows),
    ownPlan: withIds(given.ownPlan, stored.ownPlan, knows),
    excludeTogether: withGroups(given.excludeTogether, stored.excludeTogether, knows),
  };
  return { ...given, ...Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)) };
}

/** Members are given as they were read, or new. */
function withMembers(given: Member[], { stored = [], read = [] }: Before<Member[]>): Member[] {
  const whole = new Map(stored.map((member, at) => [canonicalJson(read[at]), member]));
  return given.map((member) => whole.get(canonicalJson(member)) ?? member);
}

type Keeper<Value> = (given: Value, before: Before<Value>, knows: Knows) => Value;

/** How each part keeps what cannot be read of it. A part without a row does not compile. */
const keepers: { readonly [Part in keyof Answers]-?: Keeper<NonNullable<Answers[Part]>> } = {
  typing: (given, { stored, read }) => ({
    ...given,
    answers: withRecord(given.answers, { stored: stored?.answers, read: read?.answers }),
  }),
  ratings: withRecord,
  recognition: withRecord,
  acceptance: withRecord,
  costs: withRecord,
  scoreOverrides: withRecord,
  plan: withPlan,
  members: withMembers,
};
