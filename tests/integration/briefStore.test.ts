import { describe, expect, onTestFinished, test } from 'vitest';
import { wholeBrief } from '../../core/model/brief/briefOptions.ts';
import type { BriefEdit } from '../../core/model/brief/briefEdit.ts';
import { openStore, type Store } from '../../db/store.ts';
import { storePath } from '../support/storeFolder.ts';
import { someAssessment, someCluster, someTime } from '../support/storeRows.ts';
import { openOptions } from '../support/openOptions.ts';

function newStore(): Store {
  const store = openStore(storePath(), openOptions);
  onTestFinished(() => store.close());
  store.clusters.insert(someCluster('one'), someTime);
  return store;
}

const edit: BriefEdit = {
  language: 'zh',
  block: 'judgement',
  text: '集群正处于转折关头。',
  computed: '集群处于成长期（概率62%）。',
  basis: [{ source: 'stage:probability.growing', text: '62%' }],
  editedAt: someTime,
};

describe('the store of briefs', () => {
  test('gives back the own wording of both languages, one for a paragraph', () => {
    const store = newStore();
    store.assessments.insert(someAssessment('first', 'one'));
    const english = { ...edit, language: 'en' as const, text: 'The cluster stands at a turning point.' };

    store.briefEdits.save('first', { ...edit, text: '初稿。' });
    store.briefEdits.save('first', edit);
    store.briefEdits.save('first', english);
    expect(store.briefEdits.list('first')).toEqual([english, edit]);

    store.briefEdits.remove('first', { language: 'en', block: 'judgement' });
    store.briefEdits.remove('first', { language: 'en', block: 'type' });
    expect(store.briefEdits.list('first')).toEqual([edit]);
  });

  test('has the whole brief until something is left out', () => {
    const store = newStore();
    store.assessments.insert(someAssessment('first', 'one'));
    const options = {
      leftOut: { sections: ['options' as const], annexes: ['method' as const, 'data' as const] },
      fonts: 'system' as const,
    };

    expect(store.briefOptions.get('first')).toEqual(wholeBrief);
    store.briefOptions.save('first', options);
    expect(store.briefOptions.get('first')).toEqual(options);
    store.briefOptions.save('first', wholeBrief);
    expect(store.briefOptions.get('first')).toEqual(wholeBrief);
  });

  test('knows the assessment before by its date, and on one day by the order of entry', () => {
    const store = newStore();
    store.clusters.insert(someCluster('two'), someTime);
    const insert = (id: string, assessedOn: string, cluster = 'one') =>
      store.assessments.insert({ ...someAssessment(id, cluster), assessedOn });
    insert('spring', '2026-03-31');
    insert('autumn', '2026-09-30');
    // Entered later, from an older paper.
    insert('winter', '2025-12-31');
    insert('autumn-again', '2026-09-30');
    insert('elsewhere', '2026-06-30', 'two');
    const before = (id: string) => store.assessments.before(id, '2030-01-01')?.id ?? null;

    expect(['winter', 'spring', 'autumn', 'autumn-again', 'elsewhere'].map(before)).toEqual([
      null,
      'winter',
      'spring',
      'autumn',
      null,
    ]);

    store.assessments.remove('spring', someTime);
    expect(before('autumn')).toBe('winter');
  });
});
