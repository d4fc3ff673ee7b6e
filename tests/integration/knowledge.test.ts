import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { KnowledgeContent } from '../../core/knowledge/parts.ts';
import { resultJson } from '../../core/model/result.ts';
import { connect } from '../../db/opening/connect.ts';
import { createEvaluationMemory } from '../../electron/backend/context/evaluationMemory.ts';
import { ownMeasure } from '../unit/knowledge/support.ts';
import { failureOf, knowledgeBase, startBackend, type TestBackend } from '../support/storeBackend.ts';
import { openRecorded } from '../support/openRecorded.ts';

const sample = 'sample-daqing-volvo-auto';
const shipped = knowledgeBase.hash;

/** A draft of the shipped version with one measure more, saved under a label. */
async function saveOwnVersion({ call }: TestBackend, label = 'Heilongjiang 2026') {
  const { content } = await call('knowledge.startDraft', { basedOn: shipped });
  await call('knowledge.saveDraft', { basedOn: shipped, content: withOwnMeasure(content) });
  return call('knowledge.save', { label, note: 'A shared laboratory' });
}

const withOwnMeasure = (content: KnowledgeContent): KnowledgeContent => ({
  ...content,
  countermeasures: {
    ...content.countermeasures,
    countermeasures: [...content.countermeasures.countermeasures, structuredClone(ownMeasure)],
  },
});

async function fileOf({ call }: TestBackend, hash: string): Promise<string> {
  const { path } = await call('knowledge.export', { hash });
  return readFileSync(path ?? '', 'utf8');
}

describe('versions', () => {
  test('the shipped knowledge base is stored at the start and in use', async () => {
    const { call } = startBackend();

    const { versions, inUse, draft } = await call('knowledge.list');

    expect(versions).toEqual([
      expect.objectContaining({ hash: shipped, origin: 'shipped', basedOn: null, assessments: 1 }),
    ]);
    expect([inUse, draft]).toEqual([shipped, null]);
  });

  test('a draft is kept over a restart and becomes a version under its label', async () => {
    const first = startBackend();
    const { content } = await first.call('knowledge.startDraft', { basedOn: shipped });
    await first.call('knowledge.saveDraft', { basedOn: shipped, content: withOwnMeasure(content) });
    await first.backend.close();

    const second = startBackend({ storePath: first.path });
    const draft = await second.call('knowledge.draft');
    const version = await second.call('knowledge.save', { label: 'Harbin 1', note: '' });

    expect(draft?.content.countermeasures.countermeasures.at(-1)).toEqual(ownMeasure);
    expect(version).toMatchObject({ version: 'Harbin 1', origin: 'own', basedOn: shipped, assessments: 0 });
    expect(await second.call('knowledge.draft')).toBeNull();
    const kb = await second.call('knowledge.get', { hash: version.hash });
    expect(kb.countermeasures.countermeasures).toContainEqual(ownMeasure);
  });

  test('a draft without a change and under the same label is the version it was made from', async () => {
    const { call } = startBackend();
    await call('knowledge.startDraft', { basedOn: shipped });

    const version = await call('knowledge.save', { label: knowledgeBase.version, note: '' });

    expect(version.hash).toBe(shipped);
    expect((await call('knowledge.list')).versions).toHaveLength(1);
  });

  test('a draft with a problem is refused with its place and stays as it is', async () => {
    const { call } = startBackend();
    const { content } = await call('knowledge.startDraft', { basedOn: shipped });
    const broken = withOwnMeasure(content);
    // Meant for this type only: nothing is left of the measure for the type that it is also useful for.
    broken.countermeasures.countermeasures
      .at(-1)
      ?.addresses.splice(0, 2, { cause: 'cause-weak-regional-embeddedness', strength: 'strong' });
    await call('knowledge.saveDraft', { basedOn: shipped, content: broken });

    const failure = await failureOf(call('knowledge.save', { label: 'Broken', note: '' }));

    expect(failure).toMatchObject({
      code: 'knowledge-base-invalid',
      details: { id: `measures/${ownMeasure.id}/alsoUsefulFor` },
    });
    expect((await call('knowledge.list')).versions).toHaveLength(1);
    expect(await call('knowledge.draft')).not.toBeNull();
  });

  test('without a draft there is nothing to save; what is not stored cannot be used', async () => {
    const { refusal } = startBackend();

    expect(await refusal('knowledge.save', { label: 'x', note: '' })).toBe('not-found');
    expect(await refusal('knowledge.use', { hash: '0'.repeat(64) })).toBe('knowledge-base-missing');
    expect(await refusal('knowledge.startDraft', { basedOn: '0'.repeat(64) })).toBe('knowledge-base-missing');
  });
});

