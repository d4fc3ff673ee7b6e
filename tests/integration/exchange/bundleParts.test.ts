import { createHash, randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../../core/base/errors.ts';
import { omit } from '../../../core/base/omit.ts';
import type { BriefRecord } from '../../../core/model/brief/briefRecord.ts';
import { contentOf, withLabel } from '../../../core/knowledge/parts.ts';
import { writeArchive } from '../../../electron/backend/exchange/archive/writeArchive.ts';
import { bundleEntries } from '../../../electron/backend/exchange/bundle/bundleEntries.ts';
import { backupsOf, findBackup } from '../../../db/backup/backupFolder.ts';
import { createBundleDesk } from '../../../electron/backend/exchange/bundle/bundleDesk.ts';
import { openBundle } from '../../../electron/backend/exchange/bundle/openBundle.ts';
import { insertAssessment } from '../../../electron/backend/exchange/bundle/storeItems.ts';
import { hashOf } from '../../../electron/backend/knowledge/knowledgeLibrary.ts';
import { bundleOf, openOffice, takeIn } from '../../support/exchange/office.ts';
import { packed, type RawEntry, rawZip } from '../../support/exchange/rawZip.ts';
import {
  clusterPart,
  json,
  manifestOf,
  oneCluster,
  smallBundle,
} from '../../support/exchange/smallBundle.ts';
import { failureOf, knowledgeBase } from '../../support/storeBackend.ts';
import { someAction, someAssessment, someCluster, someTime } from '../../support/storeRows.ts';

const own = withLabel(contentOf(knowledgeBase), 'Own 2026');
const hash = hashOf(own);
const theirs = { clusters: {}, assessments: {}, otherwise: 'theirs' } as const;

/** An office with one assessment, made with the knowledge base of a hash. */
function office(knowledgeHash: string) {
  const opened = openOffice();
  const { store } = opened.context;
  store.clusters.insert(someCluster('siping'), someTime);
  const assessment = { ...someAssessment('a-1', 'siping'), knowledgeHash, knowledgeBase: 'Own 2026' };
  insertAssessment(opened.context, {
    assessment,
    briefOptions: null,
    briefEdits: [],
    actions: [],
    attachments: [],
  });
  return opened;
}

const ownVersion = {
  hash,
  version: 'Own 2026',
  origin: 'own',
  basedOn: knowledgeBase.hash,
  note: '按本市产业目录修订',
  createdAt: someTime,
  content: own,
} as const;

const bundled = (entries: readonly RawEntry[]): Buffer => rawZip([...entries, manifestOf(entries)]);

const item = () => {
  const action = omit(someAction('x', 'a-1'), 'id', 'assessmentId');
  return {
    assessment: { ...someAssessment('a-1', 'siping-ceramics'), knowledgeHash: knowledgeBase.hash },
    briefOptions: null,
    briefEdits: [],
    actions: [{ id: 'x-1', ...action, events: [] }],
  };
};

async function refused(part: (made: ReturnType<typeof item>) => unknown): Promise<unknown> {
  const part1 = packed(
    'assessments/0001.json',
    json({ format: oneCluster.format, assessments: part(item()) }),
  );
  const { code, details } = await failureOf(takeIn(openOffice(), bundled([clusterPart, part1])));
  return [code, details['path'], details.reason];
}

describe('what a bundle brings along', () => {
  test('a knowledge base of an own making comes with the assessments that need it', async () => {
    const first = office(hash);
    first.context.store.knowledgeBases.insert(ownVersion);
    const second = openOffice();

    const changed = await takeIn(second, await bundleOf(first));

    expect(changed).toMatchObject({ knowledge: 1, assessments: { added: 1 }, leftOut: 0 });
    expect(second.context.knowledge.get(hash).version).toBe('Own 2026');
    expect(second.context.store.knowledgeBases.find(hash)).toEqual({
      ...second.context.store.knowledgeBases.find(hash),
      note: '按本市产业目录修订',
      basedOn: knowledgeBase.hash,
      createdAt: someTime,
    });
    expect(await takeIn(second, await bundleOf(first))).toMatchObject({
      knowledge: 0,
      assessments: { same: 1 },
    });
  });

  test('an assessment whose knowledge base is nowhere stays out, and is counted', async () => {
    const second = openOffice();

    const changed = await takeIn(second, await bundleOf(office('b'.repeat(64))));

    expect(changed).toMatchObject({ clusters: { added: 1 }, assessments: { added: 0 }, leftOut: 1 });
    expect(second.context.store.assessments.ids()).toEqual([]);
  });

  test('a knowledge base with another content than its hash is refused, and one with a mistake', async () => {
    const base = {
      format: oneCluster.format,
      hash,
      version: 'Own 2026',
      basedOn: knowledgeBase.hash,
      note: '',
      createdAt: someTime,
    };
    const name = `knowledge/${hash}.json`;
    const changed = { ...own, causes: { ...own.causes, causes: own.causes.causes.toReversed() } };
    const broken = { ...own, causes: { causes: [] } };

    const other = await failureOf(
      takeIn(openOffice(), bundled([clusterPart, packed(name, json({ ...base, content: changed }))])),
    );
    const mistaken = await failureOf(
      takeIn(openOffice(), bundled([clusterPart, packed(name, json({ ...base, content: broken }))])),
    );

    expect([other.code, other.details.reason]).toEqual(['invalid-file', 'wrong-checksum']);
    expect(mistaken.code).toBe('knowledge-base-invalid');
  });

  test('records of briefs are kept as they were made, and never twice', async () => {
    const first = office('');
    const { store } = first.context;
    const record: Omit<BriefRecord, 'fingerprint'> = {
      assessmentId: 'a-1',
      language: 'zh',
      format: 'pdf',
      printedOn: '2026-06-30',
      recordedAt: someTime,
      content: {
        input: { format: 'cluster-desk.assessment/1', cluster: { name: { zh: '四平陶瓷' } }, ratings: {} },
        engine: '0.3.0',
        knowledgeBase: { version: '1.0.0', hash: knowledgeBase.hash },
        actions: [],
        edits: [],
        marking: '内部',
        clusterName: { en: '', zh: '四平陶瓷' },
        headline: { maturity: null, stage: null, causes: [], measures: [] },
        appVersion: '0.1.0',
      },
    };
    const { engine, knowledgeBase: kb, input } = record.content;
    // The keys in the order of the alphabet: what the fingerprint of a brief is over.
    const text = `{"engine":"${engine}","input":{"cluster":{"name":{"zh":"四平陶瓷"}},"format":"${input.format}","ratings":{}},"knowledgeBase":{"hash":"${kb.hash}","version":"1.0.0"}}`;
    const fingerprint = createHash('sha256').update(text).digest('hex');
    store.briefRecords.add({ ...record, fingerprint });
    const second = openOffice();

    expect(await takeIn(second, await bundleOf(first))).toMatchObject({ briefRecords: 1 });
    expect(await takeIn(second, await bundleOf(first))).toMatchObject({ briefRecords: 0 });
    expect(second.context.store.briefRecords.after(0)).toEqual(store.briefRecords.after(0));

    store.briefRecords.add({ ...record, fingerprint: '0'.repeat(64) });
    const forged = await failureOf(takeIn(openOffice(), await bundleOf(first)));
    expect(forged.details).toMatchObject({
      path: 'records/0001.json: records.1.fingerprint',
      reason: 'wrong-checksum',
    });
  });

  test('what does not belong together is refused with its place', async () => {
    expect(await refused((made) => [made, made])).toEqual([
      'invalid-file',
      'assessments/0001.json: assessments.1.assessment.id',
      'key-twice',
    ]);
    const second = (made: ReturnType<typeof item>) => ({
      ...made,
      assessment: { ...made.assessment, id: 'a-2' },
    });
    expect(await refused((made) => [made, second(made)])).toEqual([
      'invalid-file',
      'assessments/0001.json: assessments.1.actions.0.id',
      'key-twice',
    ]);
    expect(
      await refused((made) => [{ ...made, assessment: { ...made.assessment, clusterId: 'elsewhere' } }]),
    ).toEqual(['invalid-file', 'assessments/0001.json: assessments.0.assessment.clusterId', 'not-known']);
    expect(
      await refused((made) => [{ ...made, assessment: { ...made.assessment, assessedOn: '2026-02-30' } }]),
    ).toEqual([
      'invalid-file',
      'assessments/0001.json: assessments.0.assessment.assessedOn',
      'not-a-calendar-day',
    ]);
    expect(
      await refused((made) => [
        { ...made, assessment: { ...made.assessment, updatedAt: '2026-06-30T08:00Z' } },
      ]),
    ).toEqual(['invalid-file', 'assessments/0001.json: assessments.0.assessment.updatedAt', 'wrong-form']);
  });

  test('what the store itself does not take is a mistake of the file, and nothing of it is kept', async () => {
    const second = openOffice();
    const large = { ...item(), assessment: { ...item().assessment, plan: { largest: 90 } } };
    const part = packed('assessments/0001.json', json({ format: oneCluster.format, assessments: [large] }));

    const outcome = await takeIn(second, bundled([clusterPart, part])).then(
      () => 'taken',
      (error: unknown) => (error instanceof AppError ? error.code : 'other'),
    );

    // Which largest plan the store takes is a matter of its version.
    expect([outcome, second.context.store.clusters.ids().length]).toEqual(
      outcome === 'taken' ? ['taken', 1] : ['invalid-file', 0],
    );
  });
});

describe('documents in a bundle', () => {
  test('go in and come out in pieces, known by their hash', async () => {
    const document = randomBytes(3_000_000);
    const sha256 = createHash('sha256').update(document).digest('hex');
    const first = office('');
    const entries = bundleEntries(first.context.store, {
      clusters: ['siping'],
      app: '0.1.0',
      createdAt: someTime,
      evidence: (assessments) => {
        expect(assessments).toEqual(['a-1']);
        const pieces = () => [document.subarray(0, 999_999), document.subarray(999_999)];
        return [{ sha256, bytes: document.length, pieces }];
      },
    });
    const path = join(first.folder, 'a.clusterdesk');
    await writeFile(path, writeArchive(entries));

    const bundle = openBundle(path);

    expect(bundle.manifest).toMatchObject({ large: true, counts: { evidence: 1 } });
    const pieces = [...bundle.evidence(sha256)];
    expect(pieces.length).toBeGreaterThan(40);
    expect(Buffer.concat(pieces).equals(document)).toBe(true);
    bundle.close();
  });

  test('that are something else than their name says are refused at their end', () => {
    const { folder } = openOffice();
    const document = { name: `evidence/${'0'.repeat(64)}`, content: Buffer.from('a scan') };
    const entries = [clusterPart, document];
    writeFileSync(join(folder, 'a.clusterdesk'), rawZip([...entries, manifestOf(entries, { large: true })]));
    const bundle = openBundle(join(folder, 'a.clusterdesk'));

    expect(() => [...bundle.evidence('0'.repeat(64))]).toThrow('wrong-checksum');
    bundle.close();
  });
});

describe('what goes before an import', () => {
  async function* bytes() {
    yield smallBundle();
  }

  test('is kept first, and brings everything back once', async () => {
    const { context } = openOffice();
    const told: string[] = [];
    const desk = createBundleDesk(context, async (backup) => void told.push(backup));
    const { handle } = await context.received.receive(bytes());
    await desk.preview(handle);

    const { undo, backup } = await desk.import(handle, theirs);

    const kept = findBackup(backupsOf(context.store.path), backup);
    expect([kept?.reason, kept?.manifest?.counts.clusters]).toEqual(['before-import', 0]);
    await desk.undoImport(undo ?? '');
    expect(told).toEqual([backup]);
    expect((await failureOf(desk.undoImport(undo ?? ''))).code).toBe('not-found');
    await context.received.close();
  });

  test('stops the import where it fails', async () => {
    const { context } = openOffice();
    const desk = createBundleDesk(context, () => Promise.resolve());
    const { handle } = await context.received.receive(bytes());
    await desk.preview(handle);
    writeFileSync(backupsOf(context.store.path), 'in the way');

    expect((await failureOf(desk.import(handle, theirs))).code).toBe('backup-not-written');
    expect(context.store.clusters.ids()).toEqual([]);
    await desk.discard(handle);
    await context.received.close();
  });
});
