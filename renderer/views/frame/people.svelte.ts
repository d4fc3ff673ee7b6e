import { addDays } from '../../../core/base/calendar.ts';
import { mendedText } from '../../../core/base/textRule.ts';
import type { Output } from '../../../core/contract/channels.ts';
import { localDay } from '../../state/localDay.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

export interface Person {
  readonly name: string;
  readonly unit: string;
}
type Worker = Output<'trail.people'>[number];

/** Once a page of the browser: a reload is no new start. */
const askedKey = 'cluster-desk.asked-who';

/** Whoever changed something within so many days before today still works here. */
const recentDays = 90;

/**
 * Who works with the program, and who has worked with it on this computer.
 *
 * A person is a name: one whose unit was changed is the same, with the unit of the last change. Who is in the settings
 * comes first, then the others by their last change. At a start it is asked who works where more than one person has
 * changed something within the last ninety days; a colleague of years ago is no reason to ask every morning.
 */
export class People {
  readonly #workspace: Workspace;
  readonly #storage: Pick<Storage, 'getItem' | 'setItem'>;
  #workers = $state.raw<readonly Worker[]>([]);
  #failure = $state('');
  #isAsked = $state(false);

  readonly #known = $derived.by((): readonly Person[] => {
    const { assessorName: name, assessorUnit: unit } = this.#workspace.settings;
    return onePerName([{ name, unit }, ...this.#workers]);
  });

  constructor(workspace: Workspace, storage: Pick<Storage, 'getItem' | 'setItem'>) {
    this.#workspace = workspace;
    this.#storage = storage;
  }

  get known(): readonly Person[] {
    return this.#known;
  }

  /** Why those who worked here could not be read, in words; empty where they could. */
  get failure(): string {
    return this.#failure;
  }

  /** Whether it is being asked who works. */
  get isAsked(): boolean {
    return this.#isAsked;
  }

  /** At a start: asks where more than one person works here. */
  async start(): Promise<void> {
    if (this.#workspace.info.readOnly || this.#storage.getItem(askedKey) !== null) {
      return;
    }
    this.#storage.setItem(askedKey, '1');
    await this.#read();
    const since = addDays(this.#workspace.info.today, -recentDays);
    const recent = this.#workers.filter(({ lastAt }) => localDay(lastAt) >= since);
    this.#isAsked = onePerName(recent).length > 1;
  }

  /** From the strip. */
  async ask(): Promise<void> {
    await this.#read();
    this.#isAsked = true;
  }

  close(): void {
    this.#isAsked = false;
  }

  /** What is changed from now on is told under this name. */
  async take({ name, unit }: Person): Promise<void> {
    const { settings, saves } = this.#workspace;
    this.#workspace.saveSettings({ ...settings, assessorName: name.trim(), assessorUnit: unit.trim() });
    this.#isAsked = false;
    await saves.settle('settings');
  }

  async #read(): Promise<void> {
    try {
      this.#workers = await this.#workspace.client.call('trail.people');
      this.#failure = '';
    } catch (error) {
      this.#failure = this.#workspace.describe(error);
    }
  }
}

/** The first of each name; a unit alone names nobody. */
function onePerName(people: readonly Person[]): readonly Person[] {
  // What was stored before the rule of texts is one name with what is stored since.
  const names = people.map(({ name }) => mendedText(name, 'one'));
  return people
    .filter((_, at) => names[at] !== '' && names.indexOf(names[at] ?? '') === at)
    .map(({ name, unit }) => ({ name, unit }));
}
