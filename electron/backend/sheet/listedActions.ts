import type { Language } from '../../../core/base/settings.ts';
import type { KnowledgeBase } from '../../../core/knowledge/schema.ts';
import type { Assessment } from '../../../core/model/assessment.ts';
import type { Action } from '../../../core/model/action.ts';
import { measureCost } from '../../../core/knowledge/measureCost.ts';
import type { ListedAction } from '../../../core/sheet/tables/actions.ts';
import { sheetWords, type SheetWords } from '../../../core/sheet/words.ts';
import type { Context } from '../context/context.ts';
import { shownIn } from '../reference/shownSample.ts';

/** Actions with what is known beside each, in the order given and in one language. */
export function listedActions(
  context: Context,
  actions: readonly Action[],
  language: Language,
): readonly ListedAction[] {
  const wordsIn = new Map<KnowledgeBase, SheetWords>();
  const worded = (kb: KnowledgeBase): SheetWords => {
    const words = wordsIn.get(kb) ?? sheetWords(kb, language);
    wordsIn.set(kb, words);
    return words;
  };
  const ofEach = new Map(
    [...Map.groupBy(actions, ({ assessmentId }) => assessmentId)].flatMap(([id, own]) =>
      listedOf(context, context.store.assessments.get(id), { own, language, worded }).map(
        (listed) => [listed.action.id, listed] as const,
      ),
    ),
  );
  return actions.flatMap(({ id }) => ofEach.get(id) ?? []);
}

interface Listing {
  /** The actions of the assessment that are asked for. */
  readonly own: readonly Action[];
  readonly language: Language;
  readonly worded: (kb: KnowledgeBase) => SheetWords;
}

function listedOf(
  context: Context,
  assessment: Assessment,
  { own, language, worded }: Listing,
): ListedAction[] {
  const { store, knowledge } = context;
  const kb = knowledge.of(assessment);
  const words = worded(kb);
  const { shown } = shownIn(context, assessment, language);
  const all = new Map(store.actions.listOf(assessment.id).map((action) => [action.id, action]));
  const files = Map.groupBy(
    store.attachments.listOf(assessment.id).filter(({ subject }) => subject.kind === 'action'),
    ({ subject }) => subject.key,
  );
  return own.map((action) => ({
    action: shown(action),
    words,
    parent: shown(all.get(action.partOf ?? '') ?? null),
    evidence: (files.get(action.id) ?? []).map(({ name }) => name),
    plannedCost: action.partOf === null ? measureCost(kb, assessment.costs, action.measureId) : null,
  }));
}
