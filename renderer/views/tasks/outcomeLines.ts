import type { KnowledgeIndex } from '../../../core/knowledge/lookup.ts';
import type { KnowledgeComparison, KnowledgeOutcome } from '../../../core/model/knowledgeComparison.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

type Words = Pick<Workspace, 't' | 'say' | 'format' | 'knowledge' | 'language'>;

interface Sides<Value> {
  readonly before: Value;
  readonly after: Value;
}

export interface OutcomeLine {
  readonly key: 'resultType' | 'resultStage' | 'resultMaturity' | 'resultCauses' | 'resultPlan';
  readonly before: string;
  readonly after: string;
}

/** The results of an assessment under two knowledge bases, side by side; what does not change says so. */
export function outcomeLines(
  words: Words,
  comparison: KnowledgeComparison,
  indexes: Sides<KnowledgeIndex>,
): readonly OutcomeLine[] {
  const { t, say } = words;
  const single = (
    key: OutcomeLine['key'],
    show: (outcome: KnowledgeOutcome, index: KnowledgeIndex) => string,
  ) => {
    const before = show(comparison.before, indexes.before);
    const after = show(comparison.after, indexes.after);
    return { key, before, after: before === after ? t('knowledge.same') : after };
  };
  const nothing = t('common.none');
  return [
    single('resultType', ({ type }) => {
      const known = words.knowledge.instrument.formationTypes.find(({ id }) => id === type);
      return known ? say(known.name) : nothing;
    }),
    single('resultStage', ({ stage }, index) => {
      const known = index.stages.get(stage ?? '');
      return known ? say(known.name) : nothing;
    }),
    single('resultMaturity', ({ maturity }) =>
      maturity === null ? nothing : words.format.fixed(maturity, 1),
    ),
    list(words, 'resultCauses', {
      before: comparison.before.causes,
      after: comparison.after.causes,
      nameOf: (id) => {
        const cause = indexes.after.causes.get(id) ?? indexes.before.causes.get(id);
        return cause ? say(cause.name) : id;
      },
    }),
    list(words, 'resultPlan', {
      before: comparison.before.plan,
      after: comparison.after.plan,
      nameOf: (id) => {
        const measure = indexes.after.measures.get(id) ?? indexes.before.measures.get(id);
        return measure ? say(measure.title) : id;
      },
    }),
  ];
}

/** Of two lists, what joins and what leaves; how many each has. */
function list(
  { t, format, language }: Words,
  key: OutcomeLine['key'],
  { before, after, nameOf }: Sides<readonly string[]> & { readonly nameOf: (id: string) => string },
): OutcomeLine {
  const names = (ids: readonly string[]) => ids.map(nameOf).join(language === 'zh' ? '、' : ', ');
  const joins = after.filter((id) => !before.includes(id));
  const leaves = before.filter((id) => !after.includes(id));
  const changes = [
    ...(joins.length > 0 ? [t('knowledge.joins', { names: names(joins) })] : []),
    ...(leaves.length > 0 ? [t('knowledge.leaves', { names: names(leaves) })] : []),
  ];
  const isSame = before.every((id, at) => after[at] === id);
  const unmoved = t(isSame ? 'knowledge.same' : 'knowledge.otherOrder');
  return {
    key,
    before: format.number(before.length),
    after:
      changes.length === 0
        ? unmoved
        : [format.number(after.length), ...changes].join(language === 'zh' ? '；' : '; '),
  };
}
