import { answerFact, capitalised, causeClaim, isFigure } from '../basis/answerClauses.ts';
import type { BriefContext } from '../basis/briefContext.ts';
import { notSeparated, spreadOf } from '../basis/causeOrder.ts';
import type { FindingsBlock, Inline, Run } from '../../document/document.ts';
import { points, widthInHanzi } from '../../document/format.ts';
import type { KeyFinding } from '../basis/keyFindings.ts';
import { phrase, plain, sourced, textOf } from '../../document/phrase.ts';
import { proofOf } from '../basis/proof.ts';

/** Two lines of 28 hanzi less indent, number and line breaks; four lines of the English column. */
const room = { zh: 51, en: 200 } as const;

/** The findings of the first page: each with a figure, what backs it and where the proof stands, see `Proven`. */
export function findingsOnFirstPage(
  context: BriefContext,
  findings: readonly KeyFinding[],
  byPage: boolean,
): FindingsBlock {
  if (findings.length === 0) {
    const none = { id: 'findings-none', text: plain(context.t('briefPage.noFinding')), proof: [] };
    return { kind: 'findings', items: [none] };
  }
  const told = new Set<string>();
  const items = findings.map((finding, place) => {
    const subject = finding.kind === 'cause' ? finding.cause.id : finding.dimension.id;
    const proof = proofOf(context, { finding, place, byPage });
    const text = sentence(context, { finding, place, proof, told });
    return { id: `finding-${subject}`, text, proof };
  });
  return { kind: 'findings', items };
}

interface Item {
  readonly finding: KeyFinding;
  readonly place: number;
  readonly proof: Inline;
  /** Answers that an earlier finding has named: the same one behind two findings would read as copied. */
  readonly told: Set<string>;
}

/** The finding with the first answer that still fits on its lines; an answer is never cut. */
function sentence(context: BriefContext, item: Item): Inline {
  const { finding, proof, told } = item;
  const write = (answer: string | null, short: boolean) =>
    finding.kind === 'cause'
      ? causeSentence(context, { finding, place: item.place, answer, short })
      : dimensionSentence(context, finding, answer);
  const fits = (text: Inline) =>
    context.language === 'zh'
      ? widthInHanzi(textOf(text)) + widthInHanzi(textOf(proof)) + 2 <= room.zh
      : textOf(text).length <= room.en;
  for (const short of [false, true]) {
    for (const answer of finding.answers.filter((id) => !told.has(id))) {
      const text = write(answer, short);
      if (fits(text)) {
        told.add(answer);
        return text;
      }
    }
  }
  return write(null, false);
}

interface CauseSentence {
  readonly finding: KeyFinding & { readonly kind: 'cause' };
  readonly place: number;
  readonly answer: string | null;
  /** Without what it says about the other causes: the answer is worth more. */
  readonly short: boolean;
}

function causeSentence(context: BriefContext, { finding, place, answer, short }: CauseSentence): Inline {
  const { evaluation, t } = context;
  const { cause, strength } = finding;
  const figure = (name: 'severity' | 'low' | 'high') =>
    sourced(points(cause[name]), `cause:${cause.id}.${name}`);
  const claim = causeClaim(context, cause.id);
  const fact = answer === null ? [] : answerFact(context, answer);
  const hedged = strength === 'weak';
  return phrase((slot) => {
    const shared = {
      value: slot(figure('severity')),
      low: slot(figure('low')),
      high: slot(figure('high')),
      hedged,
      spread: spreadOf(cause),
      severe: cause.severe,
    };
    const told = (clause: Inline) => (clause.length === 0 ? '' : slot(clause));
    switch (place) {
      case 0:
        return t('briefPage.firstCause', {
          ...shared,
          claim: slot(hedged ? claim : capitalised(claim)),
          fact: told(fact),
          rank: rankOf(context, cause),
          short,
          total: slot(sourced(String(evaluation.causes.length), 'count:causes')),
          someOpen: evaluation.notJudged.length > 0,
        });
      case 1:
        return answer !== null && isFigure(context, answer)
          ? t('briefPage.secondCauseFigure', {
              ...shared,
              claim: slot(claim),
              fact: told(capitalised(fact)),
            })
          : t('briefPage.secondCause', {
              ...shared,
              claim: slot(capitalised(claim)),
              fact: told(capitalised(fact)),
            });
      default:
        return t('briefPage.thirdCause', {
          ...shared,
          claim: slot(claim),
          fact: told(fact),
          scale: short ? '' : slot(scaleOf(context, cause)),
        });
    }
  });
}

/** The line that the severity has passed. */
function scaleOf({ kb }: BriefContext, { severe }: KeyCause): Run {
  const { raisedAt, severeAt } = kb.scoring.severity;
  return severe
    ? sourced(points(severeAt), 'kb:scoring.severity.severeAt')
    : sourced(points(raisedAt), 'kb:scoring.severity.raisedAt');
}

/** Whether the first cause leads alone. Two that the draws do not separate share the place. */
function rankOf({ evaluation }: BriefContext, cause: KeyCause): 'highest' | 'tied' | 'only' {
  const [next] = evaluation.causes.filter((other) => other.id !== cause.id);
  if (!next) {
    return 'only';
  }
  return notSeparated(cause, next) ? 'tied' : 'highest';
}

type KeyCause = (KeyFinding & { kind: 'cause' })['cause'];

const dimensionKeys = [
  'briefPage.lowestDimension',
  'briefPage.nextDimension',
  'briefPage.thirdDimension',
] as const;

function dimensionSentence(
  context: BriefContext,
  finding: KeyFinding & { readonly kind: 'dimension' },
  answer: string | null,
): Inline {
  const { index, say, t } = context;
  const { id } = finding.dimension;
  const known = index.dimensions.get(id);
  const name = known ? say(known.name) : id;
  const key = dimensionKeys[finding.rank - 1] ?? 'briefPage.thirdDimension';
  const shown = key === 'briefPage.thirdDimension' ? name : t('brief.inSentence', { name });
  const fact = answer === null ? [] : answerFact(context, answer);
  return phrase((slot) =>
    t(key, {
      claim: slot(sourced(shown, `kb:${id}.name`)),
      score: slot(sourced(points(finding.score), `dimension:${id}.score`)),
      fact: fact.length === 0 ? '' : slot(fact),
      hedged: finding.strength === 'weak',
    }),
  );
}
