import { describe, expect, test } from 'vitest';
import { indexKnowledgeBase } from '../../../core/knowledge/lookup.ts';
import type { KnowledgeOutcome } from '../../../core/model/knowledgeComparison.ts';
import { outcomeLines } from '../../../renderer/views/tasks/outcomeLines.ts';
import { shippedKnowledgeBase } from '../../support/shippedKnowledgeBase.ts';
import { fakeWorkspace } from '../../support/testWorkspace.ts';

const index = indexKnowledgeBase(shippedKnowledgeBase);
const [first = '', second = ''] = index.causes.keys();
const nameOf = (id: string) => index.causes.get(id)?.name.en ?? '';

const outcome = (changed: Partial<KnowledgeOutcome> = {}): KnowledgeOutcome => ({
  type: 'primary',
  stage: 'growing',
  maturity: 51.25,
  causes: [first],
  plan: [],
  ...changed,
});

function lines(before: KnowledgeOutcome, after: KnowledgeOutcome) {
  const { workspace } = fakeWorkspace();
  const found = outcomeLines(workspace, { before, after, unread: [] }, { before: index, after: index });
  return { t: workspace.t, of: Object.fromEntries(found.map((line) => [line.key, line])) };
}

describe('the results under two knowledge bases', () => {
  test('what does not change says so', () => {
    const { t, of } = lines(outcome(), outcome());

    expect(Object.values(of).map(({ after }) => after)).toEqual(
      Array.from({ length: 5 }, () => t('knowledge.same')),
    );
    expect(of['resultMaturity']?.before).toBe('51.3');
  });

  test('what is not known says that there is none', () => {
    const { t, of } = lines(outcome(), outcome({ type: null, stage: null, maturity: null }));

    expect(['resultType', 'resultStage', 'resultMaturity'].map((key) => of[key]?.after)).toEqual(
      Array.from({ length: 3 }, () => t('common.none')),
    );
  });

  test('of a list, what joins and what leaves is named, and how many there are', () => {
    const { t, of } = lines(outcome({ causes: [first] }), outcome({ causes: [second] }));

    expect(of['resultCauses']?.after).toBe(
      [
        '1',
        t('knowledge.joins', { names: nameOf(second) }),
        t('knowledge.leaves', { names: nameOf(first) }),
      ].join('; '),
    );
  });

  test('the same list in another order is not the same', () => {
    const { t, of } = lines(outcome({ causes: [first, second] }), outcome({ causes: [second, first] }));

    expect(of['resultCauses']?.after).toBe(t('knowledge.otherOrder'));
  });

  test('what neither knowledge base knows is named by its id', () => {
    const { of } = lines(outcome(), outcome({ causes: [first, 'own-cause-1'] }));

    expect(of['resultCauses']?.after).toContain('own-cause-1');
  });
});
