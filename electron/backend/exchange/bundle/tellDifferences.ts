import type { Language } from '../../../../core/base/settings.ts';
import type { Output } from '../../../../core/contract/channels.ts';
import type { PartKind } from '../../../../core/exchange/bundleItems.ts';
import { AppError } from '../../../../core/base/errors.ts';
import { tellChanges } from '../../../../core/trail/tellChanges.ts';
import { trailWords } from '../../../../core/trail/trailWords.ts';
import type { Context } from '../../context/context.ts';
import { industryWords, placeWords } from '../../context/listWords.ts';
import type { Judgement } from './judgeBundle.ts';
import type { Bundle, Found } from './openBundle.ts';
import { replaceAssessment, replaceCluster } from './storeItems.ts';

interface Question {
  readonly of: Exclude<PartKind, 'records'>;
  readonly id: string;
  readonly language: Language;
}

/**
 * What of a cluster or an assessment differs, as the history of changes would tell it if that of the bundle took the
 * place of the one here. Throws `not-found` where one of them is not there.
 */
export function tellDifferences(
  context: Context,
  { bundle, judgement }: { readonly bundle: Bundle; readonly judgement: Judgement },
  { of, id, language }: Question,
): Output<'bundle.differences'> {
  const { knowledge, store } = context;
  const titles = new Map<string, string>();
  let kb = knowledge.inUse();
  const changes = store.rehearse(() => {
    if (of === 'clusters') {
      const mine = judgement.clusters.get(id)?.preview.mine?.id;
      replaceCluster(
        context,
        theirs(bundle.items('clusters'), (item) => item.id === id),
        mine ?? gone(),
      );
    } else {
      const item = theirs(bundle.items('assessments'), ({ assessment }) => assessment.id === id);
      const mine = judgement.assessments.get(id)?.preview.mine?.id ?? gone();
      kb = knowledge.of(store.assessments.get(mine));
      item.actions.forEach((action) => titles.set(action.id, action.title));
      replaceAssessment(context, { ...item, assessment: { ...item.assessment, id: mine } });
    }
  });
  const words = trailWords(language, kb, {
    actionTitle: (action) => store.trail.actionTitle(action) ?? titles.get(action) ?? null,
    knowledgeLabel: (hash) => store.knowledgeBases.find(hash)?.version ?? null,
    industryName: industryWords(context, language),
    placeName: placeWords(context, language),
  });
  // The contract has plain lists; core promises not to change its own.
  return tellChanges(words, changes).map(({ parts, ...rest }) => ({
    ...rest,
    parts: parts.map((part) => ({ ...part })),
  }));
}

function theirs<Item>(items: Iterable<Found<Item>>, isIt: (item: Item) => boolean): Item {
  for (const { item } of items) {
    if (isIt(item)) {
      return item;
    }
  }
  return gone();
}

function gone(): never {
  throw new AppError('not-found', 'Not in the bundle, or not here.');
}
