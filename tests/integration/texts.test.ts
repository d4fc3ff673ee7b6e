import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isTextRule } from '../../core/base/fields.ts';
import type { Call } from '../../core/contract/call.ts';
import { channels } from '../../core/contract/channels.ts';
import { writeKnowledgeFile } from '../../core/knowledge/knowledgeFile.ts';
import type { KnowledgeContent } from '../../core/knowledge/parts.ts';
import { contentOf, withLabel } from '../../core/knowledge/parts.ts';
import { describeError } from '../../core/text/translate.ts';
import { openStore } from '../../db/store.ts';
import { findResources } from '../../electron/backend/context/resources.ts';
import { runCommand } from '../../electron/commands/runCommand.ts';
import { failureOf, knowledgeBase, startBackend } from '../support/storeBackend.ts';
import { openOptions } from '../support/openOptions.ts';
import { storePath } from '../support/storeFolder.ts';
import { someAction, someAssessment, someCluster, someTime } from '../support/storeRows.ts';

interface Parts {
  readonly type?: string;
  readonly pipe?: readonly Parts[];
  readonly wrapped?: Parts;
  readonly entries?: Readonly<Record<string, Parts>>;
  readonly item?: Parts;
  readonly items?: readonly Parts[];
  readonly key?: Parts;
  readonly value?: Parts;
  readonly options?: readonly unknown[];
}

/** What limits a text to characters of its own choice. */
const patterns = ['regex', 'iso_date', 'iso_timestamp', 'base64'];

/** Where an input takes a text under no rule. */
function freeTexts(schema: Parts, path: string, pipe: readonly Parts[] = []): string[] {
  if (schema.pipe !== undefined) {
    const [first = {}, ...actions] = schema.pipe;
    return freeTexts(
      first.pipe === undefined ? { ...schema, ...first, pipe: undefined as never } : first,
      path,
      [...pipe, ...actions],
    );
  }
  if (schema.type === 'string') {
    const isLimited = pipe.some((action) => isTextRule(action) || patterns.includes(action.type ?? ''));
    return isLimited ? [] : [path];
  }
  const under: readonly (readonly [string, unknown])[] = [
    ...Object.entries(schema.entries ?? {}),
    ['', schema.wrapped],
    ['[]', schema.item],
    ...(schema.items ?? []).map((item) => ['[]', item] as const),
    ['{}', schema.key],
    ['{}', schema.value],
    ...(schema.options ?? []).map((option) => ['', option] as const),
  ];
  return under.flatMap(([key, part]) =>
    // What is replaced is compared and never stored.
    typeof part === 'object' && part !== null && key !== 'replaces'
      ? freeTexts(part, key === '' ? path : `${path}.${key}`)
      : [],
  );
}

test('every text of the contract stands under the rule, except for whole files', () => {
  const free = Object.entries<Call>(channels).flatMap(([name, { input }]) => freeTexts(input as Parts, name));

  expect(free).toEqual([
    'knowledge.preview.text',
    'knowledge.import.text',
    'assessment.import.text',
    'assessment.addMembers.files.[].text',
    'assessment.combineFiles.files.[].text',
    // Files as letters, and what is put into one form where it is used.
    'brief.checkFile.base64',
    'bundle.export.passphrase',
    'bundle.preview.passphrase',
    // The sheet of a workbook by its own name, and keys that the preview gave.
    'table.preview.settings.sheet',
    'table.import.decisions.others.[]',
    // What a screen shows goes into a file, and is cleaned there.
    'sheet.save.sheet.name',
    'sheet.save.sheet.columns.[].head',
    'sheet.save.sheet.columns.[].unit',
    'sheet.save.sheet.rows.[].[]',
    'evidence.attach.base64',
    // Who is looked for as the entries name them.
    'trail.list.person.name',
    'trail.list.person.unit',
  ]);
});

const sample = 'sample-daqing-volvo-auto';
const indicator = 'inter-firm-trust';

