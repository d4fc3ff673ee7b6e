import fc from 'fast-check';
import { expect } from 'vitest';
import { readField } from '../../core/change/fields.ts';
import { assessmentShape, clusterShape } from '../../core/change/shapes.ts';
import type { Channel, Handlers } from '../../core/contract/channels.ts';
import type { KnowledgeBase } from '../../core/knowledge/schema.ts';
import type { Assessment } from '../../core/model/assessment.ts';
import type { Cluster } from '../../core/model/cluster.ts';
import { AssessmentSession } from '../../renderer/state/assessmentSession.svelte.ts';
import type { Outcome } from '../../renderer/state/changes/step.ts';
import { Keeping } from '../../renderer/state/keeping.svelte.ts';
import { fakeClient, goOn } from './fakeClient.ts';
import { type FieldEdit, fieldEdits } from './fieldEdits.ts';
import { refuse } from './savingPage.ts';
import { StoredState } from './storedState.ts';
import { surroundings, Windows } from './surroundings.ts';
import { type Entry, type Expected, UndoModel } from './undoModel.ts';

// No rule of the knowledge base is asked: only the state is looked at.
const knowledge = { hash: 'a'.repeat(64) } as KnowledgeBase;

interface State {
  readonly assessment: Assessment;
  readonly cluster: Cluster;
}

/** A window of the program, with the one assessment open. */
export function openDesk(stored = new StoredState(), windows = new Windows()) {
  const gate = { isShut: false };
  const client = fakeClient(refusing(stored.handlers, gate));
  const keeping = new Keeping(client, surroundings({ channel: windows.open() }));
  const { saves, log } = keeping;
  const session = new AssessmentSession(
    { client, saves, log, knowledge, knowledgeOf: async () => knowledge },
    stored,
  );
  return { stored, session, log, saves, gate };
}

/** A backend that takes nothing while the gate is shut. */
function refusing(handlers: Partial<Handlers>, gate: { readonly isShut: boolean }): Partial<Handlers> {
  const each = Object.entries(handlers) as [Channel, (input: unknown) => unknown][];
  return Object.fromEntries(
    each.map(([channel, handler]) => [
      channel,
      (input: unknown) =>
        gate.isShut && /\.save/.test(channel) ? refuse('invalid-input')() : handler(input),
    ]),
  );
}

export type Desk = ReturnType<typeof openDesk>;

const pages = ['profile', 'plan', 'robustness'] as const;

export type Act =
  | { readonly kind: 'edit'; readonly page: string; readonly edit: FieldEdit }
  | { readonly kind: 'elsewhere'; readonly edit: FieldEdit }
  | { readonly kind: 'undo' | 'redo'; readonly page: string }
  /** The store refuses what comes of it, and the refusal is read. */
  | {
      readonly kind: 'refused';
      readonly way: 'edit' | 'undo' | 'redo';
      readonly page: string;
      readonly edit: FieldEdit;
    };

const page = fc.constantFrom(...pages);
const way = fc.constantFrom('edit', 'undo', 'redo');
export const anAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('edit' as const), page, edit: fieldEdits }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('elsewhere' as const), edit: fieldEdits }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('undo' as const), page }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('redo' as const), page }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('refused' as const), way, page, edit: fieldEdits }) },
);

const shapes = { assessment: assessmentShape, cluster: clusterShape };

/** The value of a field that is named by its subject and its place there. */
function valueOf(state: State, name: string): unknown {
  const [subject = '', field = ''] = name.split(': ');
  const part = subject.startsWith('assessment') ? 'assessment' : 'cluster';
  return readField(shapes[part], state[part], field) ?? null;
}

/** Every field that any edit can reach, as a state has it. */
const valuesOf = (state: State, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, valueOf(state, name)]));

const withoutNulls = (record: object) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));

/** Facts are a set: the backend gives them in its own order. A condition that is null is none. */
export const comparable = ({ assessment, cluster }: State) => ({
  assessment: {
    ...assessment,
    plan: withoutNulls(assessment.plan),
    context: withoutNulls(assessment.context),
  },
  cluster: { ...cluster, facts: cluster.facts.toSorted((a, b) => a.year - b.year) },
});

