import { editionOf } from '../../../knowledge/meaning.ts';
import type { Text } from '../../../knowledge/schema.ts';
import type { BriefHeadline } from '../../../model/brief/briefRecord.ts';
import { type BriefContext, listOf } from '../basis/briefContext.ts';
import { briefHeadline } from '../basis/briefHeadline.ts';
import type { Block, Inline } from '../../document/document.ts';
import { dateInWords, points } from '../../document/format.ts';
import { joined, phrase, plain, sourced } from '../../document/phrase.ts';
import { body } from './sectionParts.ts';

/**
 * That an assessment keeps a knowledge base from before method 2, and what has moved against the last brief that an
 * earlier version of the calculation printed.
 */
export function earlierMethod(context: BriefContext): readonly Block[] {
  const text = joined([knowledge(context), moved(context)], context.gap);
  return text.length === 0 ? [] : [body('earlier-method', text)];
}

function knowledge({ evaluation, kb, t }: BriefContext): Inline {
  return editionOf(kb) > 1
    ? []
    : phrase((slot) =>
        t('briefOpen.earlierKnowledge', {
          version: slot(sourced(kb.version, 'meta:knowledgeBase')),
          engine: slot(sourced(evaluation.engine, 'meta:engine')),
        }),
      );
}

function moved(context: BriefContext): Inline {
  const { evaluation, kb, language, printedBefore, t } = context;
  if (printedBefore === null) {
    return [];
  }
  const [then, now] = [printedBefore.headline, briefHeadline(evaluation, kb)];
  const moves = [
    maturityMoved(context, then, now),
    stageMoved(context, then, now),
    listMoved(context, 'causes', { then: then.causes, now: now.causes }),
    listMoved(context, 'measures', { then: then.measures, now: now.measures }),
  ].filter((move) => move.length > 0);
  const date = sourced(dateInWords(printedBefore.printedOn, language), 'date:printed');
  const engine = sourced(printedBefore.engine, 'meta:printedEngine');
  return phrase((slot) =>
    moves.length === 0
      ? t('briefOpen.nothingMoved', { date: slot(date), engine: slot(engine) })
      : t('briefOpen.movedSince', {
          date: slot(date),
          engine: slot(engine),
          moves: slot(joined(moves, t('brief.semicolon'))),
        }),
  );
}

function maturityMoved({ t }: BriefContext, then: BriefHeadline, now: BriefHeadline): Inline {
  const shown = (value: number | null) => (value === null ? t('briefOpen.withheld') : points(value));
  const [before, after] = [shown(then.maturity), shown(now.maturity)];
  return before === after
    ? []
    : phrase((slot) =>
        t('briefOpen.movedMaturity', {
          before: slot(sourced(before, 'printed:maturity')),
          now: slot(sourced(after, now.maturity === null ? 'printed:withheld' : 'maturity:composite')),
        }),
      );
}

function stageMoved({ say, t }: BriefContext, then: BriefHeadline, now: BriefHeadline): Inline {
  const shown = (stage: BriefHeadline['stage']) =>
    stage === null ? t('briefOpen.withheld') : t('briefPage.stageName', { name: say(stage.name) });
  return then.stage?.id === now.stage?.id
    ? []
    : plain(t('briefOpen.movedStage', { before: shown(then.stage), now: shown(now.stage) }));
}

type Named = readonly { readonly id: string; readonly name: Text }[];

/** Names as the printed brief had them: an older knowledge base may word them otherwise. */
function listMoved(
  context: BriefContext,
  what: 'causes' | 'measures',
  { then, now }: { readonly then: Named; readonly now: Named },
): Inline {
  const { say, t } = context;
  const without = (some: Named, others: Named): Inline[] =>
    some
      .filter(({ id }) => !others.some((other) => other.id === id))
      .map(({ name }) => plain(t('briefPlan.quoted', { title: say(name) })));
  const [added, removed] = [without(now, then), without(then, now)];
  return added.length + removed.length === 0
    ? []
    : phrase((slot) =>
        t('briefOpen.movedList', {
          what,
          added: added.length === 0 ? '' : slot(listOf(context, added)),
          removed: removed.length === 0 ? '' : slot(listOf(context, removed)),
        }),
      );
}
