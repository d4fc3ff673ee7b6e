import { type BriefContext, briefContext } from '../basis/briefContext.ts';
import { longest } from '../basis/briefLength.ts';
import type { Inline } from '../../document/document.ts';
import { points, widthInHanzi } from '../../document/format.ts';
import { joined, phrase, plain, sourced, textOf } from '../../document/phrase.ts';
import { type StageForm, stagePart } from '../basis/stageWords.ts';
import { thinDimensions } from '../basis/thinDimensions.ts';

/** From this width on, in points, the interval says more than the value. */
const wideFrom = 20;

interface Form {
  readonly stage: StageForm;
  /** Whether it is said why maturity is withheld, and which interval it is. */
  readonly wholeMaturity: boolean;
}

/** From all there is to say down to the least, for the Chinese lines. */
const forms: readonly [Form, ...Form[]] = [
  { stage: 'full', wholeMaturity: true },
  { stage: 'full', wholeMaturity: false },
  { stage: 'short', wholeMaturity: false },
  { stage: 'bare', wholeMaturity: false },
];

/** The judgement in one breath: stage, maturity and how much calls for action. Where the lines are short the first half is. */
export const judgement = (context: BriefContext): Inline => written(context, formOf(context));

/** Whether the judgement has the shares of the stages that a withheld one may be. */
export const tellsShares = (context: BriefContext): boolean => formOf(context).stage !== 'bare';

/** The fullest that the Chinese lines hold. English says the same of maturity, and has room for the shares. */
function formOf(context: BriefContext): Form {
  const inChinese = context.language === 'zh' ? context : briefContext({ ...context, language: 'zh' });
  const fits = (form: Form) => widthInHanzi(textOf(written(inChinese, form))) <= longest.zh.judgement;
  const form = forms.find(fits) ?? forms.at(-1) ?? forms[0];
  return context.language === 'en' && form.stage === 'bare' ? { ...form, stage: 'short' } : form;
}

const written = (context: BriefContext, form: Form): Inline =>
  joined([standing(context, form), trouble(context)], context.gap);

const standing = (context: BriefContext, { stage, wholeMaturity }: Form): Inline =>
  phrase((slot) =>
    context.t('briefPage.standing', {
      stage: slot(stagePart(context, stage)),
      maturity: slot(maturityPart(context, wholeMaturity)),
      coverageFirst: context.evaluation.coverage < context.kb.scoring.coverage.composite,
    }),
  );

function maturityPart({ evaluation, index, kb, language, say, t }: BriefContext, isWhole: boolean): Inline {
  const { composite, low, high } = evaluation.maturity;
  const isThin = evaluation.coverage < kb.scoring.coverage.composite;
  if (composite === null && !isWhole && !isThin) {
    return plain(t('briefOpen.maturityOpen'));
  }
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
    const isBrief = language === 'zh' && !isWhole;
    return t(isBrief || high - low >= wideFrom ? 'briefPage.maturityWide' : 'briefPage.maturity', estimate);
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
