import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { backupsOf, listBackups } from '../../../db/backup/backupFolder.ts';
import { runCommand } from '../../../electron/commands/runCommand.ts';
import { startBackend } from '../../support/storeBackend.ts';

const sample = 'sample-daqing-volvo-auto';
const volvo = 'daqing-volvo-auto';

async function run(words: readonly string[], language = 'en_GB.UTF-8') {
  let [result, complaint] = ['', ''];
  const code = await runCommand(words, {
    environment: { LANG: language },
    interruption: () => new AbortController().signal,
    print: (text) => (result += text),
    complain: (text) => (complaint += text),
  });
  return { code, result, complaint };
}

/** A store of the first start, closed, with an answer that the other has not. */
async function closedStores() {
  const [mine, other] = [startBackend(), startBackend()];
  await other.call('assessment.saveRating', {
    id: sample,
    indicator: 'inter-firm-trust',
    rating: { level: 5, grade: 'A' },
  });
  await mine.backend.close();
  await other.backend.close();
  return { mine: mine.path, other: other.path, file: join(dirname(other.path), 'a.clusterdesk') };
}

const levelOf = async (storePath: string) => {
  const office = startBackend({ storePath });
  const { assessment } = await office.call('assessment.open', { id: sample });
  await office.backend.close();
  return assessment.ratings['inter-firm-trust']?.level;
};

