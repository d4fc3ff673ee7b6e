import { annexData } from './annexes/annexData.ts';
import { annexMethod } from './annexes/annexMethod.ts';
import { annexPlan } from './annexes/annexPlan.ts';
import { annexRatings } from './annexes/annexRatings.ts';
import { annexSources } from './annexes/annexSources.ts';
import { briefContext, type BriefContext, type BriefSource } from './basis/briefContext.ts';
import { causesSection } from './sections/causesSection.ts';
import type { Block, BriefDocument, BriefMeta } from '../document/document.ts';
import { applyEdits } from './edits.ts';
import { firstPage, marking } from './firstPage/firstPage.ts';
import { followUpSection } from './sections/followUpSection.ts';
import { keyFindings } from './basis/keyFindings.ts';
import { optionsSection } from './sections/optionsSection.ts';
import { sourced, textOf } from '../document/phrase.ts';
import { signature, unitOf } from './firstPage/letterhead.ts';
import { comparePlans, type PlanComparison } from './basis/plan/planComparison.ts';
import { positionSection } from './sections/positionSection.ts';
import type { BriefAnnex } from '../../model/brief/briefOptions.ts';
import { annexesInOrder, hasAnnex, hasSection } from './basis/sectionNumbers.ts';
import { lengthOfBlocks, longest } from './basis/briefLength.ts';
import { tellings } from './basis/telling.ts';

export type { BriefSource } from './basis/briefContext.ts';

/** The brief as it is shown and printed: the computed one with the official's own wording in place. */
export const composeBrief = (source: BriefSource): BriefDocument =>
  applyEdits(composeComputed(source), source.edits);

/**
 * The brief without the official's edits: a first page that stands alone, then causes, position, options and
 * follow-up, then the annexes.
 *
 * What the options leave out leaves no gap: numbers and letters are given to what is there, in order.
 */
export function composeComputed(source: BriefSource): BriefDocument {
  const context = briefContext(source);
  const plans = comparePlans(context);
  const body = bodyWithinLimit(context, plans);
  const blocks = withoutEmptyPages([...body, pageBreak, ...annexesOf(context, plans, body)]);
  const title = blocks.find((block) => block.kind === 'heading' && block.level === 1);
  return { meta: metaOf(context, title?.kind === 'heading' ? textOf(title.text) : ''), blocks };
}

const pageBreak: Block = { kind: 'page-break' };

/** Where the body would be too long, it tells less of what was entered; the annexes have all of it. */
function bodyWithinLimit(context: BriefContext, plans: PlanComparison | null): readonly Block[] {
  const { language } = context;
  let body: readonly Block[] = [];
  for (const telling of tellings) {
    body = bodyOf({ ...context, telling }, plans);
    if (lengthOfBlocks(body, language) <= longest[language].body) {
      break;
    }
  }
  return body;
}

function bodyOf(context: BriefContext, plans: PlanComparison | null): readonly Block[] {
  const { options } = context;
  const findings = keyFindings(context);
  return [
    ...firstPage(context, findings),
    ...causesSection(context, findings),
    ...positionSection(context),
    ...(hasSection(options, 'options') ? optionsSection(context, plans) : []),
    ...(hasSection(options, 'followUp') ? followUpSection(context) : []),
    ...signature(context, sourced(marking(context), 'input:marking')),
  ];
}

/** In the order of the office. What names the paragraphs of all the others is written last, wherever it stands. */
function annexesOf(
  context: BriefContext,
  plans: PlanComparison | null,
  body: readonly Block[],
): readonly Block[] {
  const { options } = context;
  const write = {
    plan: () => annexPlan(context, plans),
    ratings: () => annexRatings(context),
    data: () => annexData(context, plans),
    method: () => annexMethod(context),
  } satisfies Partial<Record<BriefAnnex, () => readonly Block[]>>;
  const order = annexesInOrder(options).filter((annex) => hasAnnex(options, annex));
  const written = order.map((annex) => (annex === 'sources' ? null : write[annex]()));
  const others = [...body, ...written.flatMap((blocks) => blocks ?? [])];
  return written.flatMap((blocks) => blocks ?? annexSources(context, others));
}

/** A page break at the end or before another one would print an empty page. */
const withoutEmptyPages = (blocks: readonly Block[]): readonly Block[] =>
  blocks.filter((block, index) => {
    const following = blocks[index + 1];
    return block.kind !== 'page-break' || (following !== undefined && following.kind !== 'page-break');
  });

/** What a document made from a brief's source says of itself. */
export function metaOf(context: BriefContext, title: string): BriefMeta {
  const { appVersion, date, evaluation, fingerprint, input, language, trail } = context;
  return {
    language,
    title,
    date,
    marking: marking(context),
    illustrative: input.illustrative === true,
    runningHead: marking(context),
    author: unitOf(context)?.text ?? input.assessor?.name?.trim() ?? '',
    fingerprint,
    ...(trail && { trail: `${trail.seq} ${trail.hash}` }),
    appVersion,
    knowledgeBase: evaluation.knowledgeBase.version,
    fonts: context.options.fonts,
  };
}
