import type { Today } from '../../../core/base/dayOf.ts';
import { explanationOf, saysEnough } from '../../../core/followup/explained.ts';
import { askingAttention } from '../../../core/followup/attention.ts';
import { classifyActions } from '../../../core/followup/classify.ts';
import { clustersOf, filterActions } from '../../../core/followup/filter.ts';
import { statusNames } from '../../../core/followup/statusNames.ts';
import { shownPart } from '../../../core/followup/shownPart.ts';
import {
  byUrgency,
  type DueWindow,
  dueWindows,
  longestLate,
  urgencies,
  windowOf,
  windowsOn,
} from '../../../core/followup/urgency.ts';
import type { Action, ActionFields, ActionStatus } from '../../../core/model/action.ts';
import { localDay } from '../../state/localDay.ts';
import type { ActionView } from '../../state/routes.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';
import { ActionFiles } from '../../state/files/actionFiles.svelte.ts';
import { followUpHead } from './followUpHead.ts';
import { indicatorOfAction } from '../../../core/followup/indicatorOfAction.ts';
import type { GridColumn } from './grid/cellEntry.ts';
import { ActionGrid } from './grid/actionGrid.svelte.ts';
import { type BulkChange, bulkFields, indicatorFields, sameFields } from './grid/bulkChange.ts';

/** What the choices of cluster and owner show where they leave nothing out, and the sample. */
export const everything = '*';
export const sampleOnly = '* sample';

/** A status that is stored only with its evidence or its reason. */
interface ToExplain {
  readonly actions: readonly Action[];
  readonly status: ActionStatus;
  /** What was typed before it was asked for. */
  readonly typed: string;
  /** Stores it with its note; whether it could be. */
  readonly store: (note: string) => Promise<boolean>;
  /** Told once it has been stored or left. */
  readonly onend: (isStored: boolean) => void;
}

/** What the page of the actions works on: which are shown, what is typed into them, and which are changed together. */
export class FollowUpDesk {
  readonly #workspace: Workspace;
  readonly #view: () => ActionView | undefined;
  /** `null` until something is chosen. */
  #chosen = $state<string | null>(null);
  owner = $state<string>(everything);
  /** Which due dates are shown; `null` for all. */
  when = $state<DueWindow | null>(null);
  #explaining = $state.raw<ToExplain | null>(null);

