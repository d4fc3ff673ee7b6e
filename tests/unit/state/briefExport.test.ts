import { describe, expect, test } from 'vitest';
import { AppError } from '../../../core/base/errors.ts';
import { BriefExport } from '../../../renderer/views/brief/briefExport.svelte.ts';
import { holdAnswers } from '../../support/fakeClient.ts';
import { fakeWorkspace } from '../../support/testWorkspace.ts';

describe('the export of a brief', () => {
  test('says that it runs, then where the file is', async () => {
    const answers = holdAnswers<'brief.export'>();
    const { workspace } = fakeWorkspace({ 'brief.export': answers.handler });
    const desk = new BriefExport(workspace);

    const exporting = desk.exportBrief('a1', 'zh', 'pdf');
    expect([desk.busy, desk.said]).toEqual([true, workspace.t('briefScreen.exporting', { format: 'PDF' })]);
    await answers.give(0, { path: '/brief.pdf' });
    await exporting;

    expect([desk.busy, desk.failed, desk.said]).toEqual([
      false,
      false,
      workspace.t('briefScreen.exported', { format: 'PDF', path: '/brief.pdf' }),
    ]);
  });

  test('a dialog that was closed is no failure', async () => {
    const { workspace } = fakeWorkspace({ 'assessment.export': () => ({ path: null }) });
    const desk = new BriefExport(workspace);

    await desk.exportFile('a1');

    expect([desk.failed, desk.said]).toEqual([false, workspace.t('briefScreen.cancelled')]);
  });

  test('a refusal is said in words, and goes with the next export', async () => {
    let isFull = true;
    const { workspace } = fakeWorkspace({
      'brief.export': () => {
        if (isFull) {
          throw new AppError('disk-full', 'Full.');
        }
        return { path: '/brief.docx' };
      },
    });
    const desk = new BriefExport(workspace);

    await desk.exportBrief('a1', 'en', 'docx');
    expect([desk.busy, desk.failed]).toEqual([false, true]);
    expect(desk.said).toContain(workspace.describe(new AppError('disk-full', '')));

    isFull = false;
    await desk.exportBrief('a1', 'en', 'docx');
    expect(desk.failed).toBe(false);
  });

  test('a character that no font has leaves a choice: its code in its place, or the DOCX', async () => {
    const wishes: unknown[] = [];
    const { workspace } = fakeWorkspace({
      'brief.export': (wish) => {
        wishes.push(wish);
        if (wish.withoutMissing !== true) {
          throw new AppError('missing-glyph', 'A box.', { characters: '𠮷', place: '标题' });
        }
        return { path: '/brief.pdf' };
      },
    });
    const desk = new BriefExport(workspace);

    await desk.exportBrief('a1', 'zh', 'pdf');
    expect(desk.lacksGlyph).toBe(true);
    expect(desk.said).toContain('U+20BB7');

    await desk.exportWithCodes('a1', 'zh');
    expect([desk.lacksGlyph, desk.failed]).toEqual([false, false]);
    expect(wishes.at(-1)).toEqual({ id: 'a1', language: 'zh', format: 'pdf', withoutMissing: true });
  });

  test('what is typed is stored before it is printed', async () => {
    const { workspace, client } = fakeWorkspace({
      'settings.save': () => undefined,
      'brief.export': () => ({ path: '/brief.pdf' }),
    });
    const desk = new BriefExport(workspace);
    workspace.saveSettings({ ...workspace.settings, marking: 'Internal' });

    await desk.exportBrief('a1', 'en', 'pdf');

    expect(client.calls.map(({ channel }) => channel)).toEqual(['settings.save', 'brief.export']);
  });

  test('one runs at a time: a second click begins no second one', async () => {
    const answers = holdAnswers<'brief.export'>();
    const { workspace, client } = fakeWorkspace({ 'brief.export': answers.handler });
    const desk = new BriefExport(workspace);

    const first = desk.exportBrief('a1', 'en', 'pdf');
    const second = desk.exportBrief('a1', 'en', 'pdf');
    await answers.give(0, { path: '/brief.pdf' });
    await Promise.all([first, second]);

    expect(client.sent('brief.export')).toHaveLength(1);
  });
});
