import type { BriefContext } from '../basis/briefContext.ts';
import { inSentence, listOf } from '../basis/briefContext.ts';
import { indicatorName } from '../basis/answerInWords.ts';
import { type Commitment, measureTitle } from '../basis/plan/commitments.ts';
import { paperSection } from './paperSection.ts';
import type { Countermeasure, Text } from '../../../knowledge/schema.ts';
import type { Inline, ParagraphBlock } from '../../document/document.ts';
import { withoutStop } from '../../document/format.ts';
import { joined, phrase, plain, sourced } from '../../document/phrase.ts';

/** Annex: what each planned measure is, its first step, what it hangs on, by which figure success is seen, and whose idea it is. */
export const measuresInFull = (
  context: BriefContext,
  planned: readonly Commitment[],
): readonly ParagraphBlock[] =>
  planned.flatMap(({ id, title, who }): ParagraphBlock[] => {
    const measure = context.index.measures.get(id);
    return measure === undefined
      ? []
      : [
          {
            kind: 'paragraph',
            id: `measure-${id}`,
            role: 'note',
            text: [
              { ...title, strong: true },
              { text: context.t('briefPlan.measureSeparator') },
              ...joined(
                [
                  said(context, measure, 'description'),
                  said(context, measure, 'concretely'),
                  said(context, measure, 'firstStep'),
                  phrase((slot) => context.t('briefPlan.measureLead', { who: slot(who) })),
                  dependsOn(context, measure),
                  success(context, measure),
                  basis(context, measure),
                ],
                context.gap,
              ),
            ],
          },
        ];
  });

function said(
  { say, t }: BriefContext,
  measure: Countermeasure,
  field: 'description' | 'concretely' | 'firstStep',
): Inline {
  const text: Text | undefined = measure[field];
  return text === undefined
    ? []
    : phrase((slot) =>
        t('briefPlan.measureText', {
          field,
          text: slot(sourced(withoutStop(say(text)), `kb:${measure.id}.${field}`)),
        }),
      );
}

/** Measures that must be there, what else it hangs on, and those that help: what helps is no condition. */
function dependsOn(context: BriefContext, { id, dependsOn: other, prerequisites }: Countermeasure): Inline {
  const { gap, say, t } = context;
  const names = (kind: 'hard' | 'soft'): Inline =>
    listOf(
      context,
      prerequisites
        .filter((each) => each.kind === kind)
        .map(({ requires }) =>
          phrase((slot) => t('briefPlan.quoted', { title: slot(measureTitle(context, requires)) })),
        ),
    );
  const [hard, soft] = [names('hard'), names('soft')];
  const needs =
    hard.length === 0
      ? []
      : phrase((slot) => t('briefPlan.measureDependsOn', { hard: slot(hard), soft: '', other: '' }));
  const condition =
    other === undefined
      ? []
      : phrase((slot) =>
          t('briefAnnex.measureCondition', {
            text: slot(inSentence(context, sourced(withoutStop(say(other)), `kb:${id}.dependsOn`))),
          }),
        );
  const helped =
    soft.length === 0 ? [] : phrase((slot) => t('briefAnnex.measureHelpedBy', { names: slot(soft) }));
  return joined([needs, condition, helped], gap);
}

function success(context: BriefContext, { id, success: seen }: Countermeasure): Inline {
  if (seen === undefined) {
    return [];
  }
  const { index, say, t } = context;
  const { name, short } = index.indicators.get(seen.indicator) ?? {};
  const target = sourced(withoutStop(say(seen.target)), `kb:${id}.success`);
  // A target that names what is measured says it all.
  const saysIt = [name, short].some((text) => text !== undefined && target.text.includes(say(text)));
  return phrase((slot) =>
    saysIt
      ? t('briefAnnex.measureSuccess', { target: slot(inSentence(context, target)) })
      : t('briefPlan.measureSuccess', {
          indicator: slot(inSentence(context, indicatorName(context, seen.indicator))),
          target: slot(inSentence(context, target)),
        }),
  );
}

/** Edition 1 says only whether a measure stands in the paper. */
export const basisOf = ({ basis: given, origin }: Countermeasure): 'stated' | 'implied' | 'added' =>
  given === undefined || given === 'abstract' ? (origin === 'paper' ? 'stated' : 'added') : given;

function basis(context: BriefContext, measure: Countermeasure): Inline {
  const section =
    measure.section === undefined || measure.section === ''
      ? []
      : [paperSection(context, measure.id, measure.section)];
  const kind = basisOf(measure);
  return section.length === 0
    ? plain(context.t('briefPlan.measureBasis', { basis: kind, section: '' }))
    : phrase((slot) => context.t('briefPlan.measureBasis', { basis: kind, section: slot(section) }));
}
