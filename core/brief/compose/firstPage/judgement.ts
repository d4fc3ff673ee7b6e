import type { BriefContext } from '../basis/briefContext.ts';
import { longest } from '../basis/briefLength.ts';
import type { Inline } from '../../document/document.ts';
import { points, widthInHanzi } from '../../document/format.ts';
import { joined, phrase, sourced, textOf } from '../../document/phrase.ts';
import { stagePart } from '../basis/stageWords.ts';
import { thinDimensions } from '../basis/thinDimensions.ts';

/** From this width on, in points, the interval says more than the value. */
const wideFrom = 20;

/** The judgement in one breath: stage, maturity and, where the Chinese lines hold it, how much calls for action. */
export function judgement(context: BriefContext): Inline {
  const { gap, language } = context;
  const full = joined([standing(context), trouble(context)], gap);
  return language === 'en' || widthInHanzi(textOf(full)) <= longest.zh.judgement ? full : standing(context);
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
    return t(high - low >= wideFrom ? 'briefPage.maturityWide' : 'briefPage.maturity', estimate);
  });
}

/** How many of the causes call for action; what a plan removes of them stands with the options. */
function trouble(context: BriefContext): Inline {
  const { evaluation, t } = context;
  const { causes, notJudged } = evaluation;
  if (causes.length === 0) {
    return [];
  }
  const raised = causes.filter((cause) => cause.raised).length;
  return phrase((slot) =>
    t('briefPage.trouble', {
      total: slot(sourced(String(causes.length), 'count:causes')),
      raised: raised === 0 ? '' : slot(sourced(String(raised), 'count:raised')),
      one: raised === 1,
      someOpen: notJudged.length > 0,
    }),
  );
}
