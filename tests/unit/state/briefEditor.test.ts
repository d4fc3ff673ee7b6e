import { describe, expect, test } from 'vitest';
import type { Handlers } from '../../../core/contract/channels.ts';
import { AppError } from '../../../core/base/errors.ts';
import type { BriefDesk as Desk } from '../../../core/model/brief/briefDesk.ts';
import { BriefEditor } from '../../../renderer/views/brief/briefEditor.svelte.ts';
import { loadWorkspace } from '../../../renderer/state/loadWorkspace.ts';
import { holdAnswers } from '../../support/fakeClient.ts';
import { MemoryStorage, surroundings } from '../../support/surroundings.ts';
import { fakeWorkspace, realWorkspace, sampleOf, undoNotice } from '../../support/testWorkspace.ts';

const answer = (changed: Partial<Desk> = {}): Desk => ({
  options: { leftOut: { sections: [], annexes: [] }, fonts: 'shipped' },
  paragraphs: [{ id: 'b1', kind: 'body', under: '1', computed: 'Computed', own: null, changed: null }],
  unplaced: [],
  undecided: [],
  over: [],
  ...changed,
});

async function realDesk(handlers: Partial<Handlers> = {}) {
  const { workspace, client } = await realWorkspace(handlers);
  const id = await sampleOf(client);
  const desk = new BriefEditor(workspace, id);
  await desk.load('en');
  const first = desk.paragraphs.find(({ kind }) => kind === 'body');
  if (first === undefined) {
    throw new Error('The brief of the sample has no paragraph.');
  }
  return { desk, workspace, client, id, first };
}

const shown = (desk: BriefEditor, block: string) => desk.paragraphs.find(({ id }) => id === block);