  readonly all = $derived.by(() => this.#workspace.actions.actions ?? []);
  readonly #part = $derived.by(() =>
    shownPart({
      asked: this.#chosen === null ? null : this.#chosen === sampleOnly ? 'sample' : 'own',
      scope: this.#workspace.actionScope.known ?? { assessments: [], hasOwnWork: true },
      actions: this.all,
    }),
  );
  readonly isSample = $derived.by(() => this.#part.part === 'sample');
  /** Those of own work, or of the sample. */
  readonly actions = $derived.by(() => this.#part.actions);
  readonly assessments = $derived.by(() => this.#part.assessments);
  readonly clusterId = $derived.by(() =>
    this.#part.part === 'sample' ? sampleOnly : (this.#chosen ?? everything),
  );
  /** Those of the chosen cluster and owner. */
  readonly filtered = $derived.by(() =>
    filterActions(this.actions, {
      clusterId: [everything, sampleOnly].includes(this.clusterId) ? null : this.clusterId,
      owner: this.owner === everything ? null : this.owner,
    }),
  );
  readonly windows = $derived.by(() => windowsOn(this.#today));
  readonly #classified = $derived.by(() => classifyActions(this.filtered, this.#now));
  readonly #open = $derived.by(() => {
    const { late, stalled, due } = this.#classified;
    return [...late, ...stalled, ...due].map((item) => ({ item, window: windowOf(item, this.windows) }));
  });
  readonly counts = $derived.by(
    () =>
      // Every window has its number.
      Object.fromEntries(
        dueWindows.map((window) => [window, this.#open.filter((each) => each.window === window).length]),
      ) as Readonly<Record<DueWindow, number>>,
  );
  readonly longest = $derived.by(() => longestLate(this.#classified.late, this.#today));
  readonly groups = $derived.by(() => {
    const shown = this.#open.filter(({ window }) => window === this.when).map(({ item }) => item.action);
    const classified = this.when === null ? this.#classified : classifyActions(shown, this.#now);
    return byUrgency(classified, this.#today);
  });
  /** What a week is about, in the same groups. */
  readonly week = $derived.by(() => byUrgency(askingAttention(this.#classified), this.#today));
  /** Those of the chosen cluster and owner, the most urgent first. */
  readonly items = $derived.by(() => {
    const { late, stalled, due, done } = this.#classified;
    return [...late, ...stalled, ...due, ...done];
  });
  /** Those that are listed, in their order. */
  readonly shown = $derived.by(() => {
    const groups = this.#view() === 'week' ? this.week : this.groups;
    return urgencies.flatMap((group) => groups[group].map(({ action }) => action.id));
  });
  readonly grid = new ActionGrid(() => this.shown);
  /** The chosen actions that are shown. */
  readonly chosen = $derived.by(() => this.grid.chosen.flatMap((id) => this.#find(id) ?? []));
  readonly head = $derived.by(() => {
    const { t, format, language } = this.#workspace;
    const groups = classifyActions(this.actions, this.#now);
    const thisWeek = byUrgency(groups, this.#today).week.length;
    return followUpHead(t, { groups, thisWeek, today: format.date(this.#today) }, language);
  });
  readonly clusters = $derived.by(() => clustersOf(this.all.filter(({ illustrative }) => !illustrative)));

  /** The actions of a plan that has just been accepted: they are chosen, to be given to people and dates. */
  readonly begun: readonly string[];

  readonly files: ActionFiles;

  /** `view` is how the actions are shown: the grid goes over the rows that there are. */
  constructor(workspace: Workspace, view: () => ActionView | undefined) {
    this.#workspace = workspace;
    this.#view = view;
    this.files = new ActionFiles(workspace);
    this.begun = workspace.actionScope.takeMade();
    this.grid.chooseAll(this.begun, true);
  }

  get explaining(): ToExplain | null {
    return this.#explaining;
  }

  choose(clusterId: string): void {
    this.#chosen = clusterId;
  }

  showAll(): void {
    this.#chosen = this.#part.part === 'sample' ? sampleOnly : everything;
    this.owner = everything;
    this.when = null;
  }

  /** Stores what was typed into a cell; a status that has to be explained asks first. */
  save(id: string, fields: Partial<ActionFields>): void {
    const { status } = fields;
    const action = this.#find(id);
    if (action === undefined || status === undefined || explanationOf(status) === null) {
      void this.#workspace.actions.save(id, fields);
      return;
    }
    const progress = status === 'done' ? 100 : action.progress;
    const store = (note: string) => this.#workspace.actions.record({ id, status, progress, note });
    this.#explaining = { actions: [action], status, typed: '', store, onend: () => undefined };
  }

  /** Stores the status that waits, with its evidence or reason, and says what has been done. */
  async explain(note: string): Promise<boolean> {
    const waiting = this.#explaining;
    const { t } = this.#workspace;
    const said = note === '' ? t('followUp.evidenceIsFiles') : note;
    if (waiting === null || !(await waiting.store(said))) {
      return false;
    }
    this.#end(waiting, true);
    return true;
  }

  /** Nothing is stored, which is said. */
  leaveUnexplained(): void {
    if (this.#explaining !== null) {
      this.#end(this.#explaining, false);
    }
  }

  /** Changes all chosen actions as one act; a status that has to be explained asks first where the note does not. */
  apply(change: BulkChange, note: string): Promise<boolean> {
    const { status } = change;
    const actions = this.chosen;
    const store = (said: string) => this.#workspace.actions.saveAll(bulkFields(actions, change), said);
    if (status === null || explanationOf(status) === null) {
      return store(note);
    }
    return new Promise((resolve) => {
      const waiting = { actions, status, typed: note, store, onend: resolve };
      this.#explaining = waiting;
      if (saysEnough(note)) {
        void this.explain(note);
      }
    });
  }

  #end({ actions, status, onend }: ToExplain, isStored: boolean): void {
    const { t, notices } = this.#workspace;
    this.#explaining = null;
    notices.show({
      text: () =>
        isStored
          ? t('followUp.explained', { count: actions.length, status: this.#workspace.t(statusNames[status]) })
          : t('followUp.leftUnexplained', { count: actions.length }),
    });
    onend(isStored);
  }

  /** Gives what stands in the cell to all that are chosen; a status is given in the line of all, with its reason. */
  fill(): void {
    const { cell } = this.grid;
    const from = cell === null ? undefined : this.#find(cell.id);
    if (cell !== null && from !== undefined && cell.column !== 'status' && cell.column !== 'evidence') {
      const { column } = cell;
      const takers = this.#takers(from, column);
      const { index } = this.#workspace;
      const fields =
        column === 'indicatorId'
          ? indicatorFields(index, takers, from.indicatorId)
          : sameFields(takers, { [column]: from[column] });
      void this.#workspace.actions.saveAll(fields, '');
    }
  }

  /** The chosen actions that can take what another has: a target is one of the same indicator. */
  #takers(from: Action, column: GridColumn): readonly Action[] {
    const { index } = this.#workspace;
    const indicator = indicatorOfAction(index, from);
    return column === 'target'
      ? this.chosen.filter((action) => indicatorOfAction(index, action) === indicator)
      : this.chosen;
  }

  get #now(): Today {
    return { date: this.#today, dayOf: localDay };
  }

  get #today(): string {
    return this.#workspace.info.today;
  }

  #find(id: string): Action | undefined {
    return this.all.find((action) => action.id === id);
  }
}
