import { createHash } from 'node:crypto';
import { noCounts } from '../../../core/exchange/bundleManifest.ts';
import { packed, type RawArchive, type RawEntry, rawZip } from './rawZip.ts';

export const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

/** The least that is a bundle: one cluster. */
export const oneCluster = {
  format: 'cluster-desk.bundle/1',
  clusters: [
    {
      id: 'siping-ceramics',
      name: { en: 'Ceramics', zh: '四平陶瓷' },
      province: { en: 'Jilin', zh: '吉林' },
      city: { en: '', zh: '四平' },
      county: { en: '', zh: '' },
      divisionCode: '220300',
      industry: 'C3071',
      foundedYear: 1998,
      industryCode: '',
      paperType: null,
      facts: [],
      recognition: {},
      createdAt: '2026-06-30T08:00:00.000Z',
      updatedAt: '2026-06-30T08:00:00.000Z',
    },
  ],
};

/** A table of contents of these entries as they are, with what is given in the place of what would be true. */
export function manifestOf(entries: readonly RawEntry[], change: object = {}): RawEntry {
  const manifest = {
    format: 'cluster-desk.bundle/1',
    app: '0.1.0',
    createdAt: '2026-06-30T08:00:00.000Z',
    large: false,
    counts: { ...noCounts, clusters: 1 },
    entries: entries.map(({ name, content, bytes = content.length }) => ({
      name: String(name),
      bytes,
      sha256: createHash('sha256').update(content).digest('hex'),
    })),
    ...change,
  };
  return packed('manifest.json', json(manifest));
}

export const clusterPart = packed('clusters/0001.json', json(oneCluster));

/** A bundle of one cluster, with more entries or another form. */
export function smallBundle(more: readonly RawEntry[] = [], archive: RawArchive = {}): Buffer {
  const entries = [clusterPart, ...more];
  return rawZip([...entries, manifestOf(entries)], archive);
}

/** A bundle whose only part is changed in its bytes or its head, listed as it is. */
export function changedPart(change: Partial<RawEntry>): Buffer {
  const part = { ...clusterPart, ...change };
  return rawZip([part, manifestOf([part])]);
}
