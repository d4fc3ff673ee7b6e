import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { AppError } from '../../../core/base/errors.ts';
import type { Output } from '../../../core/contract/channels.ts';
import { BriefExport } from '../../../renderer/views/brief/briefExport.svelte.ts';
import { goOn, holdAnswers } from '../../support/fakeClient.ts';
import { fakeWorkspace } from '../../support/testWorkspace.ts';

const pdf: Output<'brief.export'> = { path: '/brief.pdf', handle: 'f1' };

describe('the export of a brief', () => {
  test('says that it runs, then where the file is', async () => {
    const answers = holdAnswers<'brief.export'>();
    const { workspace } = fakeWorkspace({ 'brief.export': answers.handler });
    const desk = new BriefExport(workspace);

    const exporting = desk.exportBrief('a1', 'zh', 'pdf');
    await goOn();
    expect([desk.busy, desk.stage, desk.outcome]).toEqual([true, 'collecting', null]);
    await answers.give(0, pdf);
    await exporting;

    expect([desk.busy, desk.stage, desk.outcome]).toEqual([
      false,
      null,
      {
        kind: 'written',
        said: workspace.t('briefScreen.exported', { format: 'PDF', path: '/brief.pdf' }),
        handle: 'f1',
      },
    ]);
  });

  test('a dialog that was closed is no failure', async () => {
    const { workspace } = fakeWorkspace({ 'assessment.export': () => ({ path: null, handle: null }) });
    const desk = new BriefExport(workspace);

    await desk.exportFile('a1');

    expect(desk.outcome).toEqual({ kind: 'nothing' });
  });

  test('a refusal is said in words, and goes with the next export', async () => {
    let isFull = true;
    const { workspace } = fakeWorkspace({
      'brief.export': () => {
        if (isFull) {
          throw new AppError('disk-full', 'Full.');
        }
        return pdf;
      },
    });
    const desk = new BriefExport(workspace);

    await desk.exportBrief('a1', 'en', 'docx');
    expect([desk.busy, desk.outcome]).toEqual([
      false,
      {
        kind: 'failed',
        said: `The brief was not written. ${workspace.describe(new AppError('disk-full', ''))}`,
        offersPage: false,
        lacksGlyph: false,
      },
    ]);

    isFull = false;
    await desk.exportBrief('a1', 'en', 'docx');
    expect(desk.outcome).toMatchObject({ kind: 'written' });
  });

  test('what cannot be printed is offered to the browser that shows the page, which leaves a record', async () => {
    const { workspace, client } = fakeWorkspace({
      'brief.export': () => {
        throw new AppError('print-failed', 'No.', { reason: 'debugging-refused' });
      },
      'brief.recordPrinted': () => undefined,
    });
    const desk = new BriefExport(workspace);
    await desk.exportBrief('a1', 'zh', 'pdf');
    expect(desk.outcome).toMatchObject({ kind: 'failed', offersPage: true });

    const printed = vi.fn(async () => undefined);
    await desk.printHere('a1', 'zh', printed);

    expect(printed).toHaveBeenCalledOnce();
    expect(client.sent('brief.recordPrinted')).toEqual([{ id: 'a1', language: 'zh' }]);
    expect(desk.outcome).toBeNull();
  });

  test('a character that no font has leaves a choice: its code in its place, or the DOCX', async () => {
    const wishes: unknown[] = [];
    const { workspace } = fakeWorkspace({
      'brief.export': (wish) => {
        wishes.push(wish);
        if (wish.withoutMissing !== true) {
          throw new AppError('missing-glyph', 'A box.', { characters: '𠮷', place: '标题' });
        }
        return pdf;
      },
    });
    const desk = new BriefExport(workspace);

    await desk.exportBrief('a1', 'zh', 'pdf');
    expect(desk.outcome).toMatchObject({ kind: 'failed', lacksGlyph: true });
    expect(desk.outcome?.kind === 'failed' ? desk.outcome.said : '').toContain('U+20BB7');

    await desk.exportWithCodes('a1', 'zh');
    expect(desk.outcome?.kind).toBe('written');
    expect(wishes.at(-1)).toMatchObject({ id: 'a1', language: 'zh', format: 'pdf', withoutMissing: true });
  });

  test('what is typed is stored before it is printed', async () => {
    const { workspace, client } = fakeWorkspace({
      'settings.save': () => undefined,
      'brief.export': () => pdf,
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
    await answers.give(0, pdf);
    await Promise.all([first, second]);

    expect(client.sent('brief.export')).toHaveLength(1);
  });
});

describe('an export that takes a while', () => {
  /** The page asks by the clock, which stands still here until the test moves it. */
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const askAgain = () => vi.advanceTimersByTimeAsync(300);

  test('shows each stage as the backend tells it, and asks no more once it has ended', async () => {
    const answers = holdAnswers<'brief.export'>();
    let stage: Output<'brief.progress'>['stage'] = 'starting';
    const { workspace, client } = fakeWorkspace({
      'brief.export': answers.handler,
      'brief.progress': () => ({ stage }),
    });
    const desk = new BriefExport(workspace);
    const exporting = desk.exportBrief('a1', 'zh', 'pdf');
    await goOn();

    const seen = [desk.stage];
    for (const next of ['starting', 'printing', 'writing', null] as const) {
      stage = next;
      await askAgain();
      seen.push(desk.stage);
    }
    await answers.give(0, pdf);
    await exporting;
    await askAgain();

    expect(seen).toEqual(['collecting', 'starting', 'printing', 'writing', 'writing']);
    expect(desk.stage).toBeNull();
    expect(client.sent('brief.progress')).toHaveLength(4);
    const [exported] = client.sent('brief.export');
    expect(new Set(client.sent('brief.progress').map(({ job }) => job))).toEqual(new Set([exported?.job]));
  });

  test('is cancelled once, and then says that nothing was written', async () => {
    const answers = holdAnswers<'brief.export'>();
    const { workspace, client } = fakeWorkspace({
      'brief.export': answers.handler,
      'brief.cancel': () => undefined,
    });
    const desk = new BriefExport(workspace);
    await desk.cancel();
    const exporting = desk.exportBrief('a1', 'zh', 'pdf');
    await goOn();

    await Promise.all([desk.cancel(), desk.cancel()]);
    expect(desk.isCancelling).toBe(true);
    await answers.give(0, { path: null, handle: null });
    await exporting;

    expect([desk.isCancelling, desk.outcome]).toEqual([false, { kind: 'nothing' }]);
    expect(client.sent('brief.cancel')).toHaveLength(1);
  });
});
