import { describe, expect, test } from 'vitest';
import { type BrowserFile, readTextFile, readTextFiles } from '../../../renderer/state/files/readTextFile.ts';
import { FileCombiner } from '../../../renderer/views/clusters/fileCombiner.svelte.ts';
import { fakeWorkspace } from '../../support/testWorkspace.ts';

const fileOf = (name: string, bytes: readonly number[]): BrowserFile => ({
  name,
  size: bytes.length,
  arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer),
});

/** 集群 in GBK. */
const chinese = fileOf('集群.json', [0xbc, 0xaf, 0xc8, 0xba]);
const picture = fileOf('a.png', [0x89, 0x50, 0x4e, 0x47]);
const gone: BrowserFile = {
  ...fileOf('gone.json', []),
  arrayBuffer: () => Promise.reject(new DOMException('The file was moved.', 'NotFoundError')),
};
const huge: BrowserFile = {
  ...fileOf('huge.json', []),
  size: 2_000_001,
  arrayBuffer: () => Promise.reject(new Error('It was read.')),
};

describe('a file that was chosen', () => {
  test('is read in the encoding that it has', async () => {
    expect(await readTextFile(chinese)).toBe('集群');
  });

  test('is not read when it is too large', async () => {
    await expect(readTextFile(huge)).rejects.toMatchObject({
      details: { reason: 'too-large', megabytes: 1 },
    });
  });

  test.each([
    ['is no text', picture, { reason: 'no-text', found: 'picture' }],
    ['is gone', gone, { reason: 'unreadable', path: 'gone.json' }],
  ])('is refused where it %s', async (...[, file, details]) => {
    await expect(readTextFile(file)).rejects.toMatchObject({ code: 'invalid-file', details });
  });

  test('does not hold up the others', async () => {
    expect(await readTextFiles([picture, chinese])).toMatchObject([
      { name: 'a.png', failure: { code: 'invalid-file' } },
      { name: '集群.json', text: '集群' },
    ]);
  });

  test('stops a group of files where it cannot be read, and is named', async () => {
    const { workspace, client } = fakeWorkspace();
    const combiner = new FileCombiner(workspace);

    expect(await combiner.combine(await readTextFiles([chinese, picture]))).toBeNull();

    expect(combiner.refused).toMatchObject([{ file: 'a.png', code: 'invalid-file' }]);
    expect(client.calls).toEqual([]);
  });
});
