import { describe, expect, test } from 'vitest';
import type {
  AssessmentPreview,
  BundlePreview,
  ClusterPreview,
} from '../../../core/exchange/bundlePreview.ts';
import { noCounts } from '../../../core/exchange/bundleManifest.ts';
import { type Chosen, decisionsOf, forecast, nothingChosen } from '../../../core/exchange/importForecast.ts';

const moment = '2026-07-01T08:00:00.000Z';

const assessment = (id: string, changed: Partial<AssessmentPreview> = {}): AssessmentPreview => ({
  id,
  assessedOn: '2026-06-30',
  updatedAt: moment,
  assessor: {},
  illustrative: false,
  actions: 0,
  standing: 'differs',
  knowledge: { version: '1.0.0', state: 'here' },
  mine: null,
  differences: [],
  choices: ['mine', 'theirs', 'both'],
  ...changed,
});

const cluster = (id: string, changed: Partial<ClusterPreview> = {}): ClusterPreview => ({
  id,
  name: { en: id, zh: id },
  standing: 'differs',
  mine: { id, name: { en: id, zh: id }, by: 'id' },
  differences: [],
  choices: ['mine', 'theirs', 'both'],
  assessments: [],
  ...changed,
});

const preview = (...clusters: readonly ClusterPreview[]): BundlePreview => ({
  createdAt: moment,
  app: '1.0.0',
  isEncrypted: false,
  absent: [],
  counts: noCounts,
  clusters: [...clusters],
  knowledge: [],
});

const chosen = (changed: Partial<Chosen>): Chosen => ({ ...nothingChosen, ...changed });

describe('what is chosen for an import', () => {
  test('is to keep what is here, as long as nothing is chosen', () => {
    const seen = preview(cluster('c', { assessments: [assessment('a')] }));

    expect(decisionsOf(seen, nothingChosen)).toEqual({ clusters: { c: 'mine' }, assessments: { a: 'mine' } });
    expect(forecast(seen, nothingChosen)).toMatchObject({ clusters: { kept: 1 }, assessments: { kept: 1 } });
  });

  test('holds for all that is not chosen by itself', () => {
    const seen = preview(cluster('c'), cluster('d'));

    const { clusters } = decisionsOf(seen, chosen({ otherwise: 'theirs', clusters: { d: 'mine' } }));

    expect(clusters).toEqual({ c: 'theirs', d: 'mine' });
  });

  test('leaves as it is what cannot be replaced', () => {
    const moved = assessment('a', { choices: ['mine', 'both'] });

    const { assessments } = decisionsOf(
      preview(cluster('c', { assessments: [moved] })),
      chosen({ otherwise: 'theirs' }),
    );

    expect(assessments).toEqual({ a: 'mine' });
  });

  test('names nothing that is new or the same', () => {
    const seen = preview(
      cluster('c', {
        standing: 'new',
        choices: [],
        assessments: [assessment('a', { standing: 'new', choices: [] })],
      }),
      cluster('d', { standing: 'same', choices: [] }),
    );

    expect(decisionsOf(seen, nothingChosen)).toEqual({ clusters: {}, assessments: {} });
    expect(forecast(seen, nothingChosen)).toMatchObject({
      clusters: { added: 1, same: 1 },
      assessments: { added: 1 },
    });
  });

  test('a cluster that comes in as a copy brings its assessments, unless they are to stay out', () => {
    const same = assessment('s', { standing: 'same', choices: [] });
    const seen = preview(cluster('c', { assessments: [assessment('a'), assessment('b'), same] }));
    const given = chosen({ clusters: { c: 'both' }, assessments: { b: 'mine' } });

    expect(decisionsOf(seen, given).assessments).toEqual({ a: 'both', b: 'mine' });
    expect(forecast(seen, given).assessments).toMatchObject({ copied: 2, kept: 1 });
  });

  test('an assessment without its knowledge base stays out and is counted', () => {
    const missing = assessment('a', { choices: [], knowledge: { version: '9', state: 'missing' } });

    const { assessments, leftOut } = forecast(
      preview(cluster('c', { assessments: [missing] })),
      nothingChosen,
    );

    expect(leftOut).toBe(1);
    expect(Object.values(assessments).every((count) => count === 0)).toBe(true);
  });
});