/** What an outcome says it was about, field by field. */
const told = (outcome: Outcome) => ({
  kind: outcome.kind,
  page: 'step' in outcome ? outcome.step.page : null,
  fields:
    'step' in outcome
      ? Object.fromEntries(
          outcome.step.changes.map(({ field, before, after }) => [
            `${outcome.step.subject}: ${field}`,
            [before ?? null, after ?? null],
          ]),
        )
      : {},
});

const expectedWords = ({ kind, entry }: Expected) => ({
  kind,
  page: entry?.page ?? null,
  fields: entry === null ? {} : fieldsOf(entry),
});

const fieldsOf = ({ before, after }: Entry) =>
  Object.fromEntries(
    Object.keys(after).map((field) => [field, [before[field] ?? null, after[field] ?? null]]),
  );

/** A window, another one on the same store, and what is to be there after every act. */
export class Play {
  readonly #windows = new Windows();
  readonly desk: Desk = openDesk(new StoredState(), this.#windows);
  readonly #other: Desk = openDesk(this.desk.stored, this.#windows);
  readonly #names = new Set<string>();
  readonly #untouched: State = new StoredState();
  #model = new UndoModel();

  /** The fields that the edits reach must be known before the first of them. */
  constructor(edits: readonly FieldEdit[]) {
    edits.forEach(({ values }) => Object.keys(values).forEach((name) => this.#names.add(name)));
    this.#model = new UndoModel(new Map(Object.entries(valuesOf(this.#untouched, [...this.#names]))));
  }

  async act(act: Act): Promise<void> {
    switch (act.kind) {
      case 'edit':
        this.desk.log.enter(act.page);
        act.edit.make(this.desk.session);
        this.#model.edit(act.page, act.edit);
        break;
      case 'elsewhere':
        await this.#elsewhere(act.edit);
        break;
      case 'refused':
        await this.#refused(act);
        break;
      default:
        await this.takeBack(act.kind, act.page);
    }
    this.#expectState();
  }

  async #refused({ way, page: on, edit }: Extract<Act, { kind: 'refused' }>): Promise<void> {
    const { gate, saves, log, session } = this.desk;
    await saves.tryAgain();
    gate.isShut = true;
    log.enter(on);
    if (way === 'edit') {
      edit.make(session);
      this.#model.refuse(edit);
    } else {
      const outcome = await log[way]();
      const expected = this.#model[way === 'undo' ? 'refuseUndo' : 'refuseRedo'](on);
      expect(told(outcome)).toEqual(expectedWords(expected));
    }
    await saves.tryAgain();
    gate.isShut = false;
    saves.refusals.forEach((refusal) => saves.dismiss(refusal));
    expect(saves.refusals).toEqual([]);
  }

  /** Gives what came of it, which is what had to come of it. */
  async takeBack(way: 'undo' | 'redo', on: string): Promise<Outcome['kind']> {
    this.desk.log.enter(on);
    const outcome = await this.desk.log[way]();
    expect(told(outcome)).toEqual(expectedWords(this.#model[way](on)));
    this.#expectState();
    return outcome.kind;
  }

  /** Takes back, or brings again, until no page has anything left. */
  async all(way: 'undo' | 'redo'): Promise<void> {
    for (const on of pages) {
      while ((await this.takeBack(way, on)) !== 'nothing') {
        // Each press is looked at where it is made.
      }
    }
  }

  async end(): Promise<void> {
    const { saves, session, stored } = this.desk;
    await saves.tryAgain();
    expect(comparable(stored)).toEqual(comparable(session));
    expect([saves.state, saves.refusals, saves.clashes]).toEqual(['saved', [], []]);
  }

  /** A change of the other window, which both have stored their own before. */
  async #elsewhere(edit: FieldEdit): Promise<void> {
    await this.desk.saves.tryAgain();
    edit.make(this.#other.session);
    await this.#other.saves.tryAgain();
    await goOn();
    this.#model.edit(null, edit);
  }

  #expectState(): void {
    const names = [...this.#names];
    const { values } = this.#model;
    expect(valuesOf(this.desk.session, names)).toEqual(
      Object.fromEntries(names.map((name) => [name, values.get(name) ?? null])),
    );
  }
}