describe('export and import', () => {
  test('carry clusters from one store into another, as it was said', async () => {
    const { mine, other, file } = await closedStores();
    const before = await levelOf(mine);

    const written = await run(['export', '--cluster', volvo, '--store', other, file]);
    expect(written).toEqual({ code: 0, result: `Written: ${file}\n`, complaint: '' });

    const looked = await run(['import', file, '--dry-run', '--store', mine]);
    expect([looked.code, looked.complaint]).toEqual([0, '']);
    expect(looked.result).toContain('holds 1 cluster, 1 assessment');
    expect(looked.result).toContain('  differs in 1 field: assessment of 2026-06-30');
    const open = await run(['import', file, '--store', mine]);
    expect([open.code, open.complaint]).toEqual([
      1,
      'Nothing was stored. Give --mine, --theirs or --both for what differs or was deleted here.\n',
    ]);
    expect(await levelOf(mine)).toBe(before);

    const taken = await run(['import', file, '--theirs', '--store', mine], 'zh_CN.UTF-8');
    expect(taken.code).toBe(0);
    expect(taken.result).toContain('评估：新增0，替换1，另存副本0，保留本机0，相同0。');
    expect(await levelOf(mine)).toBe(5);
  });

  test.each([['--theirs'], ['--both'], ['--mine']])(
    'with %s keep the store of before, and name the command that brings it back',
    async (choice) => {
      const { mine, other, file } = await closedStores();
      const before = await levelOf(mine);
      await run(['export', '--cluster', volvo, '--store', other, file]);

      const taken = await run(['import', file, choice, '--store', mine]);

      const [backup] = listBackups(backupsOf(mine));
      expect(backup?.reason).toBe('before-import');
      expect(taken.result).toContain(`cluster-desk restore ${backup?.name} --store ${mine}\n`);
      expect((await run(['restore', backup?.name ?? '', '--store', mine])).code).toBe(0);
      expect(await levelOf(mine)).toBe(before);
    },
  );

  test('name what cannot be replaced, because it stands under another cluster here', async () => {
    const { mine, other, file } = await closedStores();
    const fields = {
      name: { en: 'Moved', zh: '' },
      province: { en: '', zh: '' },
      city: { en: '', zh: '' },
      county: { en: '', zh: '' },
      divisionCode: '',
      industry: '',
      industryCode: '',
      foundedYear: null,
    };
    for (const [path, name] of [
      [mine, 'Moved'],
      [other, 'There'],
    ] as const) {
      const office = startBackend({ storePath: path });
      const named = { ...fields, name: { en: name, zh: '' } };
      await office.call('cluster.create', { assessmentId: 'twin', fields: named });
      const rating = { level: name === 'Moved' ? 1 : 2 } as const;
      await office.call('assessment.saveRating', { id: 'twin', indicator: 'regional-brand', rating });
      await office.backend.close();
    }
    await run(['export', '--all', '--store', other, file]);

    const taken = await run(['import', file, '--theirs', '--store', mine]);

    expect([taken.code, taken.complaint]).toEqual([
      1,
      expect.stringMatching(
        /^cannot be replaced: There, assessment of [\d-]+: it belongs to the cluster Moved here\nNothing was stored\. Give --mine or --both/u,
      ),
    ]);
    expect((await run(['import', file, '--both', '--store', mine])).code).toBe(0);
  });

  test('say what was deleted here, and leave it so with --mine', async () => {
    const { mine, other, file } = await closedStores();
    const office = startBackend({ storePath: mine });
    await office.call('cluster.remove', { id: volvo });
    await office.backend.close();
    await run(['export', '--cluster', volvo, '--store', other, file]);

    const open = await run(['import', file, '--store', mine]);
    expect(open).toMatchObject({ code: 1, complaint: expect.stringContaining('was deleted here') });
    expect(open.result).toContain('deleted here: Daqing Volvo');
    const kept = await run(['import', file, '--mine', '--store', mine]);
    expect(kept.result).toContain('Clusters: 0 added, 0 replaced, 0 copied, 1 left as they were');
    const taken = await run(['import', file, '--theirs', '--store', mine]);
    expect(taken.result).toContain('Assessments: 1 added');
    const again = await run(['import', file, '--theirs', '--store', mine]);
    expect(again.result).toContain(
      'Assessments: 0 added, 0 replaced, 0 copied, 0 left as they were, 1 the same',
    );
  });

  test('say how many actions of mine went to the bin', async () => {
    const { mine, other, file } = await closedStores();
    const office = startBackend({ storePath: mine });
    const [first, second] = await office.call('action.list');
    for (const action of [first, second]) {
      await office.call('action.record', { id: action?.id ?? '', progress: 90, status: 'open', note: '' });
    }
    await office.backend.close();
    const elsewhere = startBackend({ storePath: other });
    await elsewhere.call('action.record', { id: first?.id ?? '', progress: 10, status: 'open', note: '' });
    await elsewhere.call('action.remove', { id: second?.id ?? '' });
    await elsewhere.backend.close();
    await run(['export', '--cluster', volvo, '--store', other, file]);

    const { result } = await run(['import', file, '--theirs', '--store', mine]);

    expect(result).toContain('2 actions of yours moved to Recently deleted.');
  });

  test('store nothing where no backup can be made', async () => {
    const { mine, other, file } = await closedStores();
    await run(['export', '--cluster', volvo, '--store', other, file]);
    const before = await levelOf(mine);
    rmSync(backupsOf(mine), { recursive: true, force: true });
    writeFileSync(backupsOf(mine), 'in the way');

    const taken = await run(['import', file, '--theirs', '--store', mine]);

    expect([taken.code, taken.complaint]).toEqual([1, expect.stringContaining('The backup was not written')]);
    rmSync(backupsOf(mine));
    expect(await levelOf(mine)).toBe(before);
  });

  test('overwrite nothing, and open what was locked with the same first line', async () => {
    const { mine, other, file } = await closedStores();
    const passphrase = join(dirname(file), 'passphrase.txt');
    writeFileSync(passphrase, '春天·诗人·火车·天空\nnot this line\n');
    writeFileSync(file, 'mine');

    const written = await run(['export', '--all', '--store', other, '--passphrase-file', passphrase, file]);
    const locked = join(dirname(file), 'a (2).clusterdesk');
    expect(written.result).toBe(`Written: ${locked}\n`);
    expect((await run(['import', locked, '--mine', '--store', mine])).complaint).toContain('is encrypted');
    const taken = await run(['import', locked, '--both', '--store', mine, '--passphrase-file', passphrase]);
    expect(taken.result).toContain('Assessments: 0 added, 0 replaced, 1 copied');
    expect(readdirSync(dirname(mine)).filter((name) => name.includes('.tmp'))).toEqual([]);
  });

  test.each([
    [['export', 'out.clusterdesk']],
    [['export', '--all', '--cluster', volvo, 'out.clusterdesk']],
    [['export', '--all']],
    [['import']],
    [['import', 'a', 'b']],
    [['import', 'a', '--mine', '--theirs']],
  ])('%j is not understood', async (words) => {
    expect((await run(words)).code).toBe(2);
    expect(existsSync('out.clusterdesk')).toBe(false);
  });

  test('a bundle gets its ending, and in a folder a name of its own', async () => {
    const { other, file } = await closedStores();
    const folder = join(dirname(file), 'out');
    mkdirSync(folder);
    const written = async (...words: string[]) =>
      (await run(['export', ...words.slice(0, -1), '--store', other, words.at(-1) ?? ''])).result;

    expect(await written('--all', folder)).toMatch(/^Written: .*[/\\]out[/\\][^/\\]+\.clusterdesk\n$/u);
    expect(await written('--all', other)).toBe(`Written: ${other}.clusterdesk\n`);
    expect(await written('--cluster', volvo, join(folder, 'a.CLUSTERDESK'))).toBe(
      `Written: ${join(folder, 'a.CLUSTERDESK')}\n`,
    );
    expect((await run(['export', '--all', '--store', other, `${join(folder, 'gone')}/`])).code).toBe(1);
  });

  test.each([
    ['en_GB.UTF-8', /^[\w-]+\.clusterdesk$/u],
    ['zh_CN.UTF-8', /\p{Script=Han}/u],
  ])('its name is in the language of the terminal where the store has none: %s', async (language, form) => {
    const { other, file } = await closedStores();
    const folder = join(dirname(file), 'out');
    mkdirSync(folder);

    await run(['export', '--all', '--store', other, folder], language);

    expect(readdirSync(folder)).toEqual([expect.stringMatching(form)]);
  });

  test('several ids stand one behind the other, and are listed by a command', async () => {
    const { other, mine, file } = await closedStores();

    const listed = await run(['clusters', '--store', other]);
    const ids = listed.result
      .trim()
      .split('\n')
      .map((line) => line.split(' ', 1)[0] ?? '');
    expect(listed.result).toMatch(/^daqing-volvo-auto {2,}Daqing Volvo Automobile Industry$/mu);
    const [one = '', two = '', three = ''] = ids;
    expect(
      (await run(['export', '--store', other, '--cluster', one, two, '--cluster', three, file])).code,
    ).toBe(0);

    expect((await run(['import', file, '--dry-run', '--store', mine])).result).toContain('holds 3 clusters');
  });

  test('an id that is not known is named, and nothing is written', async () => {
    const { other, file } = await closedStores();

    const { code, complaint } = await run(['export', '--store', other, '--cluster', volvo, 'nobody', file]);

    expect([code, complaint]).toEqual([1, expect.stringContaining('no cluster with the id "nobody"')]);
    expect(existsSync(file)).toBe(false);
  });

  test('a file that is none is refused in words', async () => {
    const { mine, file } = await closedStores();
    writeFileSync(file, 'PK');

    expect((await run(['import', file, '--store', mine])).complaint).toBe(
      'The file was not read: it is not an exchange bundle. Nothing was changed.\n',
    );
    expect((await run(['import', '/nowhere', '--store', mine])).code).toBe(1);
    expect((await run(['export', '--all', '--store', '/nowhere', file])).code).toBe(1);
  });
});