describe('a text that is entered', () => {
  test('is stored in its form', async () => {
    const { call } = startBackend();

    await call('assessment.saveRating', {
      id: sample,
      indicator,
      rating: { level: 2, note: '\ufeff第一行\r\n第二行\u2028\uf92c ', source: '\u200e统计局\u00a0' },
    });
    const { assessment } = await call('assessment.open', { id: sample });

    expect(assessment.ratings[indicator]).toEqual({
      level: 2,
      note: '第一行\n第二行\n\uf92c',
      source: '统计局',
    });
  });

  test('of one line makes no two people of one name', async () => {
    const { call } = startBackend();

    for (const assessorName of ['王\u200b敏', '王敏', '\ufeff王\u2060敏\u00ad']) {
      await call('settings.save', { assessorName, marking: assessorName.length === 2 ? '内部' : '公开' });
      await call('cluster.remove', { id: (await call('cluster.list'))[0]?.id ?? '' });
    }

    expect((await call('settings.get')).assessorName).toBe('王敏');
    expect((await call('trail.people')).map(({ name }) => name)).toEqual(['王敏']);
  });

  test('is refused with the character and its place', async () => {
    const { call } = startBackend();
    const rating = { level: 2 as const, note: 'a\nb\u202ec' };

    const failure = await failureOf(call('assessment.saveRating', { id: sample, indicator, rating }));

    expect(failure.details).toEqual({
      path: 'rating.note',
      reason: 'refused-character',
      kind: 'direction',
      character: 'U+202E',
      line: 2,
      at: 2,
    });
    expect(describeError(failure, 'en')).toBe(
      'The entry was not accepted: rating.note has a mark that changes the reading direction (U+202E) in line 2 at character 2. Take the character out and save again.',
    );
    expect(describeError(failure, 'zh')).toBe(
      '输入未被接受：rating.note第2行第2个字符处有改变文字方向的标记（U+202E）。删除该字符后可再保存。',
    );
  });

  test.each([
    ['\u0000', 'U+0000'],
    ['\u0007', 'U+0007'],
    ['\ud800', 'U+D800'],
    ['\n', 'U+000A'],
  ])('of one line does not take %j', async (mark, character) => {
    const { call } = startBackend();

    const failure = await failureOf(call('settings.save', { marking: `内部${mark}资料` }));

    expect(failure).toMatchObject({ code: 'invalid-input', details: { path: 'marking', character } });
  });
});

describe('what was stored before the rule', () => {
  const hostile = ' \u202e集\u200b群\u0007 ';
  const name = { en: hostile, zh: '' };

  /** A store with texts that no screen could enter today. */
  function olderStore(): string {
    const path = storePath();
    const store = openStore(path, openOptions);
    store.clusters.insert({ ...someCluster('old-one'), name }, someTime);
    const full = someAssessment('old-answers', 'old-one');
    const ratings = { ...full.ratings, [indicator]: { level: 2, note: hostile } as const };
    store.assessments.insert({ ...full, knowledgeHash: '', ratings });
    store.actions.insert({ ...someAction('old-action', 'old-answers'), owner: hostile });
    store.settings.save({ ...store.settings.get(), marking: hostile, assessorName: hostile });
    store.close();
    return path;
  }

  test('opens and is shown as it is', async () => {
    const { call } = startBackend({ storePath: olderStore() });

    const { assessment, cluster } = await call('assessment.open', { id: 'old-answers' });
    const list = await call('cluster.list');

    expect(cluster.name).toEqual(name);
    expect(assessment.ratings[indicator]).toEqual({ level: 2, note: hostile });
    expect(list.map((summary) => summary.name)).toContainEqual(name);
    expect((await call('action.list')).map(({ owner }) => owner)).toContain(hostile);
    expect((await call('settings.get')).marking).toBe(hostile);
  });

  test('is found in the records by the name that they have', async () => {
    const { call } = startBackend({ storePath: olderStore() });
    await call('cluster.remove', { id: 'old-one' });

    const { name, unit } = (await call('trail.people')).find((one) => one.name === hostile) ?? expect.fail();
    const { entries } = await call('trail.list', {
      scope: { of: 'store' },
      language: 'zh',
      group: null,
      person: { name, unit },
      search: '',
      before: null,
    });

    expect(entries.map(({ actor }) => actor.name)).toContain(hostile);
  });

  test('can be replaced by what is right', async () => {
    const { call } = startBackend({ storePath: olderStore() });
    const { cluster } = await call('assessment.open', { id: 'old-answers' });
    const { province, city, county, divisionCode, industry, industryCode, foundedYear } = cluster;
    const fields = { province, city, county, divisionCode, industry, industryCode, foundedYear };

    await call('cluster.saveFields', {
      id: cluster.id,
      fields: { ...fields, name: { en: 'Ceramics', zh: '' } },
      replaces: { ...fields, name },
    });
    await call('settings.save', { marking: '内部', replaces: { marking: hostile } });

    expect((await call('cluster.get', { id: cluster.id })).name.en).toBe('Ceramics');
    expect((await call('settings.get')).marking).toBe('内部');
  });
});

/** A knowledge base of a bureau, with another text for the title of its first measure. */
function ownContent(title: string): KnowledgeContent {
  const { countermeasures, ...parts } = withLabel(contentOf(knowledgeBase), '本局2026');
  const [first, ...others] = countermeasures.countermeasures;
  if (first === undefined) {
    throw new Error('The knowledge base has no measure.');
  }
  const measures = [{ ...first, title: { ...first.title, zh: title } }, ...others];
  return { ...parts, countermeasures: { ...countermeasures, countermeasures: measures } };
}

