import { leadBodyOf } from '../../knowledge/meaning.ts';
import { type CriterionId, criterionIds, type Horizon } from '../../knowledge/schema.ts';
import type { RankedMeasure } from '../../model/rankedMeasure.ts';
import { numberColumn, percentColumn, type Sheet, type SheetCell, textColumn } from '../sheet.ts';
import { causeName, criterionName, inOneCell, mark, measureName, type SheetWords } from '../words.ts';

type Weights = Readonly<Record<CriterionId, number>>;

/** The weights of the criteria, the largest first. */
export function prioritiesSheet(words: SheetWords, weights: Weights): Sheet {
  const { say, t } = words;
  const largestFirst = words.kb.scoring.criteria.toSorted((a, b) => weights[b.id] - weights[a.id]);
  return {
    name: t('sheets.priorities'),
    columns: [
      textColumn(t('sheets.criterion')),
      percentColumn(t('diagnosis.weight'), 1),
      textColumn(t('sheets.rule')),
    ],
    rows: largestFirst.map(({ id, name, rule }) => [say(name), weights[id], say(rule)]),
  };
}

/** What each measure scores on each criterion, 0 to 100, by rank. */
export function criteriaSheet(words: SheetWords, ranking: readonly RankedMeasure[]): Sheet {
  const { t } = words;
  return {
    name: t('sheets.criteriaValues'),
    columns: [
      numberColumn(t('sheets.rank'), 0),
      textColumn(t('sheets.measure')),
      ...criterionIds.map((id) => numberColumn(criterionName(words, id), 1)),
      textColumn(t('sheets.ownScores')),
    ],
    rows: ranking.map((measure) => [
      measure.rank,
      measureName(words, measure.id),
      ...criterionIds.map((id) => measure.scores[id]),
      inOneCell(
        words,
        measure.overridden.map((id) => criterionName(words, id)),
      ) || null,
    ]),
  };
}

/** What is decided about the measures of a ranking. */
export interface PlanStand {
  /** The measures of the plan in force, each with its phase. */
  readonly phases: ReadonlyMap<string, Horizon>;
  readonly must: readonly string[];
  readonly mustNot: readonly string[];
}

/** The ranking with all that is known of each measure, in the plan or not. */
export function planSheet(words: SheetWords, ranking: readonly RankedMeasure[], stand: PlanStand): Sheet {
  const { language, t } = words;
  return {
    name: t('sheets.plan'),
    columns: [
      numberColumn(t('sheets.rank'), 0),
      textColumn(t('sheets.measure')),
      textColumn(t('sheets.inPlan')),
      textColumn(t('sheets.choice')),
      textColumn(t('sheets.phase')),
      percentColumn(t('sheets.removes'), 1),
      ...criterionIds.map((id) =>
        numberColumn(t('sheets.partOf', { name: criterionName(words, id) }), 2, t('sheets.percentPoints')),
      ),
      numberColumn(t('sheets.cost'), language === 'zh' ? 0 : 2, t('sheets.costUnit')),
      textColumn(t('sheets.estimated')),
      percentColumn(t('plan.inDraws')),
      textColumn(t('sheets.lead')),
      textColumn(t('sheets.answers')),
      textColumn(t('sheets.firstStep')),
      textColumn(t('sheets.success')),
    ],
    rows: ranking.map((measure) => rowOf(words, measure, stand)),
  };
}

function rowOf(words: SheetWords, measure: RankedMeasure, { phases, must, mustNot }: PlanStand): SheetCell[] {
  const { index, kb, language, say, t } = words;
  const { id } = measure;
  const known = index.measures.get(id);
  const phase = phases.get(id);
  const horizon = kb.countermeasures.horizons.find((each) => each.id === phase);
  const lead = known && leadBodyOf(known);
  return [
    measure.rank,
    measureName(words, id),
    mark(words, phase !== undefined),
    must.includes(id) ? t('plan.pinned') : mustNot.includes(id) ? t('plan.dropped') : null,
    horizon ? say(horizon.name) : null,
    measure.value / 100,
    ...criterionIds.map((criterion) => measure.contributions[criterion]),
    language === 'zh' ? measure.cost * 100 : measure.cost,
    mark(words, measure.estimated),
    measure.inPlan,
    lead ? say(lead) : null,
    inOneCell(
      words,
      measure.addresses.map(({ cause }) => causeName(words, cause)),
    ),
    known?.firstStep ? say(known.firstStep) : null,
    known?.success ? say(known.success.target) : null,
  ];
}
