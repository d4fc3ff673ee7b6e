import { numbersOf } from '../../../knowledge/meaning.ts';
import { type CriterionId, criterionIds } from '../../../knowledge/schema.ts';
import type { CauseResult } from '../../../model/diagnosisResult.ts';
import type { RankedMeasure } from '../../../model/rankedMeasure.ts';
import { rampOf } from '../../../ranking/trouble.ts';
import { type BriefContext, inSentence } from '../basis/briefContext.ts';
import { measureTitle } from '../basis/plan/commitments.ts';
import { causeName } from '../sections/sectionParts.ts';
import type { Inline, Run } from '../../document/document.ts';
import { joined, phrase, plain, sourced } from '../../document/phrase.ts';
import { hundredth, shareInHundredths, sumOf, tenth } from './workedNumbers.ts';

/** Three decimals at most: shares and ramps are multiplied by a hundred. */
const thousandth = (value: number): string => String(Math.round(value * 1000) / 1000 + 0);

const worked = (text: string, place: string): Run => sourced(text, `worked:value.${place}`);

/** The value of a measure by its formula, worked for the one that ranks first. */
export function valueWorked(context: BriefContext): Inline {
  const { evaluation, kb, t } = context;
  const { ramp } = numbersOf(kb);
  const rule = phrase((slot) =>
    t('briefAnnex.valueRule', {
      from: slot(sourced(tenth(ramp.from), 'kb:scoring.ramp.from')),
      full: slot(sourced(tenth(ramp.full), 'kb:scoring.ramp.full')),
    }),
  );
  const counted = evaluation.causes.filter(({ severity }) => rampOf(severity, ramp) > 0);
  const total = counted.reduce((sum, { severity }) => sum + rampOf(severity, ramp) * severity, 0);
  const [measure] = evaluation.ranking;
  if (!measure || total === 0) {
    return joined(
      [rule, evaluation.plan.none === 'no-trouble' ? plain(t('briefAnnex.valueNone')) : []],
      context.gap,
    );
  }
  const trouble = phrase((slot) =>
    t('briefAnnex.troubleWorked', {
      total: slot(worked(hundredth(total), 'all.total')),
      count: slot(worked(String(counted.length), 'all.counted')),
    }),
  );
  const relief = measure.overridden.includes('relief')
    ? ownRelief(context, measure)
    : joined(
        [reliefWorked(context, { measure, counted, ramp }), result(context, measure, total)],
        context.gap,
      );
  return joined([rule, trouble, delivery(context, measure), relief], context.gap);
}

/** How far delivery can be expected, from the criteria other than relief. */
function delivery(context: BriefContext, measure: RankedMeasure): Inline {
  const { evaluation, index, say, t } = context;
  const weight = (id: CriterionId) => worked(shareInHundredths(evaluation.weights[id]), `${id}.weight`);
  const terms = criterionIds
    .filter((id) => id !== 'relief')
    .map((id) => {
      const criterion = index.criteria.get(id);
      const name = inSentence(context, sourced(criterion ? say(criterion.name) : id, `kb:${id}.name`));
      return phrase((slot) =>
        t('briefAnnex.deliveryTerm', {
          name: slot(name),
          weight: slot(weight(id)),
          score: slot(worked(hundredth(measure.scores[id]), `${id}.score`)),
        }),
      );
    });
  return phrase((slot) =>
    t('briefAnnex.deliveryWorked', {
      name: slot(measureTitle(context, measure.id)),
      relief: slot(weight('relief')),
      terms: slot(sumOf(context, terms)),
      value: slot(worked(thousandth(measure.delivery), 'all.delivery')),
    }),
  );
}

interface Relieved {
  readonly measure: RankedMeasure;
  readonly counted: readonly CauseResult[];
  readonly ramp: { readonly from: number; readonly full: number };
}

function reliefWorked(context: BriefContext, { measure, counted, ramp }: Relieved): Inline {
  const { t } = context;
  const effects = measure.effects.flatMap(({ cause: id, share }) => {
    const cause = counted.find((each) => each.id === id);
    return cause === undefined || share === 0 ? [] : [{ id, share, severity: cause.severity }];
  });
  const terms = effects.map(({ id, share, severity }) =>
    phrase((slot) =>
      t('briefAnnex.reliefTerm', {
        name: slot(inSentence(context, causeName(context, id))),
        ramp: slot(worked(thousandth(rampOf(severity, ramp)), `${id}.ramp`)),
        severity: slot(worked(hundredth(severity), `${id}.severity`)),
        share: slot(worked(thousandth(share), `${id}.share`)),
      }),
    ),
  );
  const sum = effects.reduce(
    (total, { share, severity }) => total + rampOf(severity, ramp) * severity * share,
    0,
  );
  return phrase((slot) =>
    t('briefAnnex.reliefWorked', {
      terms: slot(sumOf(context, terms)),
      value: slot(worked(hundredth(sum), 'all.relief')),
    }),
  );
}

const result = (
  { t }: BriefContext,
  { delivery: share, scores, value }: RankedMeasure,
  total: number,
): Inline =>
  phrase((slot) =>
    t('briefAnnex.valueWorked', {
      delivery: slot(worked(thousandth(share), 'all.delivery')),
      relief: slot(worked(hundredth((scores.relief * total) / 100), 'all.relief')),
      total: slot(worked(hundredth(total), 'all.total')),
      value: slot(worked(`${tenth(value)}%`, 'all.value')),
    }),
  );

const ownRelief = ({ t }: BriefContext, { delivery: share, scores, value }: RankedMeasure): Inline =>
  phrase((slot) =>
    t('briefAnnex.valueOwn', {
      delivery: slot(worked(thousandth(share), 'all.delivery')),
      relief: slot(worked(`${tenth(scores.relief)}%`, 'relief.score')),
      value: slot(worked(`${tenth(value)}%`, 'all.value')),
    }),
  );
