import type { Language } from '../../../core/base/settings.ts';
import type { Assessment } from '../../../core/model/assessment.ts';
import type { Action } from '../../../core/model/action.ts';
import { measureCost } from '../../../core/knowledge/measureCost.ts';
import type { ListedAction } from '../../../core/sheet/tables/actions.ts';
import { sheetWords } from '../../../core/sheet/words.ts';
import type { Context } from '../context/context.ts';
import { shownIn } from '../reference/shownSample.ts';

/** Actions with what is known beside each, in the order given and in one language. */
export function listedActions(
  context: Context,
  actions: readonly Action[],
  language: Language,
): readonly ListedAction[] {
  const ofEach = new Map(
    [...Map.groupBy(actions, ({ assessmentId }) => assessmentId)].flatMap(([id, own]) =>
      listedOf(context, context.store.assessments.get(id), { own, language }).map(
        (listed) => [listed.action.id, listed] as const,
      ),
    ),
  );
  return actions.flatMap(({ id }) => ofEach.get(id) ?? []);
}

function listedOf(
  context: Context,
  assessment: Assessment,
  { own, language }: { readonly own: readonly Action[]; readonly language: Language },
): ListedAction[] {
  const { store, knowledge } = context;
  const kb = knowledge.of(assessment);
  const words = sheetWords(kb, language);
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
