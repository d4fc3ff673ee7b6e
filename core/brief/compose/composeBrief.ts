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
import { textOf } from '../document/phrase.ts';
import { comparePlans, type PlanComparison } from './basis/planComparison.ts';
import { positionSection } from './sections/positionSection.ts';
import { hasAnnex, hasSection } from './basis/sectionNumbers.ts';

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
  const written = [...bodyOf(context, plans), pageBreak, ...annexesOf(context, plans)];
  const sources = hasAnnex(source.options, 'sources') ? annexSources(context, written) : [];
  const blocks = withoutEmptyPages([...written, ...sources]);
  return { meta: meta(context, blocks), blocks };
}

const pageBreak: Block = { kind: 'page-break' };

function bodyOf(context: BriefContext, plans: PlanComparison | null): readonly Block[] {
  const { options } = context;
  const findings = keyFindings(context);
  return [
    ...firstPage(context, findings),
    ...causesSection(context, findings),
    ...positionSection(context),
    ...(hasSection(options, 'options') ? optionsSection(context, plans) : []),
    ...(hasSection(options, 'followUp') ? followUpSection(context) : []),
  ];
}

/** Without the last one, which names paragraphs of all the others. */
function annexesOf(context: BriefContext, plans: PlanComparison | null): readonly Block[] {
  const { options } = context;
  return [
    ...(hasAnnex(options, 'plan') ? annexPlan(context, plans) : []),
    ...(hasAnnex(options, 'ratings') ? annexRatings(context) : []),
    ...(hasAnnex(options, 'data') ? annexData(context, plans) : []),
    ...(hasAnnex(options, 'method') ? annexMethod(context) : []),
  ];
}

/** A page break at the end or before another one would print an empty page. */
const withoutEmptyPages = (blocks: readonly Block[]): readonly Block[] =>
  blocks.filter((block, index) => {
    const following = blocks[index + 1];
    return block.kind !== 'page-break' || (following !== undefined && following.kind !== 'page-break');
  });

function meta(context: BriefContext, blocks: readonly Block[]): BriefMeta {
  const { appVersion, date, evaluation, fingerprint, input, language } = context;
  const title = blocks.find((block) => block.kind === 'heading' && block.level === 1);
  return {
    language,
    title: title?.kind === 'heading' ? textOf(title.text) : '',
    date,
    marking: marking(context),
    illustrative: input.illustrative === true,
    runningHead: marking(context),
    author: input.assessor?.unit?.trim() || input.assessor?.name?.trim() || '',
    fingerprint,
    appVersion,
    knowledgeBase: evaluation.knowledgeBase.version,
    fonts: context.options.fonts,
  };
}
