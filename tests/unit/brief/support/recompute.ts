import type { BriefSource } from '../../../../core/brief/compose/basis/briefContext.ts';
import { choiceFigure, countOnFirstPage, share } from './recomputeChoice.ts';
import { orderFigure } from './recomputeOrder.ts';

/**
 * The texts that a run with this source may show, worked out from the evaluation and the input alone.
 *
 * `null` when the source is not one that a number can come from.
 */
export function recompute(source: string, from: BriefSource): readonly string[] | null {
  const [kind = '', rest = ''] = split(source);
  const dot = rest.lastIndexOf('.');
  const [id, field] = dot < 0 ? [rest, ''] : [rest.slice(0, dot), rest.slice(dot + 1)];
  const { evaluation } = from;
  switch (kind) {
    case 'cause':
      if (field === 'grades') {
        return (find(evaluation.causes, id)?.evidence ?? []).map(({ grade }) => grade);
      }
      return figure(
        find<{ id: string }>(evaluation.causes, id) ?? find(evaluation.notJudged, id),
        field,
        field === 'inTopFive',
      );
    case 'problem':
      return figure(find(evaluation.problems, id), field, false);
    case 'dimension':
      return figure(find(evaluation.dimensions, id), field, field === 'coverage' || field === 'weight');
    case 'measure':
      if (field === 'cost') {
        return choiceFigure('ranking', rest, from);
      }
      return figure(find(evaluation.ranking, id), field, false);
    case 'score':
      return figure(find(evaluation.ranking, id)?.scores, field, false);
    case 'plan':
      return planFigure(id, field, from);
    case 'indicator':
      return indicatorFigure(id, field, from);
    case 'maturity':
      return figure(evaluation.maturity, rest, false);
    case 'stage':
      return stageFigure(rest, from);
    case 'type':
      return [share(evaluation.type.shares[rest.slice('share.'.length) as 'embedded'])];
    case 'weight':
      return [share(evaluation.weights[rest as 'relief'])];
    case 'order':
      return orderFigure(id as 'relief', field, from);
    case 'crossCheck':
      return [(evaluation.crossChecks[rest as 'topsis'].kendallTau ?? NaN).toFixed(2)];
    case 'evaluation':
      return rest === 'coverage'
        ? [share(evaluation.coverage)]
        : [String(evaluation[rest as 'answered' | 'applicable' | 'draws' | 'seed'])];
    case 'next':
      return [nextGain(Number(id), from)];
    case 'previous':
      return previousFigure(rest, from);
    case 'options':
    case 'ranking':
      return choiceFigure(kind, rest, from);
    case 'recognition':
      if (field === 'open' || field === 'short') {
        return [String(criteriaNotMet(id, field, from))];
      }
      return [String(evaluation.recognition.find((item) => item.ladder === id)?.[field as 'met' | 'total'])];
    case 'count':
      return numeral(counted(rest, from));
    default:
      return null;
  }
}

const words = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

const numeral = (count: number | string): string[] => {
  const word = words[Number(count)] ?? '';
  return [String(count), word, word.toLowerCase(), '〇一二三'.charAt(Number(count))];
};

const split = (source: string): string[] => {
  const colon = source.indexOf(':');
  return [source.slice(0, colon), source.slice(colon + 1)];
};

const find = <T extends { readonly id: string }>(items: readonly T[], id: string): T | undefined =>
  items.find((item) => item.id === id);

function figure(object: unknown, field: string, isShare: boolean): string[] {
  // Fields are read by name here on purpose: the test must not share the program's way to the value.
  const value = (object as Record<string, number> | undefined)?.[field] ?? NaN;
  return isShare ? [share(value)] : [String(Math.floor(value + 0.5))];
}

const trimmed = (value: number, decimals = 2): string =>
  Number(value.toFixed(decimals)).toLocaleString('en', { maximumFractionDigits: decimals });

