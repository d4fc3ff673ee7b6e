import { clusterName, type BriefContext } from '../basis/briefContext.ts';
import { overLengthOf } from '../basis/briefLength.ts';
import type { Block, HeadingBlock, Inline, ParagraphBlock } from '../../document/document.ts';
import { wholeFinding } from '../basis/findingSentence.ts';
import { findingsOnFirstPage } from './findingItems.ts';
import { dateInWords } from '../../document/format.ts';
import { judgement } from './judgement.ts';
import type { KeyFinding } from '../basis/keyFindings.ts';
import { phrase, plain, sourced } from '../../document/phrase.ts';
import { recommendations } from './recommendations.ts';
import { trustLine } from './trustLine.ts';

/** The decision page: it stands alone, and the page ends with it. */
export function firstPage(context: BriefContext, findings: readonly KeyFinding[]): readonly Block[] {
  const blocks = pageWith(context, findings, true);
  return fitsOnePage(context, blocks) ? blocks : pageWith(context, findings, false);
}

function pageWith(context: BriefContext, findings: readonly KeyFinding[], byPage: boolean): Block[] {
  const { t } = context;
  return [
    labelLine(context),
    { kind: 'heading', id: 'title', level: 1, number: '', text: title(context) },
    { kind: 'paragraph', id: 'judgement', role: 'judgement', text: judgement(context) },
    head(context, 1, { id: 'findings', text: plain(t('briefPage.findings')) }),
    findingsOnFirstPage(context, findings, byPage),
    head(context, 2, { id: 'recommendations', text: plain(t('briefPage.recommendations')) }),
    recommendations(context, findings),
    trustLine(context),
    recordLine(context),
    { kind: 'page-break' },
  ];
}

const head = ({ t }: BriefContext, n: number, what: Pick<HeadingBlock, 'id' | 'text'>): HeadingBlock => ({
  kind: 'heading',
  level: 2,
  number: t('brief.section', { n }),
  ...what,
});

/** Whether what was computed and what the official put in its place keeps to the limits of the page. */
function fitsOnePage({ edits, language }: BriefContext, blocks: readonly Block[]): boolean {
  const own = new Map(
    edits.filter((edit) => edit.language === language).map((edit) => [edit.block, plain(edit.text)]),
  );
  const withOwn = blocks.map((block): Block => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return { ...block, text: own.get(block.id) ?? block.text };
      case 'findings':
        return {
          ...block,
          items: block.items.map((item) => ({ ...item, text: own.get(item.id) ?? item.text })),
        };
      default:
        return block;
    }
  });
  return overLengthOf(withOwn, language).length === 0;
}

/** The marking in the unit's own words, and that the figures are made up where they are. */
export function marking({ marking: own, input, t }: BriefContext): string {
  const label = own.trim() || t('briefPage.defaultMarking');
  return input.illustrative ? t('briefPage.markedIllustrative', { marking: label }) : label;
}

function labelLine(context: BriefContext): Block {
  const { date, language } = context;
  return {
    kind: 'label',
    left: [sourced(marking(context), 'input:marking')],
    right: [sourced(dateInWords(date, language), 'date:brief')],
  };
}

/** The cluster on the first line, the finding on the second: as on the diagnosis screen, word for word. */
function title(context: BriefContext): Inline {
  const { evaluation, kb, language, t } = context;
  const name = t('briefPage.titleCluster', { name: clusterName(context) });
  return [
    { ...sourced(name, 'input:cluster.name'), lineEnd: true },
    { text: wholeFinding(evaluation, kb, language) },
  ];
}

function recordLine(context: BriefContext): ParagraphBlock {
  const { appVersion, date, evaluation, fingerprint, input, language, t } = context;
  const record = fingerprint.slice(0, 16).replace(/(.{4})(?=.)/gu, '$1 ');
  return {
    kind: 'paragraph',
    id: 'record',
    role: 'record',
    text: phrase((slot) =>
      t('briefPage.record', {
        date: slot(sourced(dateInWords(input.assessedOn ?? date, language), 'date:data')),
        record: slot(sourced(record, 'meta:fingerprint')),
        app: slot(sourced(appVersion, 'meta:appVersion')),
        knowledgeBase: slot(sourced(evaluation.knowledgeBase.version, 'meta:knowledgeBase')),
      }),
    ),
  };
}
