import { describe, expect, test } from 'vitest';
import type { Handlers } from '../../../core/contract/channels.ts';
import { AppError } from '../../../core/base/errors.ts';
import { evidenceLimit } from '../../../core/model/evidence/evidence.ts';
import { EvidenceList } from '../../../renderer/state/files/evidenceList.svelte.ts';
import { takenFiles } from '../../support/evidence/sampleFiles.ts';
import { holdAnswers } from '../../support/fakeClient.ts';
import { realWorkspace, sampleOf, undoNotice } from '../../support/testWorkspace.ts';

const subject = { kind: 'rating', key: 'cultural-integration' } as const;
const other = { kind: 'rating', key: 'inter-firm-trust' } as const;

const fileOf = (name: string, bytes: Uint8Array = takenFiles['report.pdf'][1]): File =>
  new File([Uint8Array.from(bytes)], name);

/** A file that is gone, or a folder, by the time it is read. */
function unreadable(name: string): File {
  const file = fileOf(name);
  file.arrayBuffer = () => Promise.reject(new DOMException('Gone.', 'NotFoundError'));
  return file;
}

async function realList(handlers: Partial<Handlers> = {}) {
  const { workspace, client } = await realWorkspace(handlers);
  const list = new EvidenceList(workspace, await sampleOf(client));
  await list.load();
  return { list, workspace, client };
}

const namesOf = (list: EvidenceList): string[] => list.of(subject).map(({ name }) => name);

describe('the files of an assessment', () => {
  test('are those of one answer, and what was attached last can be taken back and brought again', async () => {
    const { list, workspace } = await realList();
    await list.attach(subject, [fileOf('a.pdf'), fileOf('b.pdf')]);
    await list.attach(other, [fileOf('c.pdf')]);

    expect([namesOf(list), list.of(other).length]).toEqual([['a.pdf', 'b.pdf'], 1]);
    expect(workspace.notices.notice?.text()).toBe(workspace.t('evidence.attached', { name: 'c.pdf' }));
    await undoNotice(workspace);
    expect(list.of(other)).toEqual([]);
    await workspace.ports.log.redo();

    expect(list.of(other).map(({ name }) => name)).toEqual(['c.pdf']);
  });

  test('what is detached comes back where it stood', async () => {
    const { list, workspace } = await realList();
    await list.attach(subject, [fileOf('a.pdf'), fileOf('b.pdf')]);
    const [first] = list.of(subject);

    await list.detach(first ?? expect.fail());
    expect(namesOf(list)).toEqual(['b.pdf']);
    await undoNotice(workspace);

    expect(namesOf(list)).toEqual(['a.pdf', 'b.pdf']);
  });

  test('one that is not taken is named with the reason, and the others are attached', async () => {
    const { list, workspace, client } = await realList();
    const large = new File([new Uint8Array(evidenceLimit + 1)], 'large.pdf');
    const names = ['x'.repeat(201), 'a/b.pdf'];

    await list.attach(subject, [
      large,
      ...names.map((name) => fileOf(name)),
      unreadable('gone.pdf'),
      fileOf('setup.pdf', Uint8Array.from([0x4d, 0x5a, 0x90, 0])),
      fileOf('a.pdf'),
      fileOf('a.pdf'),
    ]);

    const { t } = workspace;
    expect(namesOf(list)).toEqual(['a.pdf']);
    expect(list.remarks(subject)).toEqual([
      '"large.pdf" was not attached: it is larger than 20 MB.',
      ...names.map((name) => t('evidence.badName', { name })),
      t('evidence.notRead', { name: 'gone.pdf' }),
      expect.stringContaining('"setup.pdf" was not attached: it is a program'),
      t('evidence.isThere', { name: 'a.pdf' }),
    ]);
    expect(list.remarks(other)).toEqual([]);
    expect(client.sent('evidence.attach')).toHaveLength(3);
  });

  test('while one is attached it is named with its place, and no second choice begins', async () => {
    const held = holdAnswers<'evidence.attach'>();
    const { list, client } = await realList({ 'evidence.attach': held.handler });

    const attaching = list.attach(subject, [fileOf('a.pdf'), fileOf('b.pdf')]);
    await list.attach(other, [fileOf('c.pdf')]);

    expect(list.attaching(subject)).toMatchObject({ name: 'a.pdf', n: 1, of: 2 });
    expect([list.attaching(other), list.isBusy]).toEqual([null, true]);
    await expect.poll(() => client.sent('evidence.attach').length).toBe(1);
    void attaching;
  });

  test('a list that cannot be read says why', async () => {
    const { list } = await realList({
      'evidence.list': () => {
        throw new AppError('disconnected', 'Stopped.');
      },
    });

    expect(list.failure).toContain('The program behind this window has stopped');
  });
});