describe('each assessment keeps its knowledge base', () => {
  test('another version in use leaves old assessments as they are, byte for byte', async () => {
    const desk = startBackend();
    const { call } = desk;
    const before = resultJson(await call('assessment.evaluate', { id: sample }));
    const brief = await desk.backend.briefHtml(sample, 'zh');

    const version = await saveOwnVersion(desk);
    await call('knowledge.use', { hash: version.hash });
    const { path } = await call('assessment.export', { id: sample });

    expect(resultJson(await call('assessment.evaluate', { id: sample }))).toBe(before);
    expect(await desk.backend.briefHtml(sample, 'zh')).toBe(brief);
    expect(JSON.parse(readFileSync(path ?? '', 'utf8'))).toMatchObject({ knowledgeBase: '1.0.0' });
    await desk.backend.close();
    // With nothing in its memory, so that it is computed anew.
    const again = startBackend({ storePath: desk.path, evaluationMemory: createEvaluationMemory(1) });
    expect(resultJson(await again.call('assessment.evaluate', { id: sample }))).toBe(before);
  });

  test('a new assessment starts with the version in use and knows its measures', async () => {
    const desk = startBackend();
    const { call } = desk;
    const version = await saveOwnVersion(desk);
    await call('knowledge.use', { hash: version.hash });
    const [cluster] = await call('cluster.list');

    const assessment = await call('assessment.create', { clusterId: cluster?.id ?? '' });

    expect(assessment).toMatchObject({ knowledgeBase: 'Heilongjiang 2026', knowledgeHash: version.hash });
    const measure = { measure: ownMeasure.id, acceptance: 4 as const, cost: 2 };
    await call('assessment.saveMeasure', { id: assessment.id, ...measure });
    expect((await call('assessment.open', { id: assessment.id })).assessment.costs).toEqual({
      [ownMeasure.id]: 2,
    });
    expect(await desk.refusal('assessment.saveMeasure', { id: sample, ...measure })).toBe('invalid-input');
  });

  test('after an update of the program the shipped version of before is still there', async () => {
    const desk = startBackend();
    const before = resultJson(await desk.call('assessment.evaluate', { id: sample }));
    await desk.backend.close();
    const newer = structuredClone(knowledgeBase);
    newer.countermeasures.countermeasures.length = 10;
    newer.hash = 'f'.repeat(64);

    const updated = startBackend({ storePath: desk.path, knowledgeBase: newer });

    expect(resultJson(await updated.call('assessment.evaluate', { id: sample }))).toBe(before);
    const { versions, inUse } = await updated.call('knowledge.list');
    expect(versions.map(({ hash }) => hash).sort()).toEqual([shipped, newer.hash].sort());
    expect(inUse).toBe(newer.hash);
  });

  test('assessments from before hashes were kept get that of the shipped version', async () => {
    const desk = startBackend();
    await desk.backend.close();
    const { write, close } = openRecorded(desk.path);
    write(`UPDATE assessment SET knowledge_hash = ''`);
    close();

    const again = startBackend({ storePath: desk.path });

    expect((await again.call('assessment.open', { id: sample })).assessment.knowledgeHash).toBe(shipped);
  });
});

