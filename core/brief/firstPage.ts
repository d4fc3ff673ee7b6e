import { clusterName, type BriefContext } from './briefContext.ts';
import type { Block, Inline, ParagraphBlock } from './document.ts';
import { findingSentence } from './findingSentence.ts';
import { findingsOnFirstPage } from './findingItems.ts';
import { dateInWords, percent, shortened } from './format.ts';
import { judgement } from './judgement.ts';
import type { KeyFinding } from './keyFindings.ts';
import { joined, phrase, plain, sourced } from './phrase.ts';
import { recommendations } from './recommendations.ts';

/** One line of the title in Chinese, one and a half in English; a longer name stands in full in the annex. */
const longestName = { zh: 19, en: 60 } as const;

/** The decision page: it stands alone, and the page ends with it. */
export function firstPage(context: BriefContext, findings: readonly KeyFinding[]): readonly Block[] {
  const { t } = context;
  return [
    labelLine(context),
    { kind: 'heading', id: 'title', level: 1, number: '', text: title(context) },
    { kind: 'paragraph', id: 'judgement', role: 'judgement', text: judgement(context) },
    {
      kind: 'heading',
      id: 'findings',
      level: 2,
      number: t('brief.section', { n: 1 }),
      text: plain(t('brief.findings')),
    },
    findingsOnFirstPage(context, findings),
    {
      kind: 'heading',
      id: 'recommendations',
      level: 2,
      number: t('brief.section', { n: 2 }),
      text: plain(t('brief.recommendations')),
    },
    recommendations(context, findings),
    trustLine(context),
    recordLine(context),
    { kind: 'page-break' },
  ];
}

/** The marking in the unit's own words, and that the figures are made up where they are. */
export function marking({ marking: own, input, t }: BriefContext): string {
  const label = own.trim() || t('brief.defaultMarking');
  return input.illustrative ? t('brief.markedIllustrative', { marking: label }) : label;
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
  const name = shortened(clusterName(context), longestName[language]);
  return [
    { ...sourced(t('brief.titleCluster', { name }), 'input:cluster.name'), lineEnd: true },
    { text: findingSentence(evaluation, kb, language) },
  ];
}

function trustLine(context: BriefContext): ParagraphBlock {
  const { evaluation, t } = context;
  const rated = evaluation.indicators.filter((indicator) => indicator.state === 'rated');
  const backed = rated.filter((indicator) => indicator.grade === 'A' || indicator.grade === 'B').length;
  const [first] = firstRecommended(context);
  const answered = phrase((slot) =>
    t('brief.trustAnswered', {
      answered: slot(sourced(String(evaluation.answered), 'evaluation:answered')),
      applicable: slot(sourced(String(evaluation.applicable), 'evaluation:applicable')),
    }),
  );
  const evidence = phrase((slot) =>
    t('brief.trustEvidence', {
      backed: slot(sourced(String(backed), 'count:backed')),
      share: slot(sourced(percent(rated.length === 0 ? 0 : backed / rated.length), 'count:backedShare')),
    }),
  );
  const draws = first
    ? phrase((slot) =>
        t('brief.trustDraws', { share: slot(sourced(percent(first.share), `plan:${first.id}.share`)) }),
      )
    : plain(t('brief.trustNoPlan'));
  const head: Inline = [{ text: t('brief.trustHead'), strong: true }];
  return {
    kind: 'paragraph',
    id: 'trust',
    role: 'trust',
    text: [...head, ...joined([answered, evidence, draws], '')],
  };
}

function firstRecommended({ evaluation }: BriefContext) {
  const planned = new Map(evaluation.plan.measures.map((measure) => [measure.id, measure]));
  return evaluation.ranking.flatMap((measure) => planned.get(measure.id) ?? []).slice(0, 1);
}

function recordLine(context: BriefContext): ParagraphBlock {
  const { appVersion, date, evaluation, fingerprint, input, language, t } = context;
  const record = fingerprint.slice(0, 16).replace(/(.{4})(?=.)/gu, '$1 ');
  return {
    kind: 'paragraph',
    id: 'record',
    role: 'record',
    text: phrase((slot) =>
      t('brief.record', {
        date: slot(sourced(dateInWords(input.assessedOn ?? date, language), 'date:data')),
        record: slot(sourced(record, 'meta:fingerprint')),
        app: slot(sourced(appVersion, 'meta:appVersion')),
        knowledgeBase: slot(sourced(evaluation.knowledgeBase.version, 'meta:knowledgeBase')),
      }),
    ),
  };
}
