import { annexData } from './annexData.ts';
import { annexMethod } from './annexMethod.ts';
import { annexRatings } from './annexRatings.ts';
import { briefContext, type BriefContext, type BriefSource } from './briefContext.ts';
import { causesSection } from './causesSection.ts';
import type { Block, BriefDocument, BriefMeta } from './document.ts';
import { firstPage, marking } from './firstPage.ts';
import { followUpSection } from './followUpSection.ts';
import { keyFindings } from './keyFindings.ts';
import { textOf } from './phrase.ts';
import { planSection } from './planSection.ts';
import { positionSection } from './positionSection.ts';

export type { BriefSource } from './briefContext.ts';

/**
 * Writes the brief: a first page that stands alone, then why, where the cluster stands, the plan, the follow-up and
 * the annexes.
 */
export function composeBrief(source: BriefSource): BriefDocument {
  const context = briefContext(source);
  const findings = keyFindings(context);
  const blocks = [
    ...firstPage(context, findings),
    ...causesSection(context, findings),
    ...positionSection(context),
    ...planSection(context),
    ...followUpSection(context),
    ...annexRatings(context),
    ...annexData(context),
    ...annexMethod(context),
  ];
  return { meta: meta(context, blocks), blocks };
}

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
    fingerprint,
    appVersion,
    knowledgeBase: evaluation.knowledgeBase.version,
  };
}