describe('the paragraphs of a brief', () => {
  test('nothing can be chosen or edited until they have come', () => {
    const { workspace } = fakeWorkspace();
    const desk = new BriefEditor(workspace, 'a1');

    desk.setFonts('system');

    expect([desk.paragraphs, desk.options]).toEqual([[], null]);
  });

  test('what could not be read is said, and what is there stays', async () => {
    let isOut = false;
    const { workspace } = fakeWorkspace({
      'brief.open': () => {
        if (isOut) {
          throw new AppError('disconnected', 'No answer.');
        }
        return answer();
      },
    });
    const desk = new BriefEditor(workspace, 'a1');
    await desk.load('en');
    isOut = true;

    await desk.load('zh');

    expect(desk.failed).toBe(workspace.describe(new AppError('disconnected', '')));
    expect([desk.paragraphs.length, desk.language]).toEqual([1, 'en']);
  });

  test('the language that was chosen last is shown, whichever comes first', async () => {
    const answers = holdAnswers<'brief.open'>();
    const { workspace } = fakeWorkspace({ 'brief.open': answers.handler });
    const desk = new BriefEditor(workspace, 'a1');
    const both = [desk.load('en'), desk.load('zh')];

    await answers.give(1, answer({ unplaced: [{ block: 'b9', text: 'zh' }] }));
    await answers.give(0, answer());
    await Promise.all(both);

    expect([desk.language, desk.unplaced]).toEqual(['zh', [{ block: 'b9', text: 'zh' }]]);
  });

  test('a failure that is late does not stand over a newer answer', async () => {
    const answers = holdAnswers<'brief.open'>();
    const { workspace } = fakeWorkspace({ 'brief.open': answers.handler });
    const desk = new BriefEditor(workspace, 'a1');
    const both = [desk.load('en'), desk.load('zh')];

    await answers.give(1, answer());
    await answers.refuse(0, new AppError('disconnected', 'No answer.'));
    await Promise.all(both);

    expect(desk.failed).toBe('');
  });

  test('own words show at once and are there when the brief is read again', async () => {
    const { desk, first } = await realDesk();

    desk.saveText(first.id, 'In our words.');
    expect(shown(desk, first.id)).toMatchObject({ own: 'In our words.', computed: first.computed });

    await desk.load('en');
    expect(shown(desk, first.id)?.own).toBe('In our words.');
  });

  test('own words belong to their language', async () => {
    const { desk, first } = await realDesk();
    desk.saveText(first.id, 'In our words.');

    await desk.load('zh');

    expect(desk.paragraphs.filter(({ own }) => own !== null)).toEqual([]);
  });

  test('words that were taken away come back as they were', async () => {
    const { desk, first, workspace } = await realDesk();
    desk.saveText(first.id, 'In our words.');
    desk.removeText(first.id, () => 'Taken away');
    expect(shown(desk, first.id)?.own).toBeNull();

    await undoNotice(workspace);

    await desk.load('en');
    expect(shown(desk, first.id)?.own).toBe('In our words.');
  });

  test('own words in a language that has not been opened yet can be taken back when the page is opened again', async () => {
    const { desk, first, workspace, id } = await realDesk();
    workspace.keeping.log.enter('brief');
    await desk.load('zh');
    desk.saveText(first.id, '我们的说法。');
    await desk.load('zh');

    const again = new BriefEditor(workspace, id);
    await again.load('en');

    expect(await workspace.keeping.log.undo()).toMatchObject({ kind: 'undone' });
    await workspace.saves.tryAgain();
    await again.load('zh');
    expect(shown(again, first.id)?.own).toBeNull();
  });

  test('own words in another language are not taken for changed elsewhere when it is read anew', async () => {
    const { desk, first, workspace, id } = await realDesk();
    workspace.keeping.log.enter('brief');
    await desk.load('zh');
    desk.saveText(first.id, '我们的说法。');
    await desk.load('en');

    await workspace.saves.refresh(`brief ${id}`);

    expect(await workspace.keeping.log.undo()).toMatchObject({ kind: 'undone' });
  });

  test('own words that outlived a reload are asked about in a language that is not open, where they were overtaken', async () => {
    const { client, id, first } = await realDesk();
    const storage = new MemoryStorage();
    const input = { id, language: 'zh', block: first.id, text: '此处。', replaces: null };
    const changes = [{ field: `texts/zh/${first.id}`, after: '此处。' }];
    const save = { slot: `texts/zh/${first.id}`, changes, call: { channel: 'brief.saveEdit', input } };
    storage.setItem(`unsaved brief ${id}`, JSON.stringify([save]));
    await client.call('brief.saveEdit', { id, language: 'zh', block: first.id, text: '别处。' });
    const workspace = await loadWorkspace(client, surroundings({ storage }));
    const desk = new BriefEditor(workspace, id);

    await desk.load('en');
    await workspace.saves.tryAgain();

    expect(workspace.saves.clashes).toMatchObject([{ mine: '此处。', theirs: '别处。' }]);
    expect(workspace.saves.refusals).toEqual([]);
  });

  test('own words that are undecided stay so when another language is opened', async () => {
    const { desk, first, workspace, client, id } = await realDesk();
    await client.call('brief.saveEdit', { id, language: 'en', block: first.id, text: 'Elsewhere.' });
    desk.saveText(first.id, 'Here.');
    await workspace.saves.tryAgain();
    const asked = [{ mine: 'Here.', theirs: 'Elsewhere.' }];
    expect(workspace.saves.clashes).toMatchObject(asked);

    await desk.load('zh');

    expect(workspace.saves.clashes).toMatchObject(asked);
  });

  test('a wording that another window has changed is not confirmed, but shown', async () => {
    const { desk, first, workspace, client, id } = await realDesk();
    desk.saveText(first.id, 'Here.');
    await desk.load('en');
    await client.call('brief.saveEdit', { id, language: 'en', block: first.id, text: 'Elsewhere.' });

    await desk.confirm(first.id, 'Here.');

    expect(desk.failed).toBe(workspace.describe(new AppError('changed-elsewhere', '')));
    expect(shown(desk, first.id)?.own).toBe('Elsewhere.');
  });

  test('the paragraph in the editor is closed with it', async () => {
    const { desk, first } = await realDesk();

    desk.edit(first.id);
    expect(desk.opened?.id).toBe(first.id);

    desk.edit(null);
    expect(desk.opened).toBeNull();
  });
});

describe('what is in a brief', () => {
  test('a part that is left out takes its paragraphs with it, and comes back with them', async () => {
    const { desk } = await realDesk();
    const before = desk.paragraphs.length;

    desk.setSection('causes', false);
    await desk.load('en');
    expect(desk.options?.leftOut.sections).toEqual(['causes']);
    expect(desk.paragraphs.length).toBeLessThan(before);

    desk.setSection('causes', true);
    await desk.load('en');
    expect(desk.options?.leftOut.sections).toEqual([]);
    expect(desk.paragraphs).toHaveLength(before);
  });

  test('choices one after the other are all kept', async () => {
    const { desk } = await realDesk();
    const [annex] = ['data'] as const;

    desk.setSection('causes', false);
    desk.setAnnex(annex, false);
    desk.setAnnex(annex, false);
    await desk.load('en');

    expect(desk.options?.leftOut).toEqual({ sections: ['causes'], annexes: [annex] });
  });
});
