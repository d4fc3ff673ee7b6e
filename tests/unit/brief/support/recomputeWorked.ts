import type { BriefSource } from '../../../../core/brief/compose/basis/briefContext.ts';
import { criterionIds } from '../../../../core/knowledge/schema.ts';
import { countedShare } from './planByFormula.ts';

const tenth = (value: number): string => String(Number(value.toFixed(1)));
const hundredth = (value: number): string => String(Number(value.toFixed(2)));
const thousandth = (value: number): string => String(Number(value.toFixed(3)));

/** The figures of the calculations in the annex on the method. */
export function workedFigure(
  [part = '', id = '', field = '']: readonly string[],
  { evaluation, kb }: BriefSource,
): string[] {
  const indicator = evaluation.indicators.find((entry) => entry.id === id);
  const dimension = evaluation.dimensions.find((entry) => entry.id === id);
  if (part === 'dimension') {
    const answered = evaluation.indicators.filter((entry) => entry.dimension === id && entry.score !== null);
    const weights = answered.reduce((sum, { weight }) => sum + weight, 0);
    const value = answered.reduce((sum, { score, weight }) => sum + (score ?? 0) * weight, 0) / weights;
    const figures = { weight: indicator?.weight, score: indicator?.score ?? NaN, weights, value };
    return [(field === 'score' ? hundredth : tenth)(figures[field as 'value'] ?? NaN)];
  }
  if (part === 'maturity') {
    const sum = evaluation.dimensions.reduce((total, { score, weight }) => total + (score ?? 0) * weight, 0);
    return field === 'weight'
      ? [`${hundredth(100 * (dimension?.weight ?? NaN))}%`]
      : [field === 'score' ? hundredth(dimension?.score ?? NaN) : tenth(sum)];
  }
  if (part === 'severity') {
    const entryOf = (id: string | undefined) => kb.causes.causes.find((entry) => entry.id === id);
    const cause = evaluation.causes.find((each) => entryOf(each.id)?.combine !== 'all');
    const links = entryOf(cause?.id)?.evidence.flatMap((link) => {
      const score = evaluation.indicators.find((entry) => entry.id === link.indicator)?.score ?? null;
      return score === null ? [] : [{ ...link, lack: link.reads === 'presence' ? score : 100 - score }];
    });
    const link = links?.find((entry) => entry.indicator === id);
    const weights = links?.reduce((sum, { weight }) => sum + weight, 0) ?? NaN;
    const factor = cause?.factor ?? NaN;
    const value =
      (factor * (links?.reduce((sum, { lack, weight }) => sum + lack * weight, 0) ?? NaN)) / weights;
    return [
      (field === 'lack' ? hundredth : tenth)(
        { weight: link?.weight ?? NaN, lack: link?.lack ?? NaN, weights, value }[field] ?? NaN,
      ),
    ];
  }
  return valueFigure(id, field, { evaluation, kb });
}

/** V = 100 · q · t · Σ ρ s e / T of the measure that ranks first. */
function valueFigure(
  id: string,
  field: string,
  { evaluation, kb }: Pick<BriefSource, 'evaluation' | 'kb'>,
): string[] {
  const [measure] = evaluation.ranking;
  const entry = kb.countermeasures.countermeasures.find((each) => each.id === measure?.id);
  const severity = new Map(evaluation.causes.map((cause) => [cause.id, cause.severity]));
  const trouble = (cause: string) => countedShare(severity.get(cause) ?? 0) * (severity.get(cause) ?? 0);
  const total = [...severity.keys()].reduce((sum, cause) => sum + trouble(cause), 0);
  const share = (strength: string) => (strength === 'strong' ? 0.6 : 0.25) * (measure?.typeFactor ?? NaN);
  const relief = (entry?.addresses ?? []).reduce(
    (sum, { cause, strength }) => sum + trouble(cause) * share(strength),
    0,
  );
  const delivery = criterionIds.reduce(
    (sum, criterion) =>
      sum +
      evaluation.weights[criterion] *
        (criterion === 'relief' ? 1 : (measure?.scores[criterion] ?? NaN) / 100),
    0,
  );
  const own = measure?.overridden.includes('relief') ? measure.scores.relief : null;
  const value = delivery * (own ?? (100 * relief) / total);
  if (id === 'all') {
    return [
      {
        total: hundredth(total),
        counted: String([...severity.keys()].filter((cause) => trouble(cause) > 0).length),
        delivery: thousandth(delivery),
        relief: hundredth(relief),
        value: `${tenth(value)}%`,
      }[field] ?? '',
    ];
  }
  switch (field) {
    case 'weight':
      return [`${hundredth(100 * evaluation.weights[id as 'relief'])}%`];
    case 'score':
      return [hundredth(measure?.scores[id as 'relief'] ?? NaN), `${tenth(own ?? NaN)}%`];
    case 'ramp':
      return [thousandth(countedShare(severity.get(id) ?? NaN))];
    case 'severity':
      return [hundredth(severity.get(id) ?? NaN)];
    default:
      return [thousandth(share(entry?.addresses.find(({ cause }) => cause === id)?.strength ?? ''))];
  }
}
