import type { FieldChange } from '../../../core/change/shape.ts';
import type { Client } from '../../../core/contract/client.ts';
import type { AppError } from '../../../core/base/errors.ts';
import type { Later } from './pauses.ts';
import type { Refusal } from './lanePorts.ts';
import { SaveLane } from './saveLane.svelte.ts';
import type { Holder } from './subject.ts';
import type { Clash } from './unsavedChanges.svelte.ts';
import type { UnsavedStore } from './unsavedStore.ts';

export interface QueuePorts {
  readonly client: Client;
  /** Keeps what is not stored yet over a reload of the page. */
  readonly unsaved: UnsavedStore;
  readonly later: Later;
  /** Told of every save that has been stored. */
  readonly onstored?: (subject: string, changes: readonly FieldChange[]) => void;
  /** Told of what was refused and does not show any more. */
  readonly ongivenup?: (subject: string, changes: readonly FieldChange[]) => void;
}

/** What the queue says about everything that was changed. `undecided`: something was changed elsewhere as well. */
export type SaveState = 'saved' | 'saving' | 'failed' | 'undecided';

/** Changes of a subject that is not open. */
export interface Held {
  readonly subject: string;
  readonly changes: readonly FieldChange[];
}

/**
 * Stores every change behind the screen: a lane for each assessment, cluster, draft, and for the settings.
 *
 * A failure that may pass keeps its lane waiting, and no other, and is tried again after growing pauses. A refusal for
 * good leaves its lane, is named in `refusals`, and keeps nothing else from being stored.
 */
export class SaveQueue {
  readonly #ports: QueuePorts;
  #lanes = $state.raw<readonly SaveLane[]>([]);
  #refusals = $state.raw<readonly Refusal[]>([]);
  #savedAt = $state<number | null>(null);
  #restored = $state(0);

  constructor(ports: QueuePorts) {
    this.#ports = ports;
  }

