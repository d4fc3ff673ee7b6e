import { isKeptAlike } from '../../../core/change/fields.ts';
import type { FieldChange } from '../../../core/change/shape.ts';
import type { Step } from './step.ts';

/** The steps that stand, oldest first, and those that were taken back, the last one last. */
export interface Steps {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

/**
 * The steps as if a change that was refused had never been made: what made it is gone, what it was to take back stands
 * again. The change may have been made in several steps, and what was typed in one visit may have been stored in part.
 */
export function unmade(steps: Steps, subject: string, refused: FieldChange): Steps {
  const own = [...steps.done, ...steps.undone].filter(
    (step) => step.subject === subject && step.page !== null && changeOf(step, refused.field),
  );
  const last = own.toSorted((a, b) => a.moved - b.moved).at(-1);
  const mended = last && steps.undone.includes(last) ? withTakenBack : withoutMaking;
  return mended(steps, subject, refused) ?? steps;
}

/** Takes the steps back that lead from where the change begins to where it ends; `null` where none do. */
function withoutMaking(
  { done, undone }: Steps,
  subject: string,
  { field, before, after }: FieldChange,
): Steps | null {
  const own = done.filter((step) => step.subject === subject && step.page !== null && changeOf(step, field));
  let left = done;
  let end = after;
  for (const step of own.toReversed()) {
    const change = changeOf(step, field);
    if (change === undefined || !isKeptAlike(change.after, end)) {
      return null;
    }
    const isBegin = [change.before, ...(step.passed ?? [])].some((value) => isKeptAlike(value, before));
    left = withChange(left, step, { ...change, after: isBegin ? before : change.before });
    if (isBegin) {
      return { done: left, undone };
    }
    end = change.before;
  }
  return null;
}

/** Lets a step stand again in the field in which it was not taken back; `null` where there is none. */
function withTakenBack(
  { done, undone }: Steps,
  subject: string,
  { field, before, after }: FieldChange,
): Steps | null {
  const step = undone.findLast((each) => {
    const change = each.subject === subject ? changeOf(each, field) : undefined;
    return change && isKeptAlike(change.before, after) && isKeptAlike(change.after, before);
  });
  const change = step && changeOf(step, field);
  if (step === undefined || change === undefined) {
    return null;
  }
  const standing = done.find(({ id }) => id === step.id);
  const again = { ...step, changes: [...(standing?.changes ?? []), change] };
  return {
    done: [...done.filter((other) => other !== standing), again],
    undone: withChange(undone, step, { ...change, after: change.before }),
  };
}

const changeOf = ({ changes }: Step, field: string): FieldChange | undefined =>
  changes.find((change) => change.field === field);

/** The steps with another change in one of them, which goes where nothing is left to change. */
function withChange(steps: readonly Step[], step: Step, change: FieldChange): readonly Step[] {
  const changes = step.changes
    .map((other) => (other.field === change.field ? change : other))
    .filter(({ before, after }) => !isKeptAlike(before, after));
  return steps.flatMap((other) =>
    other !== step ? [other] : changes.length === 0 ? [] : [{ ...step, changes }],
  );
}
