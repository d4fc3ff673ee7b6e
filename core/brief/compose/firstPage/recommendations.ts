import type { BriefContext } from '../basis/briefContext.ts';
import { commitments, type Commitment } from '../basis/commitments.ts';
import type { Block, Inline } from '../../document/document.ts';
import type { KeyFinding } from '../basis/keyFindings.ts';
import { hasNoTrouble } from '../basis/planConflict.ts';
import { joined, plain, sourced } from '../../document/phrase.ts';
import { hasSection, sectionNumber } from '../basis/sectionNumbers.ts';

/** A Chinese date is longer than an English one, everything else shorter. */
const columnWidths = { zh: [0.31, 0.23, 0.21, 0.16, 0.09], en: [0.34, 0.26, 0.15, 0.14, 0.11] } as const;

/** The first three measures of the plan with actor, date and cost, or why there is no plan. */
export function recommendations(context: BriefContext, findings: readonly KeyFinding[]): Block {
  const { evaluation, language, options, t } = context;
  const widths = columnWidths[language];
  const first = commitments(context).slice(0, 3);
  if (first.length === 0) {
    const section = hasSection(options, 'options') ? String(sectionNumber(options, 'options')) : '';
    const why = evaluation.plan.infeasible
      ? [sourced(t('briefPage.noPlanInfeasible', { section }), 'place:options')]
      : plain(t(hasNoTrouble(evaluation) ? 'briefPage.noPlanNoTrouble' : 'briefPage.noPlan'));
    return { kind: 'paragraph', id: 'recommendations-none', role: 'body', text: why };
  }
  return {
    kind: 'table',
    id: 'table-recommendations',
    number: '',
    caption: plain(t('briefPage.recommendationsCaption')),
    size: 'page-one',
    columns: [
      { head: t('brief.what'), width: widths[0], align: 'left' },
      { head: t('brief.who'), width: widths[1], align: 'left' },
      { head: t('brief.by'), width: widths[2], align: 'left' },
      { head: t('brief.cost'), width: widths[3], align: 'left' },
      { head: t('briefPage.restsOn'), width: widths[4], align: 'left' },
    ],
    rows: first.map((commitment) => ({ group: false, cells: cells(context, commitment, findings) })),
  };
}

function cells(context: BriefContext, commitment: Commitment, findings: readonly KeyFinding[]): Inline[] {
  return [
    [commitment.title],
    [commitment.lead],
    commitment.when,
    [commitment.cost],
    restsOn(context, commitment.id, findings),
  ];
}

/** The findings of the page that the measure answers, else whether it answers another raised cause. */
function restsOn(
  { evaluation, options, t }: BriefContext,
  id: string,
  findings: readonly KeyFinding[],
): Inline {
  const addressed = new Set(
    evaluation.ranking.find((measure) => measure.id === id)?.addresses.map((address) => address.cause),
  );
  const numbers = findings.flatMap((finding, index) =>
    finding.kind === 'cause' && addressed.has(finding.cause.id)
      ? [
          [
            {
              ...sourced(String(index + 1), `place:finding.${finding.cause.id}`),
              link: `#finding-${finding.cause.id}`,
            },
          ],
        ]
      : [],
  );
  if (numbers.length > 0) {
    return joined(numbers, t('brief.comma'));
  }
  if (addressed.size === 0) {
    return plain(t('briefPage.restsOnNone'));
  }
  const other = sourced(t('briefPage.restsOnOther'), 'place:causes-others');
  return [hasSection(options, 'causes') ? { ...other, link: '#causes-others' } : other];
}