  /** While anything waits after a failure it is said so, whatever else is being stored. */
  readonly state: SaveState = $derived.by(() => {
    if (this.failure !== null) {
      return 'failed';
    }
    if (this.#lanes.some((lane) => lane.isRunning)) {
      return 'saving';
    }
    return this.undecided > 0 ? 'undecided' : 'saved';
  });
  /** Fields that were changed here and elsewhere: the official chooses. */
  readonly clashes: readonly Clash[] = $derived(this.#lanes.flatMap((lane) => lane.clashes));
  /** The same of what is not open on this page: it is asked once it is opened. */
  readonly held: readonly Held[] = $derived(
    this.#lanes.flatMap(({ subject, held }) => (held.length > 0 ? [{ subject, changes: held }] : [])),
  );
  /** How many fields wait for a choice. */
  readonly undecided: number = $derived(
    this.clashes.length + this.held.reduce((sum, { changes }) => sum + changes.length, 0),
  );
  /** Why something waits; `null` while nothing does. */
  readonly failure: AppError | null = $derived(
    this.#lanes.map((lane) => lane.failure).find((failure) => failure !== null) ?? null,
  );

  /** When the last change was stored, in milliseconds; `null` before the first. */
  get savedAt(): number | null {
    return this.#savedAt;
  }

  /** What was refused for good, oldest first, until it has been read. */
  get refusals(): readonly Refusal[] {
    return this.#refusals;
  }

  /** How many saves were taken up after a reload. */
  get restored(): number {
    return this.#restored;
  }

  /** Whether leaving the page would lose something. */
  get isUnsaved(): boolean {
    return this.unsaved.length > 0;
  }

  /** The subjects of which something is not stored yet. */
  get unsaved(): readonly string[] {
    return this.#lanes.flatMap(({ isUnsaved, subject }) => (isUnsaved ? [subject] : []));
  }

  /** A refusal has been read: what is stored shows where the field has not been changed again since. */
  dismiss(refusal: Refusal): void {
    this.#refusals = this.#refusals.filter((other) => other !== refusal);
    const given = this.#find(refusal.subject)?.giveUp(refusal.changes) ?? [];
    this.#ports.ongivenup?.(refusal.subject, given);
  }

  dismissRestored(): void {
    this.#restored = 0;
  }

  /** Who holds the state of a subject on this page; `null` where it has not been opened. */
  holderOf(subject: string): Holder | null {
    return this.#find(subject)?.holder ?? null;
  }

  /** From now on a lane is fed by this holder of the state of its subject. */
  attach(lane: SaveLane, holder: Holder): void {
    if (!lane.attach(holder)) {
      void this.refresh(lane.subject);
    } else {
      void lane.run();
    }
  }

  /** Stores changes of one slot of a subject as soon as its lane is free. */
  add(lane: SaveLane, holder: Holder, save: { slot: string; changes: readonly FieldChange[] }): void {
    lane.add(holder, save.slot, save.changes);
    this.#forgetRefused(lane.subject, save.changes);
    void lane.run();
  }

  /** What has been changed again is not refused any more. */
  #forgetRefused(subject: string, again: readonly FieldChange[]): void {
    const isAgain = ({ field }: FieldChange) => again.some((change) => change.field === field);
    this.#refusals = this.#refusals.flatMap((refusal) => {
      if (refusal.subject !== subject || !refusal.changes.some(isAgain)) {
        return [refusal];
      }
      const changes = refusal.changes.filter((change) => !isAgain(change));
      return changes.length === 0 ? [] : [{ ...refusal, changes }];
    });
  }

  /** Reads anew what is stored of a subject, and sends what then still holds. Rejects with `AppError`. */
  async reload(lane: SaveLane): Promise<void> {
    await lane.reload();
    void lane.run();
  }

  /** The same where nobody waits for it: what cannot be read leaves the next save to find out what is stored. */
  async refresh(subject: string): Promise<void> {
    const lane = this.#find(subject);
    try {
      await (lane && this.reload(lane));
    } catch {
      // What is on the screen stays.
    }
  }

  /** Says that something has been stored by a call of its own. */
  tell(subject: string, changes: readonly FieldChange[]): void {
    this.#ports.onstored?.(subject, changes);
  }

  /** Takes up what was not stored when the page was left. */
  restore(): void {
    for (const [subject, saves] of this.#ports.unsaved.read()) {
      this.laneOf(subject).restore(saves);
      this.#restored += saves.length;
    }
    if (this.#restored > 0) {
      void this.tryAgain();
    }
  }

  /** Stores what waits. Resolves when all is stored, or has failed for the time being. */
  async tryAgain(): Promise<void> {
    await Promise.all(this.#lanes.map((lane) => lane.runNow()));
  }

  /** The same of one subject: it does not wait for what hangs elsewhere. */
  async tryAgainOne(subject: string): Promise<void> {
    await this.#find(subject)?.runNow();
  }

  /** Stores what waits of some subjects. Rejects with what keeps it from being stored. */
  async settle(...subjects: readonly string[]): Promise<void> {
    const lanes = this.#lanes.filter((lane) => subjects.includes(lane.subject));
    await Promise.all(lanes.map((lane) => lane.run()));
    const failed = lanes.find((lane) => lane.failure !== null);
    if (failed?.failure) {
      throw failed.failure;
    }
  }

  /** Decides about a field that clashes, by the values that are there now. What is chosen is stored and shown. */
  choose({ subject, field }: Pick<Clash, 'subject' | 'field'>, which: 'mine' | 'theirs'): void {
    const lane = this.#find(subject);
    const clash = lane?.clashes.find((each) => each.field === field);
    if (clash !== undefined) {
      lane?.settle(field);
      lane?.holder?.decide({ field, before: clash.theirs, after: clash.mine }, which);
    }
  }

  /** The lane of a subject, whoever holds its state. */
  laneOf(subject: string): SaveLane {
    const present = this.#find(subject);
    if (present !== undefined) {
      return present;
    }
    const lane = new SaveLane(subject, {
      client: this.#ports.client,
      later: this.#ports.later,
      onchange: (of, waiting) => this.#ports.unsaved.keep(of, waiting),
      onstored: (of, changes) => {
        this.#savedAt = Date.now();
        this.#ports.onstored?.(of, changes);
      },
      onrefused: (refusal) => (this.#refusals = [...this.#refusals, refusal]),
    });
    this.#lanes = [...this.#lanes, lane];
    return lane;
  }

  #find(subject: string): SaveLane | undefined {
    return this.#lanes.find((lane) => lane.subject === subject);
  }
}
