import { followed, isKeptAlike, joined } from '../../../core/change/fields.ts';
import type { FieldChange } from '../../../core/change/shape.ts';
import { sortOut } from './sortOut.ts';
import type { Holder, Save } from './subject.ts';

/** A field that has been changed here and, in the meantime, elsewhere. */
export interface Clash {
  readonly subject: string;
  readonly field: string;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** What is changed in one subject and not stored: what waits its turn, what waits for a choice, and what was refused. */
export class UnsavedChanges {
  readonly #subject: string;
  #waiting: readonly Save[] = [];
  /** What waits for somebody to hold the state: it is compared then. */
  #held: readonly Save[] = $state.raw([]);
  #clashing: readonly (Save & { readonly clash: Clash })[] = $state.raw([]);
  /** Is not sent again, and stays on the screen. */
  #refused: readonly FieldChange[] = [];
  /** Those that may have been stored without an answer: what follows is not joined with them. */
  readonly #sent = new WeakSet<Save>();

  constructor(subject: string) {
    this.#subject = subject;
  }

  readonly clashes: readonly Clash[] = $derived(this.#clashing.map(({ clash }) => clash));
  /** What waits for the subject to be opened on this page. */
  readonly held: readonly FieldChange[] = $derived(this.#held.flatMap(({ changes }) => changes));

  /** The save whose turn it is. */
  get first(): Save | undefined {
    return this.#waiting[0];
  }

  /** All that may still be stored, the oldest first. */
  get saves(): readonly Save[] {
    return [...this.#held, ...this.#clashing.map(withoutClash), ...this.#waiting];
  }

  /** The changes that may still be stored. */
  get pending(): readonly FieldChange[] {
    return this.saves.flatMap(({ changes }) => changes);
  }

  /** What lies on the screen over what is stored. */
  get shown(): readonly FieldChange[] {
    return [...this.#refused, ...this.pending];
  }

  /** Takes up what was kept over a reload of the page. */
  restore(saves: readonly Save[]): void {
    this.#waiting = [...saves, ...this.#waiting];
    saves.forEach((save) => this.#sent.add(save));
  }

  /**
   * Adds changes of one slot; those that wait for the same slot are sent with them. A field that is undecided stays so,
   * with the new value in the place of the one that was given before.
   */
  add(holder: Holder, slot: string, changes: readonly FieldChange[]): void {
    const isAsked = ({ field }: FieldChange) => this.#clashing.some(({ clash }) => clash.field === field);
    const [asked, free] = [changes.filter(isAsked), changes.filter((change) => !isAsked(change))];
    asked.forEach((change) => this.#insist(change));
    const own = free.map((change) => this.#inPlaceOfRefused(change));
    const isAgain = ({ field }: FieldChange) => free.some((change) => change.field === field);
    this.#refused = this.#refused.filter((change) => !isAgain(change));
    this.#wait(holder, slot, own);
  }

  /** From now on a save may have been stored, whatever is heard of it. */
  markSent(save: Save): void {
    this.#sent.add(save);
  }

  remove(save: Save): void {
    this.#waiting = this.#waiting.filter((other) => other !== save);
  }

  /** A save waits until somebody holds the state: it was overtaken by nobody knows what, or some of it is refused. */
  hold(save: Save): void {
    this.remove(save);
    this.#held = [...this.#held, save];
  }

  /**
   * Puts a save of each field in the place of a save that was refused: what can be stored is not lost with the rest.
   * Where nobody holds the state, it waits until somebody does. Gives whether it was of several fields, none of which
   * has to be stored with the others.
   */
  takeApart(save: Save, holder: Holder | null): boolean {
    const { slot, changes } = save;
    if (
      changes.length === 1 ||
      changes.some(({ field }) => holder !== null && holder.slotOf(field) !== slot)
    ) {
      return false;
    }
    if (holder === null) {
      this.hold(save);
      return true;
    }
    const apart = changes.map((change): Save => {
      const alone = { slot, changes: [change] };
      return { ...alone, call: holder.callFor(alone) };
    });
    apart.forEach((each) => this.#sent.add(each));
    this.#waiting = this.#waiting.flatMap((other) => (other === save ? apart : [other]));
    return true;
  }

  /** Takes a clash away that was decided. */
  settle(field: string): void {
    this.#clashing = this.#clashing.filter(({ clash }) => clash.field !== field);
  }

  /** Keeps what was refused on the screen, but for fields that have another value by now. */
  refuse(save: Save): void {
    this.remove(save);
    const isLater = (change: FieldChange) => this.pending.some(({ field }) => field === change.field);
    const last = save.changes.filter((change) => !isLater(change));
    this.#refused = [
      ...this.#refused.filter((old) => last.every(({ field }) => field !== old.field)),
      ...last,
    ];
    save.changes.filter(isLater).forEach((change) => this.#beginWith(change));
  }

  /** Gives up what was refused. Gives what of it had not been changed again. */
  giveUp(changes: readonly FieldChange[]): readonly FieldChange[] {
    const given = this.#refused.filter((change) => changes.includes(change));
    this.#refused = this.#refused.filter((change) => !given.includes(change));
    return given;
  }

  /** Compares whatever may still be stored with what is stored. */
  sortOut(holder: Holder): void {
    const { waiting, overtaken } = sortOut(this.saves, holder);
    this.#held = [];
    this.#waiting = waiting;
    this.#clashing = overtaken.flatMap((save) =>
      save.changes.map(({ field, after: mine }) => ({
        ...save,
        clash: { subject: this.#subject, field, mine, theirs: holder.storedValue(field) },
      })),
    );
  }

  /** Gives an undecided field another value. */
  #insist(change: FieldChange): void {
    this.#clashing = this.#clashing.flatMap((save) => {
      const [before = change] = save.changes;
      if (save.clash.field !== change.field) {
        return [save];
      }
      const clash = { ...save.clash, mine: change.after };
      return isKeptAlike(clash.mine, clash.theirs)
        ? []
        : [{ ...save, changes: [followed(before, change)], clash }];
    });
  }

  #wait(holder: Holder, slot: string, changes: readonly FieldChange[]): void {
    const fields = changes.map(({ field }) => field);
    const at = this.#mergeable(slot, fields);
    const all = joined(this.#waiting[at]?.changes ?? [], changes);
    const save = { slot, changes: all, call: holder.callFor({ slot, changes: all }) };
    const place = at === -1 ? this.#waiting.length : at;
    this.#waiting = this.#waiting.toSpliced(place, at === -1 ? 0 : 1, ...(all.length === 0 ? [] : [save]));
  }

  /** The place of a save of the same slot that can take more changes; -1 where there is none. */
  #mergeable(slot: string, fields: readonly string[]): number {
    const at = this.#waiting.findLastIndex((save) => save.slot === slot && !this.#sent.has(save));
    const isOvertaking = this.#waiting
      .slice(at + 1)
      .some((save) => save.changes.some(({ field }) => fields.includes(field)));
    return isOvertaking ? -1 : at;
  }

  /** A change of what was refused begins where that began: nothing that is stored since has been seen. */
  #inPlaceOfRefused(change: FieldChange): FieldChange {
    const refused = this.#refused.find(({ field }) => field === change.field);
    return refused === undefined ? change : followed(refused, change);
  }

  /** The next change of a field begins where a refused one began. */
  #beginWith(refused: FieldChange): void {
    const next = this.#waiting.findIndex(({ changes }) =>
      changes.some(({ field }) => field === refused.field),
    );
    this.#waiting = this.#waiting.map((save, index) =>
      index !== next
        ? save
        : {
            ...save,
            changes: save.changes.map((change) =>
              change.field === refused.field ? followed(refused, change) : change,
            ),
          },
    );
  }
}

const withoutClash = ({ slot, changes, call }: Save): Save => ({ slot, changes, call });