describe('moving an assessment to another version', () => {
  test('is compared first, explicit, and taken back without a trace', async () => {
    const desk = startBackend();
    const { call } = desk;
    const version = await saveOwnVersion(desk);
    const before = resultJson(await call('assessment.evaluate', { id: sample }));

    const comparison = await call('assessment.compareKnowledge', { id: sample, hash: version.hash });
    expect(resultJson(await call('assessment.evaluate', { id: sample }))).toBe(before);
    expect(comparison.unread).toEqual([]);
    expect(comparison.after.maturity).toBe(comparison.before.maturity);

    await call('assessment.adoptKnowledge', { id: sample, hash: version.hash });
    const moved = await call('assessment.evaluate', { id: sample });
    expect(moved.knowledgeBase.hash).toBe(version.hash);
    expect(moved.ranking.map(({ id }) => id)).toContain(ownMeasure.id);

    await call('assessment.adoptKnowledge', { id: sample, hash: shipped });
    expect(resultJson(await call('assessment.evaluate', { id: sample }))).toBe(before);
  });

  test('answers that have no place are named, kept, and count again after moving back', async () => {
    const { call } = startBackend();
    const { content } = await call('knowledge.startDraft', { basedOn: shipped });
    const gone = 'local-network-ties';
    content.instrument.indicators = content.instrument.indicators.filter(({ id }) => id !== gone);
    for (const { evidence } of [...content.causes.causes, ...content.problems.problems]) {
      evidence.splice(0, evidence.length, ...evidence.filter(({ indicator }) => indicator !== gone));
    }
    for (const measure of content.countermeasures.countermeasures) {
      measure.tracks = measure.tracks.filter((id) => id !== gone);
    }
    await call('knowledge.saveDraft', { basedOn: shipped, content });
    const { hash } = await call('knowledge.save', { label: 'Shorter', note: '' });
    await call('assessment.saveRating', { id: sample, indicator: gone, rating: { level: 3, grade: 'B' } });

    const { unread } = await call('assessment.compareKnowledge', { id: sample, hash });
    await call('assessment.adoptKnowledge', { id: sample, hash });
    const { assessment } = await call('assessment.open', { id: sample });

    expect(unread).toEqual([`ratings.${gone}`]);
    expect(assessment.ratings[gone]).toBeUndefined();
    await call('assessment.adoptKnowledge', { id: sample, hash: shipped });
    const back = await call('assessment.open', { id: sample });
    expect(back.assessment.ratings[gone]).toMatchObject({ level: 3 });
  });
});

