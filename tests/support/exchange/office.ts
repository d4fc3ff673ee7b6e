import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { rm, writeFile } from 'node:fs/promises';
import { onTestFinished } from 'vitest';
import { openDatabase } from '../../../db/opening/open.ts';
import { type Context } from '../../../electron/backend/context/context.ts';
import { openContext } from '../../../electron/backend/context/openContext.ts';
import { prepareBundle, type BundleExport } from '../../../electron/backend/exchange/bundle/exportBundle.ts';
import { importBundle } from '../../../electron/backend/exchange/bundle/importBundle.ts';
import { openBundleFile } from '../../../electron/backend/exchange/bundle/bundleDesk.ts';
import type { BundleDecisions } from '../../../core/exchange/bundlePreview.ts';
import { gathered } from './gathered.ts';
import { openOptions } from '../openOptions.ts';
import { storePath } from '../storeFolder.ts';
import { knowledgeBase } from '../storeBackend.ts';
import { clockAt } from '../clocks.ts';

/** A store without the clusters and the sample of a first start. */
export interface Office {
  readonly context: Context;
  readonly path: string;
  readonly folder: string;
  close(): void;
}

const silence = { path: null, write: () => undefined };

export function openOffice(path = storePath()): Office {
  const context = openContext({
    storePath: path,
    knowledgeBase,
    desktop: {
      shell: 'test',
      systemLanguage: 'en',
      printer: {
        print: () => Promise.reject(new Error('Nothing is printed.')),
        pictures: () => Promise.reject(new Error('Nothing is printed.')),
        close: () => Promise.resolve(),
      },
      openWritten: () => Promise.resolve(true),
      chooseExportPath: (name) => Promise.resolve(join(dirname(path), name)),
      chooseExportFolder: () => Promise.resolve(null),
    },
    clock: clockAt('2026-07-01T08:00:00.000Z'),
    newId: randomUUID,
    log: silence,
  });
  let isOpen = true;
  const close = () => {
    if (isOpen) {
      context.store.close();
      isOpen = false;
    }
  };
  onTestFinished(close);
  return { context, path, folder: dirname(path), close };
}

/** Tables that travel, in the order of their rows; what counts up by itself is left out. */
const tables = [
  'cluster',
  'yearly_fact',
  'recognition_fact',
  'assessment',
  'typing_answer',
  'rating',
  'outside_shock',
  'priority',
  'pairwise_judgement',
  'weight_range',
  'measure_setting',
  'score_override',
  'plan_condition',
  'plan_limit',
  'own_plan',
  'plan_setting',
  'member',
  'carried_over',
  'brief_edit',
  'brief_option',
  'brief_record',
  'action',
  'action_event',
  'knowledge_base',
] as const;

export type StoreRows = Readonly<Record<(typeof tables)[number], readonly object[]>>;

/** Every row of the tables that travel. Closes the office: a store is open once. */
export function rowsOf(office: Office): StoreRows {
  office.close();
  const connection = openDatabase(office.path, openOptions);
  try {
    const rows = tables.map((table) => [
      table,
      connection.db
        .prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`)
        .all()
        .map(({ seq: _seq, ...row }) => row),
    ]);
    return Object.fromEntries(rows) as StoreRows;
  } finally {
    connection.close();
  }
}

/** The bundle of an office as bytes. */
export const bundleOf = async (office: Office, wish: BundleExport = { clusters: null }): Promise<Buffer> =>
  gathered((await prepareBundle(office.context, wish)).bytes);

export const undecided: BundleDecisions = { clusters: {}, assessments: {} };

/** Takes a bundle in, without anybody looking at it before. */
export async function takeIn(office: Office, bytes: Uint8Array, decisions = undecided) {
  const path = join(office.folder, `${randomUUID()}.clusterdesk`);
  await writeFile(path, bytes);
  try {
    const { bundle } = await openBundleFile(path, { besides: `${path}.text` });
    try {
      return await importBundle(office.context, { bundle, decisions });
    } finally {
      bundle.close();
    }
  } finally {
    await rm(path);
  }
}