const knowledgeText = (title: string): string =>
  writeKnowledgeFile({ version: '本局2026', hash: '', ...ownContent(title) }, { basedOn: null, note: '' });

describe('a knowledge base', () => {
  const path = 'content.countermeasures.countermeasures.0.title.zh';

  test.each(['\u202e', '\u0000', '\u0007', '\ud800'])('does not come in with %j', async (mark) => {
    const { call } = startBackend();
    const text = knowledgeText(`培育${mark}企业`);

    for (const channel of ['knowledge.preview', 'knowledge.import'] as const) {
      const failure = await failureOf(call(channel, { text }));
      expect(failure).toMatchObject({
        code: 'invalid-file',
        details: { path, reason: 'refused-character', line: 1, at: 3 },
      });
    }
  });

  test('comes in with its texts in their form', async () => {
    const { call } = startBackend();

    const { hash } = await call('knowledge.import', { text: knowledgeText('\u200e培育企业\u00a0') });
    const { countermeasures } = await call('knowledge.get', { hash });

    expect(countermeasures.countermeasures[0]?.title.zh).toBe('培育企业');
  });

  test('is not drafted with such a character, and one that is there already is named', async () => {
    const { call } = startBackend();
    const basedOn = knowledgeBase.hash;
    await call('knowledge.startDraft', { basedOn });

    const failure = await failureOf(
      call('knowledge.saveDraft', { basedOn, content: ownContent('培育\u202e企业') }),
    );

    expect(failure).toMatchObject({ code: 'invalid-input', details: { path, character: 'U+202E' } });
  });

  test('whose draft has blanks at the ends becomes a version without them', async () => {
    const { call } = startBackend();
    const basedOn = knowledgeBase.hash;
    await call('knowledge.saveDraft', { basedOn, content: ownContent(' 培育企业 ') });

    const { hash } = await call('knowledge.save', { label: '本局2026', note: '' });

    expect((await call('knowledge.get', { hash })).countermeasures.countermeasures[0]?.title.zh).toBe(
      '培育企业',
    );
  });
});

describe('a file that the command line is given', () => {
  const { knowledge } = findResources();
  const sampleText = readFileSync(join(knowledge, 'sample-assessment.json'), 'utf8');

  async function evaluated(bytes: Uint8Array): Promise<{ code: number; result: string; complaint: string }> {
    const path = join(dirname(storePath()), 'a.json');
    writeFileSync(path, bytes);
    let [result, complaint] = ['', ''];
    const code = await runCommand(['evaluate', path], {
      environment: {},
      print: (text) => (result += text),
      complain: (text) => (complaint += text),
      interruption: () => new AbortController().signal,
    });
    return { code, result, complaint };
  }

  /** The name of the sample in GBK. */
  const gbk = Buffer.from('b4f3c7ecceefb6fbceef', 'hex');

  test('is read in GBK as well, and never with replacement characters', async () => {
    const least = '{"format":"cluster-desk.assessment/1","ratings":{"nothing":1},"cluster":{"name":{"zh":"';
    const { complaint } = await evaluated(Buffer.concat([Buffer.from(least), gbk, Buffer.from('"}}}')]));

    expect(complaint).toContain('ratings.nothing');
  });

  test('gives the same result with the line ends of Windows and in UTF-16', async () => {
    const notes = sampleText.replaceAll('\n', '\r\n');
    const [plain, windows, wide] = await Promise.all(
      [Buffer.from(sampleText), Buffer.from(notes), Buffer.from(`\ufeff${sampleText}`, 'utf16le')].map(
        evaluated,
      ),
    );

    expect(plain?.code).toBe(0);
    expect(windows).toEqual(plain);
    expect(wide).toEqual(plain);
  });

  test('is refused with what was found', async () => {
    expect(await evaluated(Buffer.from('%PDF-1.7'))).toMatchObject({
      code: 1,
      complaint:
        'The file was not read: it is not text that can be read: it is a PDF. Nothing was changed.\n',
    });
    expect((await evaluated(Buffer.alloc(2_000_001, ' '))).complaint).toContain('is larger than 1 MB');
  });

  test('has no size that the program has to believe', async () => {
    const failure = await runCommand(['evaluate', '/dev/zero'], {
      environment: {},
      print: () => undefined,
      complain: () => undefined,
      interruption: () => new AbortController().signal,
    });

    expect(failure).toBe(1);
  });
});
