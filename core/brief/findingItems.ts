import { answerAsFact } from './answers.ts';
import type { BriefContext } from './briefContext.ts';
import type { FindingsBlock, Inline, Run } from './document.ts';
import { points, widthInHanzi } from './format.ts';
import type { KeyFinding } from './keyFindings.ts';
import { joined, phrase, plain, sourced, textOf } from './phrase.ts';

/** Two lines of 28 hanzi less the indent, or three of the English column; a little is kept for the line breaks. */
const room = { zh: 50, en: 148 } as const;

/** The page after the first begins with the causes, and three of them always fit on it. */
const pageOfCauses = 2;

/** The findings of the first page: each with a figure, what backs it and where the proof stands. */
export function findingsOnFirstPage(context: BriefContext, findings: readonly KeyFinding[]): FindingsBlock {
  const items = findings.map((finding, index) => {
    const proof = proofOf(context, finding);
    const subject = finding.kind === 'cause' ? finding.cause.id : finding.dimension.id;
    return { id: `finding-${subject}`, text: sentence(context, { finding, place: index, proof }), proof };
  });
  const none = { id: 'findings-none', text: plain(context.t('brief.noFinding')), proof: [] };
  return { kind: 'findings', items: items.length > 0 ? items : [none] };
}

interface Item {
  readonly finding: KeyFinding;
  readonly place: number;
  readonly proof: Inline;
}

function sentence(context: BriefContext, item: Item): Inline {
  const { finding, place, proof } = item;
  const { language, t } = context;
  const claim =
    finding.kind === 'cause' ? causeClaim(context, finding, place) : dimensionClaim(context, finding);
  const width = language === 'zh' ? widthInHanzi : (text: string) => text.length;
  const taken = width(textOf(claim)) + (language === 'zh' ? width(textOf(proof)) + 4 : 2);
  const fact =
    finding.indicator === null
      ? []
      : answerAsFact(context, finding.indicator, (text) => taken + width(text) <= room[language]);
  if (fact.length === 0) {
    return phrase((slot) => t('brief.findingAlone', { claim: slot(claim) }));
  }
  return phrase((slot) => t('brief.findingWithFact', { claim: slot(claim), fact: slot(fact) }));
}

function causeClaim(context: BriefContext, finding: KeyFinding & { kind: 'cause' }, place: number): Inline {
  const { evaluation, index, say, t } = context;
  const { cause } = finding;
  const known = index.causes.get(cause.id);
  const name: Run = sourced(known ? say(known.name) : cause.id, `kb:${cause.id}.name`);
  const severity = sourced(points(cause.severity), `cause:${cause.id}.severity`);
  if (place > 0) {
    return place === 1
      ? phrase((slot) =>
          t('brief.claimSecond', {
            name: slot(name),
            severity: slot(severity),
            low: slot(sourced(points(cause.low), `cause:${cause.id}.low`)),
            high: slot(sourced(points(cause.high), `cause:${cause.id}.high`)),
          }),
        )
      : phrase((slot) => t('brief.claimThird', { name: slot(name), severity: slot(severity) }));
  }
  // Two causes with the same printed severity share the place: neither is called the highest.
  const next = evaluation.causes[1];
  if (next && points(next.severity) === points(cause.severity)) {
    return phrase((slot) => t('brief.claimThird', { name: slot(name), severity: slot(severity) }));
  }
  const total = sourced(String(evaluation.causes.length), 'count:causes');
  return phrase((slot) =>
    t('brief.claimFirst', {
      name: slot(name),
      severity: slot(severity),
      total: slot(total),
      only: evaluation.causes.length === 1,
    }),
  );
}

function dimensionClaim(context: BriefContext, finding: KeyFinding & { kind: 'dimension' }): Inline {
  const { index, say, t } = context;
  const { id } = finding.dimension;
  const known = index.dimensions.get(id);
  return phrase((slot) =>
    t('brief.claimDimension', {
      name: slot(sourced(known ? say(known.name) : id, `kb:${id}.name`)),
      score: slot(sourced(points(finding.score), `dimension:${id}.score`)),
    }),
  );
}

function proofOf({ t }: BriefContext, finding: KeyFinding): Inline {
  const strength = t('brief.evidenceStrength', { strength: finding.strength });
  const where =
    finding.kind === 'cause'
      ? phrase((slot) => t('brief.onPage', { page: slot(sourced(String(pageOfCauses), 'place:causes')) }))
      : plain(t('brief.inAnnexA'));
  return joined([plain(strength), where], t('brief.proofSeparator'));
}