function amounts(million: number): string[] {
  const m = trimmed(million);
  return [
    `CNY ${m} m`,
    `${m} m`,
    million >= 100 ? `${trimmed(million / 100, 4)}亿元` : `${trimmed(million * 100)}万元`,
  ];
}

function nextGain(place: number, { evaluation }: BriefSource): string {
  const gain = evaluation.nextEvidence[place]?.gain ?? NaN;
  return gain < 0.05 ? '<0.1%' : `${gain.toFixed(1).replace(/\.0$/u, '')}%`;
}

function planFigure(id: string, field: string, from: BriefSource): readonly string[] {
  const { evaluation } = from;
  if (id === 'total' || id === 'recommended') {
    const recommended = evaluation.plans.find(({ name }) => name === 'balanced');
    const plan = id === 'total' ? evaluation.plan : recommended;
    switch (field) {
      case 'value':
        return [share((plan?.value ?? NaN) / 100)];
      case 'robustness':
        return [share(plan?.robustness ?? NaN)];
      default:
        return [...marked(plan?.measures ?? []), ...choiceFigure('plan', `${id}.${field}`, from)];
    }
  }
  if (
    id === 'due' ||
    ['sufficient', 'balanced', 'full', 'unlimited'].includes(id) ||
    field === 'estimatedCost'
  ) {
    return choiceFigure('plan', `${id}.${field}`, from);
  }
  if (id === 'infeasible') {
    const needed = evaluation.plan.infeasible?.needed ?? NaN;
    const names = evaluation.plan.infeasible?.measures ?? [];
    const known = evaluation.ranking.filter((entry) => names.includes(entry.id));
    return [...amounts(needed), ...marked(known), String(Math.round(needed))];
  }
  const planned = find(evaluation.plan.measures, id);
  return field === 'share' ? [share(planned?.share ?? NaN)] : marked(planned ? [planned] : []);
}

type Costing = readonly { readonly cost: number; readonly estimated: boolean }[];

/** What measures cost together, marked where nobody entered all of it. */
function marked(measures: Costing): string[] {
  const sum = (items: Costing) => items.reduce((total, { cost }) => total + cost, 0);
  const guessed = measures.filter(({ estimated }) => estimated);
  const all = amounts(sum(measures));
  if (guessed.length === 0 || sum(guessed) < 1e-6) {
    return all;
  }
  if (guessed.length === measures.length || sum(guessed) > sum(measures) - 1e-6) {
    return all.flatMap((amount) => [`est. ${amount}`, `估${amount}`]);
  }
  const parts = amounts(sum(guessed));
  return all.flatMap((amount) =>
    parts.flatMap((part) => [`${amount}, of which est. ${part}`, `${amount}，其中估${part}`]),
  );
}

function indicatorFigure(id: string, field: string, { evaluation, input, kb }: BriefSource): string[] {
  const rating = input.ratings[id];
  if (field === 'next') {
    return [String((input.ratings[id.replace('.level', '')]?.level ?? NaN) + 1)];
  }
  if (field === 'level') {
    return [String(rating?.level)];
  }
  if (field === 'grade') {
    return [rating?.grade ?? 'D'];
  }
  if (field === 'score') {
    return figure(find(evaluation.indicators, id), 'score', false);
  }
  const indicator = kb.instrument.indicators.find((candidate) => candidate.id === id);
  const exact = rating?.value ?? NaN;
  const value = trimmed(exact);
  const units = indicator?.kind === 'quantitative' ? [indicator.unit.en, indicator.unit.zh] : [];
  return units.flatMap((unit) => [
    value,
    `${value}${unit}`,
    // Counted with its measure word.
    `${value}个${unit}`,
    `${value} ${unit}`,
    `${value} ${unit.replace(/ies$/u, 'y').replace(/s$/u, '')}`,
    // A Chinese share leaves out the base that its indicator names.
    ...(unit.endsWith('%') ? [`${value}%`] : []),
    // In a sentence the clause has sign and unit, and nobody reads decimals of a large figure.
    inProse(Math.abs(exact)),
    `${inProse(exact)}%`,
    ` ${inProse(exact)}%`,
  ]);
}

