import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { BundleDecisions } from '../../../core/exchange/bundlePreview.ts';
import { sendBundle } from '../../support/exchange/sendBundle.ts';
import { startBackend, type TestBackend } from '../../support/storeBackend.ts';

const sample = 'sample-daqing-volvo-auto';
const volvo = 'daqing-volvo-auto';
const indicator = 'inter-firm-trust';

const fieldsNamed = (en: string, city = '') => ({
  name: { en, zh: '' },
  province: { en: '', zh: '' },
  city: { en: city, zh: '' },
  county: { en: '', zh: '' },
  divisionCode: '',
  industry: '',
  industryCode: '',
  foundedYear: null,
});

const exported = async ({ call }: TestBackend, cluster: string) =>
  readFileSync((await call('bundle.export', { clusters: [cluster] })).path ?? '');

async function look(office: TestBackend, other: TestBackend, cluster: string) {
  const handle = await sendBundle(office, await exported(other, cluster));
  const preview = await office.call('bundle.preview', { handle });
  const [first] = preview.clusters;
  return { handle, cluster: first, assessment: first?.assessments[0] };
}

/** Brings the cluster of another office in; says what was seen of it before. */
async function take(
  office: TestBackend,
  other: TestBackend,
  { cluster, ...decided }: Partial<BundleDecisions> & { readonly cluster: string },
) {
  const seen = await look(office, other, cluster);
  const decisions = { clusters: {}, assessments: {}, ...decided };
  return { ...seen, changed: await office.call('bundle.import', { handle: seen.handle, decisions }) };
}

const rate = ({ call }: TestBackend, id: string, level: 1 | 2 | 3 | 4 | 5) =>
  call('assessment.saveRating', { id, indicator, rating: { level } });

const named = async ({ call }: TestBackend, en: string) =>
  (await call('cluster.list')).filter(({ name }) => name.en === en);

describe('different clusters of the same name', () => {
  /** Two offices with a cluster of the same name each; here the other one has come in beside it. */
  async function sameName() {
    const [mine, other] = [startBackend(), startBackend()];
    const here = await mine.call('cluster.create', {
      assessmentId: 'here',
      fields: fieldsNamed('Same', 'Other town'),
    });
    const there = await other.call('cluster.create', { assessmentId: 'there', fields: fieldsNamed('Same') });
    const cluster = there.clusterId;
    const { changed } = await take(mine, other, { cluster, otherwise: 'both' });
    expect(changed).toMatchObject({ clusters: { copied: 1 } });
    return { mine, other, cluster, here };
  }

  test('what came in beside mine is the same the next time, and what follows goes into it', async () => {
    const { mine, other, cluster, here } = await sameName();

    expect((await look(mine, other, cluster)).cluster).toMatchObject({
      standing: 'same',
      mine: { id: cluster, by: 'id' },
    });
    await rate(other, 'there', 4);
    const { assessment, changed } = await take(mine, other, { cluster, otherwise: 'theirs' });

    expect(assessment).toMatchObject({ standing: 'differs', choices: ['mine', 'theirs', 'both'] });
    expect(changed).toMatchObject({ clusters: { same: 1 }, assessments: { replaced: 1 } });
    expect(await named(mine, 'Same')).toHaveLength(2);
    expect((await mine.call('cluster.get', { id: here.clusterId })).city.en).toBe('Other town');
  });

  test('one that came in under another id is found by its assessments, before a name is asked', async () => {
    const [mine, other] = [startBackend(), startBackend()];
    await mine.call('cluster.create', { assessmentId: 'here', fields: fieldsNamed('Same', 'Other town') });
    // As an earlier version stored it: with an id that says nothing.
    const copy = await mine.call('cluster.create', { assessmentId: 'there', fields: fieldsNamed('Same') });
    const there = await other.call('cluster.create', { assessmentId: 'there', fields: fieldsNamed('Same') });
    await rate(other, 'there', 4);

    const { cluster, changed } = await take(mine, other, { cluster: there.clusterId, otherwise: 'theirs' });

    expect(cluster?.mine).toMatchObject({ id: copy.clusterId, by: 'name' });
    expect(changed.assessments).toMatchObject({ replaced: 1 });
  });
});

