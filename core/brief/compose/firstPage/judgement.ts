import type { BriefContext } from '../basis/briefContext.ts';
import { commitments } from '../basis/commitments.ts';
import type { Inline } from '../../document/document.ts';
import { causeClause } from '../basis/findingSentence.ts';
import { points, widthInHanzi } from '../../document/format.ts';
import { hasNoTrouble } from '../basis/planConflict.ts';
import { joined, phrase, sourced, textOf } from '../../document/phrase.ts';
import { stagePart } from '../basis/stageWords.ts';
import { thinDimensions } from '../basis/thinDimensions.ts';

/** Three lines of 28 hanzi less the indent and what the line breaks take; six of the English page. */
const room = { zh: 78, en: 290 } as const;

/** From this width on, in points, the interval says more than the value. */
const wideFrom = 20;

/** The judgement in one breath: stage, maturity, the weakness, the first step. */
export function judgement(context: BriefContext): Inline {
  const ofCauses = (named: number) =>
    joined([standing(context), weaknessAndStep(context, named)], context.gap);
  const full = ofCauses(2);
  const width = context.language === 'zh' ? widthInHanzi(textOf(full)) : textOf(full).length;
  return width <= room[context.language] ? full : ofCauses(1);
}

const standing = (context: BriefContext): Inline =>
  phrase((slot) =>
    context.t('briefPage.standing', {
      stage: slot(stagePart(context)),
      maturity: slot(maturityPart(context)),
    }),
  );

function maturityPart({ evaluation, index, kb, say, t }: BriefContext): Inline {
  const { composite, low, high } = evaluation.maturity;
  const thin = thinDimensions(evaluation);
  const [first] = thin;
  if (composite === null && first && evaluation.coverage >= kb.scoring.coverage.composite) {
    const known = index.dimensions.get(first.id);
    const name = t('brief.inSentence', { name: known ? say(known.name) : first.id });
    const one = thin.length === 1;
    return phrase((slot) =>
      t('briefPage.maturityThin', {
        name: one ? slot(sourced(name, `kb:${first.id}.name`)) : '',
        count: one ? '' : slot(sourced(String(thin.length), 'count:thinDimensions')),
        one,
      }),
    );
  }
  if (composite === null) {
    return phrase((slot) =>
      t('briefPage.maturityWithheld', {
        answered: slot(sourced(String(evaluation.answered), 'evaluation:answered')),
        applicable: slot(sourced(String(evaluation.applicable), 'evaluation:applicable')),
      }),
    );
  }
  const value = sourced(points(composite), 'maturity:composite');
  if (low === null || high === null) {
    return phrase((slot) => t('briefPage.maturityOnly', { value: slot(value) }));
  }
  return phrase((slot) => {
    const estimate = {
      value: slot(value),
      low: slot(sourced(points(low), 'maturity:low')),
      high: slot(sourced(points(high), 'maturity:high')),
    };
    return high - low >= wideFrom
      ? t('briefPage.maturityWide', estimate)
      : t('briefPage.maturity', { ...estimate, band: bandOf(composite, kb.stages.rule) });
  });
}

/** The cuts of the stages give the words for maturity too. */
function bandOf(
  maturity: number,
  { growingFrom, leadingFrom }: { readonly growingFrom: number; readonly leadingFrom: number },
): 'low' | 'middle' | 'high' {
  if (maturity < growingFrom) {
    return 'low';
  }
  return maturity < leadingFrom ? 'middle' : 'high';
}

function weaknessAndStep(context: BriefContext, named: number): Inline {
  const { evaluation, t } = context;
  const weakness = weaknessOf(context, named);
  const [first] = commitments(context);
  if (first) {
    const step = { ...first.title, text: t('briefPage.asStep', { title: first.title.text }) };
    return phrase((slot) => t('briefPage.andFirst', { weakness, step: slot(step) }));
  }
  return [
    {
      text: t(
        evaluation.plan.infeasible
          ? 'briefPage.andConflict'
          : hasNoTrouble(evaluation)
            ? 'briefPage.andNoTrouble'
            : 'briefPage.andNoStep',
        { weakness },
      ),
    },
  ];
}

function weaknessOf({ evaluation, kb, language, t }: BriefContext, named: number): string {
  if (evaluation.type.used === null) {
    return t('briefPage.noTypeYet');
  }
  const [first, second] = evaluation.causes
    .filter((cause) => cause.raised)
    .slice(0, named)
    .map((cause) => causeClause(cause.id, kb, language));
  if (!first) {
    return t(evaluation.causes.length === 0 ? 'briefPage.noCauseYet' : 'briefPage.heldBackByNone');
  }
  const soFar = evaluation.coverage < kb.scoring.coverage.composite;
  return second
    ? t(soFar ? 'briefPage.heldBackByTwoSoFar' : 'briefPage.heldBackByTwo', { first, second })
    : t(soFar ? 'briefPage.heldBackByOneSoFar' : 'briefPage.heldBackByOne', { first });
}