describe('knowledge files', () => {
  test('an exported version read in another store has the same hash and is stored once', async () => {
    const from = startBackend();
    const version = await saveOwnVersion(from);
    const text = await fileOf(from, version.hash);
    const { call } = startBackend();

    const preview = await call('knowledge.preview', { text });
    expect(preview).toMatchObject({
      version: 'Heilongjiang 2026',
      note: 'A shared laboratory',
      isStored: false,
    });
    expect(preview.knowledge?.hash).toBe(version.hash);
    expect((await call('knowledge.list')).versions).toHaveLength(1);

    expect((await call('knowledge.import', { text })).hash).toBe(version.hash);
    expect((await call('knowledge.import', { text })).hash).toBe(version.hash);
    expect((await call('knowledge.list')).versions).toHaveLength(2);
    expect(await fileOf({ call } as TestBackend, version.hash)).toBe(text);
  });

  test('a file with mistakes is previewed with all of them, and importing it writes nothing', async () => {
    const desk = startBackend();
    const file = JSON.parse(await fileOf(desk, shipped));
    file.content.countermeasures.countermeasures[0].title.zh = '';
    file.content.causes.causes[0].evidence[0].indicator = 'no-such';
    const text = JSON.stringify(file);
    const before = await desk.call('knowledge.list');

    const { problems, knowledge } = await desk.call('knowledge.preview', { text });

    expect(knowledge).toBeNull();
    expect(problems.map(({ code }) => code)).toEqual(['empty-text', 'unknown-reference']);
    expect(await desk.refusal('knowledge.import', { text })).toBe('knowledge-base-invalid');
    expect(await desk.refusal('knowledge.import', { text: '{}' })).toBe('invalid-file');
    expect(await desk.call('knowledge.list')).toEqual(before);
  });

  test('an assessment file is read with the version that it names', async () => {
    const desk = startBackend();
    const version = await saveOwnVersion(desk);
    const { path } = await desk.call('assessment.export', { id: sample });
    const file = JSON.parse(readFileSync(path ?? '', 'utf8'));
    const named = { ...file, knowledgeBase: version.version, costs: { [ownMeasure.id]: 3 } };

    const imported = await desk.call('assessment.import', { text: JSON.stringify(named) });

    expect(imported).toMatchObject({ knowledgeHash: version.hash, costs: { [ownMeasure.id]: 3 } });
    expect(
      await desk.refusal('assessment.import', { text: JSON.stringify({ ...named, knowledgeBase: '0.1.0' }) }),
    ).toBe('invalid-file');
  });

  test('an assessment file of a version that is not here is read with the one in use, and says so', async () => {
    const desk = startBackend();
    const { path } = await desk.call('assessment.export', { id: sample });
    const file = JSON.parse(readFileSync(path ?? '', 'utf8'));
    const { version, hash } = (await desk.call('knowledge.list')).versions[0] ?? {};

    const imported = await desk.call('assessment.import', {
      text: JSON.stringify({ ...file, knowledgeBase: '9.9.9' }),
    });

    expect([imported.knowledgeBase, imported.knowledgeHash]).toEqual([version, hash]);
    expect(imported.ratings).toEqual(file.ratings);
  });

  test('the command line evaluates with the knowledge file that is named', async () => {
    const desk = startBackend();
    const version = await saveOwnVersion(desk);
    const { path: assessment } = await desk.call('assessment.export', { id: sample });
    const { path: knowledge } = await desk.call('knowledge.export', { hash: version.hash });
    const { runCommand } = await import('../../electron/commands/runCommand.ts');
    const words: string[] = [];
    const terminal = {
      environment: {},
      print: (text: string) => void words.push(text),
      complain: () => undefined,
      interruption: () => new AbortController().signal,
    };

    expect(await runCommand(['evaluate', assessment ?? '', '--knowledge', knowledge ?? ''], terminal)).toBe(
      0,
    );
    const used = { version: version.version, hash: version.hash };
    expect(JSON.parse(words.splice(0).join('')).knowledgeBase).toEqual(used);

    // The file that is named counts whatever the assessment names.
    const other = join(knowledge ?? '', '..', 'other.json');
    const named = JSON.parse(readFileSync(assessment ?? '', 'utf8'));
    writeFileSync(other, JSON.stringify({ ...named, knowledgeBase: '9.9.9' }));
    expect(await runCommand(['evaluate', other, '--knowledge', knowledge ?? ''], terminal)).toBe(0);
    expect(JSON.parse(words.join('')).knowledgeBase).toEqual(used);

    const broken = join(knowledge ?? '', '..', 'broken.json');
    writeFileSync(broken, '{}');
    expect(await runCommand(['evaluate', assessment ?? '', '--knowledge', broken], terminal)).toBe(1);
  });
});

test('a stored knowledge base can be neither changed nor removed', async () => {
  const desk = startBackend();
  await desk.backend.close();
  const db = connect(desk.path);
  onTestFinished(() => void db.close());

  expect(() => db.exec(`UPDATE knowledge_base SET note = 'x'`)).toThrow('append-only');
  expect(() => db.exec(`DELETE FROM knowledge_base`)).toThrow('append-only');
});
