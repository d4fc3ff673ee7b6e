import { describe, expect, test, vi } from 'vitest';
import type { Handlers } from '../../../core/contract/channels.ts';
import { AppError } from '../../../core/base/errors.ts';
import type { KnowledgeBase } from '../../../core/knowledge/schema.ts';
import { KnowledgeDesk } from '../../../renderer/state/knowledge/knowledgeDesk.svelte.ts';
import type { KnowledgeDraftEditor } from '../../../renderer/state/knowledge/knowledgeDraft.svelte.ts';
import { Keeping } from '../../../renderer/state/keeping.svelte.ts';
import { type FakeClient, fakeClient, goOn, holdAnswers } from '../../support/fakeClient.ts';
import { failureOf, knowledgeBase, startBackend } from '../../support/storeBackend.ts';
import { passingClock } from '../../support/passingClock.ts';
import { surroundings, Windows } from '../../support/surroundings.ts';

const said = () => 'said';

function openDesk(handlers: Partial<Handlers> = {}) {
  return openWindow(fakeClient(handlers, startBackend().backend.dispatch));
}

function openWindow(client: FakeClient, windows = new Windows()) {
  const keeping = new Keeping(client, surroundings({ channel: windows.open() }));
  const { saves, log } = keeping;
  const onuse = vi.fn<(kb: KnowledgeBase) => void>();
  const desk = new KnowledgeDesk({ client, saves, log, keeping, onuse }, knowledgeBase);
  return { client, saves, log, onuse, desk };
}

/** A desk with an open draft of the shipped version, in which the first measure has another title. */
async function openDraft() {
  const opened = openDesk();
  await opened.desk.startDraft(knowledgeBase.hash, said);
  const editor = opened.desk.editor as KnowledgeDraftEditor;
  retitle(editor, 'Own title');
  await opened.saves.tryAgain();
  return { ...opened, editor };
}

function retitle(editor: KnowledgeDraftEditor, en: string): void {
  const [first] = editor.entries('measures');
  if (first === undefined || !('title' in first)) {
    throw new Error('The draft has no measure.');
  }
  editor.change('measures', { ...first, title: { ...first.title, en } });
}

const titleOf = (editor: KnowledgeDraftEditor | null): string | undefined => {
  const first = editor?.entries('measures')[0];
  return first && 'title' in first ? first.title.en : undefined;
};

describe('the knowledge bases of the store', () => {
  test('one that was read is not read again', async () => {
    const { desk, client } = openDesk();

    expect(await desk.get(knowledgeBase.hash)).toBe(knowledgeBase);
    expect(client.calls).toEqual([]);
  });

  test('one that could not be read is asked for again', async () => {
    const { desk, client } = openDesk();
    const missing = 'f'.repeat(64);

    await failureOf(desk.get(missing));
    await failureOf(desk.get(missing));

    expect(client.sent('knowledge.get')).toHaveLength(2);
  });

  test('which one new assessments start with is told', async () => {
    const { desk, onuse } = openDesk();

    await desk.use(knowledgeBase.hash, said);

    expect(desk.shelf?.inUse).toBe(knowledgeBase.hash);
    expect(onuse).toHaveBeenCalledExactlyOnceWith(knowledgeBase);
  });

  test('an answer that is late does not replace a newer list', async () => {
    const answers = holdAnswers<'knowledge.list'>();
    const { desk, client } = openDesk({ 'knowledge.list': answers.handler });
    const shelf = await fakeClient({}, startBackend().backend.dispatch).call('knowledge.list');
    const both = [desk.load(), desk.load()];

    await answers.give(1, shelf);
    await answers.give(0, { ...shelf, versions: [] });
    await Promise.all(both);

    expect(desk.shelf?.versions).toHaveLength(shelf.versions.length);
    expect(client.sent('knowledge.list')).toHaveLength(2);
  });
});

