import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readField } from '../../../core/change/fields.ts';
import { assessmentShape, clusterShape } from '../../../core/change/shapes.ts';
import type { Assessment } from '../../../core/model/assessment.ts';
import type { Cluster } from '../../../core/model/cluster.ts';
import type { KnowledgeBase } from '../../../core/knowledge/schema.ts';
import { AssessmentSession } from '../../../renderer/state/assessmentSession.svelte.ts';
import type { Outcome } from '../../../renderer/state/changes/step.ts';
import { Keeping } from '../../../renderer/state/keeping.svelte.ts';
import { fakeClient, goOn } from '../../support/fakeClient.ts';
import { type FieldEdit, fieldEdits } from '../../support/fieldEdits.ts';
import { StoredState } from '../../support/storedState.ts';
import { surroundings, Windows } from '../../support/surroundings.ts';
import { type Entry, type Expected, UndoModel } from '../../support/undoModel.ts';

// No rule of the knowledge base is asked: only the state is looked at.
const knowledge = { hash: 'a'.repeat(64) } as KnowledgeBase;

interface State {
  readonly assessment: Assessment;
  readonly cluster: Cluster;
}

/** A window of the program, with the one assessment open. */
function open(stored = new StoredState(), windows = new Windows()) {
  const client = fakeClient(stored.handlers);
  const keeping = new Keeping(client, surroundings({ channel: windows.open() }));
  const { saves, log } = keeping;
  const session = new AssessmentSession({ client, saves, log, knowledge }, stored);
  return { stored, session, log, saves };
}

type Desk = ReturnType<typeof open>;

const pages = ['profile', 'plan', 'robustness'] as const;

type Act =
  | { readonly kind: 'edit'; readonly page: string; readonly edit: FieldEdit }
  | { readonly kind: 'elsewhere'; readonly edit: FieldEdit }
  | { readonly kind: 'undo' | 'redo'; readonly page: string };

const page = fc.constantFrom(...pages);
const anAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('edit' as const), page, edit: fieldEdits }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('elsewhere' as const), edit: fieldEdits }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('undo' as const), page }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('redo' as const), page }) },
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
const comparable = ({ assessment, cluster }: State) => ({
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
class Play {
  readonly #windows = new Windows();
  readonly desk: Desk = open(new StoredState(), this.#windows);
  readonly #other: Desk = open(this.desk.stored, this.#windows);
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
      default:
        await this.takeBack(act.kind, act.page);
    }
    this.#expectState();
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

const editsOf = (acts: readonly Act[]) => acts.flatMap((act) => ('edit' in act ? [act.edit] : []));

async function playAll(acts: readonly Act[]): Promise<void> {
  const play = new Play(editsOf(acts));
  for (const act of acts) {
    await play.act(act);
  }
  await play.all('undo');
  await play.end();
  await play.all('redo');
  await play.end();
}

test('any sequence of changes, undos and redos is the sequence of the changes that stand, on the screen and in the store', async () => {
  await fc.assert(fc.asyncProperty(fc.array(anAct, { maxLength: 30 }), playAll), { numRuns: 120 });
});

test('so is a sequence of more than a hundred steps', async () => {
  const long = fc.array(anAct, { minLength: 200, maxLength: 240, size: 'max' });
  await fc.assert(fc.asyncProperty(long, playAll), { numRuns: 6 });
});

/** Makes changes on one page; gives the state before the first and after each one that changed something. */
function makeOn(desk: Desk, edits: readonly FieldEdit[]): readonly ReturnType<typeof comparable>[] {
  desk.log.enter('plan');
  const states = [comparable(desk.session)];
  const record = desk.log.record.bind(desk.log);
  desk.log.record = (change) => {
    const step = record(change);
    states.push(comparable(desk.session));
    return step;
  };
  edits.forEach(({ make }) => make(desk.session));
  return states;
}

test('every step of one page is taken back in turn, and brought again in turn, to exactly what was there', async () => {
  const some = fc.array(fieldEdits, { maxLength: 20 });
  const many = fc.array(fieldEdits, { minLength: 150, maxLength: 170, size: 'max' });
  const lists = fc.oneof({ weight: 9, arbitrary: some }, { weight: 1, arbitrary: many });
  await fc.assert(
    fc.asyncProperty(lists, async (edits) => {
      const desk = open();
      const states = makeOn(desk, edits);

      for (const state of states.slice(0, -1).toReversed()) {
        expect((await desk.log.undo()).kind).toBe('undone');
        expect(comparable(desk.session)).toEqual(state);
      }
      expect((await desk.log.undo()).kind).toBe('nothing');
      for (const state of states.slice(1)) {
        expect((await desk.log.redo()).kind).toBe('redone');
        expect(comparable(desk.session)).toEqual(state);
      }
      expect((await desk.log.redo()).kind).toBe('nothing');
      await desk.saves.tryAgain();

      expect(comparable(desk.stored)).toEqual(comparable(desk.session));
    }),
    { numRuns: 60 },
  );
});