describe('a copy that came in beside mine', () => {
  /** What is here and what is there have gone their ways, and a copy of that from there is here, too. */
  async function copied(decided: Partial<BundleDecisions>) {
    const [mine, other] = [startBackend(), startBackend()];
    await rate(mine, sample, 1);
    await rate(other, sample, 2);
    const fields = fieldsNamed('Volvo', 'There');
    await other.call('cluster.saveFields', { id: volvo, fields });
    await take(mine, other, { cluster: volvo, ...decided });
    return { mine, other };
  }

  test.each([
    ['of a cluster', { otherwise: 'both' }],
    ['of an assessment', { clusters: { [volvo]: 'theirs' }, assessments: { [sample]: 'both' } }],
  ] satisfies [string, Partial<BundleDecisions>][])(
    '%s is found again, and mine stays as it is',
    async (_what, decided) => {
      const { mine, other } = await copied(decided);
      const before = await mine.call('assessment.open', { id: sample });

      const again = await look(mine, other, volvo);
      expect(again).toMatchObject({ cluster: { standing: 'same' }, assessment: { standing: 'same' } });
      await rate(other, sample, 5);
      const [action] = await other.call('action.list');
      await other.call('action.record', { id: action?.id ?? '', progress: 70, status: 'open', note: '' });
      const { assessment, changed } = await take(mine, other, { cluster: volvo, otherwise: 'theirs' });

      expect(assessment?.mine?.id).not.toBe(sample);
      expect(changed).toMatchObject({ assessments: { replaced: 1 }, actions: 1, removedActions: 0 });
      expect(await mine.call('assessment.open', { id: sample })).toEqual(before);
      const copy = await mine.call('assessment.open', { id: assessment?.mine?.id ?? '' });
      expect(copy.assessment.ratings[indicator]?.level).toBe(5);
      expect((await look(mine, other, volvo)).assessment?.standing).toBe('same');
    },
  );

  test('gets another one beside it where that is wished, and the newest is found', async () => {
    const { mine, other } = await copied({ otherwise: 'both' });
    await rate(other, sample, 5);

    const { cluster, changed } = await take(mine, other, {
      cluster: volvo,
      clusters: {},
      assessments: { [sample]: 'both' },
    });

    expect(cluster?.mine).toMatchObject({ by: 'copy' });
    expect(changed.assessments).toMatchObject({ copied: 1 });
    expect(await look(mine, other, volvo)).toMatchObject({
      cluster: { standing: 'same' },
      assessment: { standing: 'same' },
    });
  });

  test('is told in words against what it would become', async () => {
    const { mine, other } = await copied({ otherwise: 'both' });
    await rate(other, sample, 5);
    const { handle } = await look(mine, other, volvo);

    const told = await mine.call('bundle.differences', {
      handle,
      of: 'assessments',
      id: sample,
      language: 'en',
    });

    expect(told.flatMap(({ parts }) => parts)).toContainEqual({
      field: 'Rating',
      before: 'Level 2',
      after: 'Level 5',
    });
  });

  test('is not taken for the one that it was copied from, where a bundle has both', async () => {
    const { mine } = await copied({ otherwise: 'both' });
    const { path } = await mine.call('bundle.export', { clusters: null });
    await rate(mine, sample, 3);
    const handle = await sendBundle(mine, readFileSync(path ?? ''));

    const { clusters } = await mine.call('bundle.preview', { handle });

    const assessments = clusters.flatMap((cluster) => cluster.assessments);
    expect(assessments.map(({ id, mine: here }) => here?.id === id)).toEqual([true, true]);
    expect(assessments.map(({ standing }) => standing).sort()).toEqual(['differs', 'same']);
  });
});