describe('the draft of a version', () => {
  test('is opened once: who asks twice gets the same, with what was typed', async () => {
    const { client, editor } = await openDraft();
    const { desk } = openWindow(client);

    const [first, second] = await Promise.all([desk.openDraft(), desk.openDraft()]);

    expect(first).toBe(second);
    expect([titleOf(first), editor === first]).toEqual(['Own title', false]);
  });

  test('is not there until one is begun', async () => {
    expect(await openDesk().desk.openDraft()).toBeNull();
  });

  test('one that could not be opened is asked for again', async () => {
    let isOut = true;
    const handlers: Partial<Handlers> = {
      'knowledge.draft': () => {
        if (isOut) {
          throw new AppError('store-busy', 'Busy.');
        }
        return null;
      },
    };
    const { desk } = openDesk(handlers);
    expect(await failureOf(desk.openDraft())).toMatchObject({ code: 'store-busy' });
    isOut = false;

    expect(await desk.openDraft()).toBeNull();
  });

  test('begun anew, the one before comes back by Undo', async () => {
    const { desk, log } = await openDraft();

    await desk.startDraft(knowledgeBase.hash, said);
    expect(desk.editor?.changeCount).toBe(0);
    await log.undo();

    expect(titleOf(desk.editor)).toBe('Own title');
  });

  test('discarded, it is gone from the list and comes back by Undo', async () => {
    const { desk, log } = await openDraft();

    await desk.discardDraft(said);
    expect([desk.editor, desk.shelf?.draft]).toEqual([null, null]);
    await log.undo();

    expect([titleOf(desk.editor), desk.shelf?.draft?.basedOn]).toEqual(['Own title', knowledgeBase.hash]);
  });

  test('what is still on its way is stored before it becomes a version', async () => {
    const { desk, editor } = await openDraft();
    retitle(editor, 'Last title');

    const version = await desk.saveVersion('2026', 'First own version');

    expect(desk.editor).toBeNull();
    expect(desk.version(version.hash)).toMatchObject({ origin: 'own', basedOn: knowledgeBase.hash });
    const stored = await desk.get(version.hash);
    expect(stored.countermeasures.countermeasures[0]?.title.en).toBe('Last title');
  });

  test('a version that is refused keeps the draft', async () => {
    const { desk, editor } = await openDraft();
    retitle(editor, '');
    expect(editor.problems.length).toBeGreaterThan(0);

    await failureOf(desk.saveVersion('2026', ''));

    expect(desk.editor).toBe(editor);
  });
});

describe('the entries of a draft', () => {
  test('a change shows, is counted, and is stored with the time of the store', async () => {
    const { editor, client } = await openDraft();

    expect([titleOf(editor), editor.changeCount]).toEqual(['Own title', 1]);
    expect(client.sent('knowledge.saveDraft')).toHaveLength(1);
    expect(editor.updatedAt).toBe('2026-06-30T08:00:00.000Z');
  });

  test('what was changed back is no change', async () => {
    const { editor } = await openDraft();
    const [before] = knowledgeBase.countermeasures.countermeasures;

    retitle(editor, before?.title.en ?? '');

    expect([editor.changeCount, editor.diff]).toEqual([0, []]);
  });

  test('a new entry stands last and lacks what an entry needs', async () => {
    const { editor } = await openDraft();

    const id = editor.add('measure');

    expect(editor.entries('measures').at(-1)?.id).toBe(id);
    expect(editor.problems.length).toBeGreaterThan(0);
  });

  test('a removed entry comes back to its place, whatever has changed meanwhile', async () => {
    const { editor, log } = await openDraft();
    const [first, second] = editor.entries('measures').map(({ id }) => id);

    const step = editor.remove('measures', second ?? '');
    expect(editor.find('measures', second ?? '')).toBeNull();
    retitle(editor, 'Later title');
    expect(step && (await log.undoStep(step)).kind).toBe('undone');

    expect(
      editor
        .entries('measures')
        .slice(0, 2)
        .map(({ id }) => id),
    ).toEqual([first, second]);
    expect(titleOf(editor)).toBe('Later title');
  });

  test('an entry that is not there is not removed', async () => {
    const { editor, client } = await openDraft();
    const before = client.sent('knowledge.saveDraft').length;

    expect(editor.remove('measures', 'no-such-measure')).toBeNull();

    expect(client.sent('knowledge.saveDraft')).toHaveLength(before);
  });

  test('a problem leads to its field until that was shown', async () => {
    const { editor } = await openDraft();

    editor.aimAt({ item: 'm', field: 'title' });
    expect(editor.target).toEqual({ item: 'm', field: 'title' });

    editor.aimAt(null);
    expect(editor.target).toBeNull();
  });
});

const storeWithTime = () => startBackend({ clock: passingClock() }).backend.dispatch;

/** Two windows of one program, which hear each other or not; both show the versions, and a draft with an own title. */
async function twoWindows(hearing: 'hearing' | 'deaf' = 'hearing') {
  const store = storeWithTime();
  const windows = new Windows();
  const open = () => openWindow(fakeClient({}, store), hearing === 'hearing' ? windows : new Windows());
  const [here, there] = [open(), open()];
  await here.desk.load();
  await here.desk.startDraft(knowledgeBase.hash, said);
  retitle(here.desk.editor as KnowledgeDraftEditor, 'Own title');
  await here.saves.tryAgain();
  await there.desk.load();
  await there.desk.openDraft();
  return { here, there };
}

type Desk = ReturnType<typeof openWindow>;

async function retitleIn({ desk, saves }: Desk, title: string) {
  retitle(desk.editor as KnowledgeDraftEditor, title);
  await saves.tryAgain();
  await goOn();
}

