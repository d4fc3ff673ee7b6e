import { capitalised, causeClaim } from '../basis/answerClauses.ts';
import { longest } from '../basis/briefLength.ts';
import type { BriefContext } from '../basis/briefContext.ts';
import { spreadOf } from '../basis/causeOrder.ts';
import { isHedged } from '../basis/evidenceStrength.ts';
import { causeClause } from '../basis/findingSentence.ts';
import type { FindingsBlock, Inline, Run } from '../../document/document.ts';
import { points, widthInHanzi } from '../../document/format.ts';
import type { KeyFinding } from '../basis/keyFindings.ts';
import { phrase, sourced, textOf } from '../../document/phrase.ts';
import { proofOf } from '../basis/proof.ts';
import type { RemedyChoice } from './remedies.ts';
import { remedyHeads, remedyWords } from './remedyWords.ts';
import { shortFacts } from './shortFact.ts';

/** The number before a Chinese finding and the brackets behind it. */
const roundFinding = widthInHanzi('1. （）');

/** Three lines of the English page, two where the answer is long. */
const roomInEnglish = 150;

/** The findings of the first page, each with a figure, what backs it and what is to be done about it. */
export function findingsOnFirstPage(
  context: BriefContext,
  findings: readonly KeyFinding[],
  remedies: readonly RemedyChoice[],
): FindingsBlock {
  const items = written(context, findings).map(({ finding, proof, text }, place) => {
    const subject = finding.kind === 'cause' ? finding.cause.id : finding.dimension.id;
    const choice = remedies[place] ?? { kind: 'none', measure: null };
    return {
      id: `finding-${subject}`,
      text,
      proof,
      remedy: context.evaluation.plan.measures.length === 0 ? null : remedyWords(context, finding, choice),
    };
  });
  const hasCells = items.some(({ remedy }) => remedy !== null && remedy.parts.length > 1);
  return { kind: 'findings', heads: hasCells ? remedyHeads(context) : [], items };
}

/** The answer that each finding tells of on the first page; `null` where there is room for none. */
export const toldOnFirstPage = (
  context: BriefContext,
  findings: readonly KeyFinding[],
): readonly (string | null)[] => written(context, findings).map(({ answer }) => answer);

function written(context: BriefContext, findings: readonly KeyFinding[]) {
  const told = new Set<string>();
  return findings.map((finding, place) => {
    const proof = proofOf(context, { finding, place });
    return { finding, proof, ...sentence(context, { finding, proof, told }) };
  });
}

interface Item {
  readonly finding: KeyFinding;
  readonly proof: Inline;
  /** Answers that an earlier finding has named: the same one behind two findings would read as copied. */
  readonly told: Set<string>;
}

/** The finding with the first answer that still fits on its lines; an answer is never cut. */
function sentence(
  context: BriefContext,
  item: Item,
): { readonly text: Inline; readonly answer: string | null } {
  const { finding, proof, told } = item;
  const fits = (text: Inline) =>
    context.language === 'zh'
      ? widthInHanzi(textOf(text)) + widthInHanzi(textOf(proof)) + roundFinding <= longest.zh.finding
      : textOf(text).length <= roomInEnglish;
  for (const { id, fact } of shortFacts(context, finding, told)) {
    const text = write(context, finding, fact);
    if (fact.length > 0 && fits(text)) {
      told.add(id);
      return { text, answer: id };
    }
  }
  return { text: write(context, finding, []), answer: null };
}

const write = (context: BriefContext, finding: KeyFinding, fact: Inline): Inline =>
  finding.kind === 'cause'
    ? causeSentence(context, finding, fact)
    : dimensionSentence(context, finding, fact);

type OfCause = KeyFinding & { readonly kind: 'cause' };

function causeSentence(context: BriefContext, { cause, strength }: OfCause, fact: Inline): Inline {
  const { kb, language, t } = context;
  // Its interval leaves open whether it calls for action at all.
  const isOpen = spreadOf(cause) === 'wide' && cause.low < kb.scoring.severity.raisedAt;
  const figure = (name: 'severity' | 'low' | 'high') =>
    sourced(points(cause[name]), `cause:${cause.id}.${name}`);
  const claim: Inline =
    language === 'zh'
      ? [sourced(causeClause(cause.id, kb, language), `kb:${cause.id}.clause`)]
      : capitalised(causeClaim(context, cause.id));
  return phrase((slot) =>
    t('briefPage.causeFinding', {
      claim: slot(
        (isOpen || isHedged(strength)) && language === 'en' ? causeClaim(context, cause.id) : claim,
      ),
      // In Chinese a source that is not named is said at the end of the line.
      isHedged:
        language === 'zh'
          ? strength === 'weak' || (isOpen && strength !== 'unsourced')
          : isOpen || isHedged(strength),
      isWide: spreadOf(cause) === 'wide',
      value: slot(figure('severity')),
      low: slot(figure('low')),
      high: slot(figure('high')),
      fact: fact.length === 0 ? '' : slot(capitalised(fact)),
    }),
  );
}

function dimensionSentence(
  context: BriefContext,
  { dimension, score, strength }: KeyFinding & { readonly kind: 'dimension' },
  fact: Inline,
): Inline {
  const { index, say, t } = context;
  const { id } = dimension;
  const known = index.dimensions.get(id);
  const name: Run = sourced(known ? say(known.name) : id, `kb:${id}.name`);
  return phrase((slot) =>
    t('briefPage.dimensionFinding', {
      name: slot(name),
      score: slot(sourced(points(score), `dimension:${id}.score`)),
      fact: fact.length === 0 ? '' : slot(fact),
      isHedged: isHedged(strength),
    }),
  );
}