function inProse(value: number): string {
  if (value >= 10) {
    return trimmed(value, 0);
  }
  return value >= 2 ? value.toFixed(1).replace(/\.0$/u, '') : trimmed(value);
}

function stageFigure(rest: string, { evaluation, input, kb }: BriefSource): string[] {
  const { stage } = evaluation;
  if (rest === 'growingCut' || rest === 'leadingCut') {
    const { growingFrom, hysteresis, leadingFrom } = kb.stages.rule;
    const before = input.context?.previousStage ?? null;
    const ordinary = ['emerging', 'growing', 'leading'].indexOf(before ?? '');
    const isReached = rest === 'growingCut' ? ordinary >= 1 : ordinary === 2;
    const cut = rest === 'growingCut' ? growingFrom : leadingFrom;
    return [trimmed(ordinary < 0 ? cut : isReached ? cut - hysteresis : cut + hysteresis)];
  }
  if (rest.startsWith('probability.')) {
    return [share(stage.probabilities[rest.slice('probability.'.length) as 'growing'])];
  }
  if (rest === 'agreement') {
    return [share(stage.agreement)];
  }
  if (rest === 'rule') {
    return [String(stage.rule?.number)];
  }
  return rest === 'structuralMaturity'
    ? [String(Math.floor((stage.structuralMaturity ?? NaN) + 0.5))]
    : [trimmed(stage.locationQuotient ?? NaN)];
}

function counted(name: string, from: BriefSource): number | string {
  const { actions, date, evaluation, input } = from;
  const raised = evaluation.causes.filter((cause) => cause.raised).length;
  const open = actions.filter((action) => action.status === 'open');
  const silent = (state: string) =>
    evaluation.indicators.filter(({ id, state: own }) => {
      const { source = '', date: day = '', note = '' } = input.ratings[id] ?? {};
      return own === state && `${source}${day}${note}`.trim() === '';
    }).length;
  const counts: Record<string, number | string> = {
    'ratings.unknown': silent('unknown'),
    'ratings.not-applicable': silent('not-applicable'),
    causes: evaluation.causes.length,
    raised,
    notJudged: evaluation.notJudged.length,
    planned: evaluation.plan.measures.length,
    inBothTypes: evaluation.typeDependence?.inBoth.length ?? NaN,
    otherCauses: raised - Math.min(raised, 3),
    thinDimensions: evaluation.dimensions.filter(({ score, weight }) => score === null && weight > 0).length,
    leftOut: evaluation.ranking.length - evaluation.plan.measures.length,
    actions: actions.length,
    'actions.late': open.filter((action) => action.dueOn !== null && action.dueOn < date).length,
    'actions.stalled': 0,
    'actions.due': open.filter((action) => action.dueOn === null || action.dueOn >= date).length,
    'actions.done': actions.length - open.length,
  };
  if (name.startsWith('actions.on.')) {
    const due = open.filter((action) => name.startsWith(`actions.on.${action.dueOn}`));
    return name.endsWith('.owners') ? new Set(due.map(({ owner }) => owner.trim())).size : due.length;
  }
  return counts[name] ?? countOnFirstPage(name, from) ?? NaN;
}

function previousFigure(rest: string, { previous }: BriefSource): string[] {
  if (rest === 'maturity.composite') {
    return figure(previous?.evaluation.maturity, 'composite', false);
  }
  return figure(find(previous?.evaluation.dimensions ?? [], rest.slice('dimension.'.length)), 'score', false);
}

function criteriaNotMet(ladder: string, field: 'open' | 'short', { evaluation }: BriefSource): number {
  const conditions = evaluation.recognition.find((item) => item.ladder === ladder)?.conditions ?? [];
  return [...new Set(conditions.map(({ rule }) => rule))].filter((rule) => {
    const results = conditions.filter((condition) => condition.rule === rule).map(({ met }) => met);
    return !results.includes(true) && results.includes(null) === (field === 'open');
  }).length;
}