describe('the draft in two windows', () => {
  test('goes, comes back and becomes a version in both', async () => {
    const { here, there } = await twoWindows();

    await here.desk.discardDraft(said);
    await goOn();
    expect([there.desk.editor, there.desk.shelf?.draft]).toEqual([null, null]);
    await here.log.undo();
    await goOn();
    expect(titleOf(there.desk.editor)).toBe('Own title');
    await here.desk.startDraft(knowledgeBase.hash, said);
    await goOn();
    expect(there.desk.editor?.changeCount).toBe(0);
    await retitleIn(there, 'Their title');
    const { hash } = await there.desk.saveVersion('2026', '');
    await goOn();
    expect([here.desk.editor, here.desk.version(hash)?.version]).toEqual([null, '2026']);
  });

  test.each(['hearing', 'deaf'] as const)(
    'one that was begun since is not replaced by the Undo of a discarding (%s)',
    async (hearing) => {
      const { here, there } = await twoWindows(hearing);
      await here.desk.discardDraft(said);
      await there.desk.startDraft(knowledgeBase.hash, said);
      await retitleIn(there, 'Their title');

      expect(await here.log.undo()).toMatchObject({ kind: 'overtaken', by: { page: null } });
      expect(titleOf(here.desk.editor)).toBe('Their title');
      expect((await there.client.call('knowledge.draft'))?.content).toEqual(there.desk.editor?.content);
    },
  );

  test.each(['hearing', 'deaf'] as const)(
    'one that was written in since is not replaced by the Undo of a beginning (%s)',
    async (hearing) => {
      const { here, there } = await twoWindows(hearing);
      await here.desk.startDraft(knowledgeBase.hash, said);
      await goOn();
      if (hearing === 'deaf') {
        await there.desk.readAgain();
      }
      await retitleIn(there, 'Their title');

      expect(await here.log.undo()).toMatchObject({ kind: 'overtaken', by: { page: null } });
      expect(titleOf(here.desk.editor)).toBe('Their title');
    },
  );

  test('one that was written in since is not discarded by Redo', async () => {
    const { here, there } = await twoWindows();
    await here.desk.discardDraft(said);
    await here.log.undo();
    await goOn();
    await retitleIn(there, 'Their title');

    expect((await here.log.redo()).kind).toBe('nothing');
    expect(titleOf(here.desk.editor)).toBe('Their title');
  });
});

test('a draft that was written in here since it was begun is not replaced by Undo, the page is named', async () => {
  const { desk, log, saves } = await openDraft();
  log.enter('versions');
  const step = await desk.startDraft(knowledgeBase.hash, said);
  log.enter('draft');
  await retitleIn({ desk, saves } as Desk, 'Later title');

  expect(step && (await log.undoStep(step))).toMatchObject({ kind: 'overtaken', by: { page: 'draft' } });
  expect(titleOf(desk.editor)).toBe('Later title');
  log.enter('draft');
  expect((await log.undo()).kind).toBe('undone');
});

test('a beginning is taken back after what was written since has been taken back, and brought again', async () => {
  const { desk, log, saves } = openWindow(fakeClient({}, storeWithTime()));
  await desk.startDraft(knowledgeBase.hash, said);
  await retitleIn({ desk, saves } as Desk, 'Own title');
  await desk.startDraft(knowledgeBase.hash, said);
  await retitleIn({ desk, saves } as Desk, 'Later title');

  expect([(await log.undo()).kind, (await log.undo()).kind]).toEqual(['undone', 'undone']);
  expect(titleOf(desk.editor)).toBe('Own title');
  expect((await log.redo()).kind).toBe('redone');
  expect(desk.editor?.changeCount).toBe(0);
});

test('words of another window that were not seen do not become a version; they show, and then do', async () => {
  const { here, there } = await twoWindows('deaf');
  await retitleIn(there, 'Their title');

  expect((await failureOf(here.desk.saveVersion('2026', ''))).code).toBe('changed-elsewhere');
  expect(titleOf(here.desk.editor)).toBe('Their title');
  expect((await here.desk.saveVersion('2026', '')).version).toBe('2026');
});

describe('the version in use in two windows', () => {
  test('is the same in both, and Undo leaves what the other one has chosen since', async () => {
    const { here, there } = await twoWindows();
    const { hash } = await here.desk.saveVersion('2026', '');
    await here.desk.use(hash, said);
    await goOn();
    expect([there.desk.shelf?.inUse, there.onuse.mock.lastCall?.[0].hash]).toEqual([hash, hash]);
    await there.desk.use(knowledgeBase.hash, said);
    await there.desk.use(hash, said);
    await goOn();

    expect(await here.log.undo()).toMatchObject({ kind: 'overtaken', by: { page: null } });
    expect(here.desk.shelf?.inUse).toBe(hash);
  });

  test('chosen though it is in use already, it leaves no step', async () => {
    const { here } = await twoWindows();

    expect(await here.desk.use(knowledgeBase.hash, said)).toBeNull();
  });
});
