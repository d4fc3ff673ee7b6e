import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FieldEdit, fieldEdits } from '../../support/fieldEdits.ts';
import { type Act, anAct, comparable, type Desk, openDesk, Play } from '../../support/undoPlay.ts';

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
      const desk = openDesk();
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
