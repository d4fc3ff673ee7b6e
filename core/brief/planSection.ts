import { horizonIds } from '../knowledge/schema.ts';
import type { Infeasibility } from '../model/evaluation.ts';
import { listOf, type BriefContext } from './briefContext.ts';
import { body, causeName, withNumber } from './causesSection.ts';
import { commitments, isAccepted, measureTitle, type Commitment } from './commitments.ts';
import type { Block, Inline, NotesBlock, Run, TableBlock, TableRow } from './document.ts';
import { money, percent, points, withoutStop } from './format.ts';
import { joined, phrase, plain, sourced } from './phrase.ts';
import { planSentence } from './planSentence.ts';

const leftOutNamed = 4;

/** The plan: its phases with who, when and cost, what the law asks, what was left out and why. */
export function planSection(context: BriefContext): readonly Block[] {
  const { t } = context;
  const head: Block = {
    kind: 'heading',
    id: 'plan',
    level: 2,
    number: t('brief.section', { n: 5 }),
    text: plain(t('brief.plan')),
  };
  const planned = commitments(context);
  if (planned.length === 0) {
    return [head, body('plan-none', joined([lead(context), whyNot(context)], context.gap))];
  }
  const notes = complianceNotes(context, planned);
  return [
    head,
    body('plan-lead', joined([lead(context), costSentence(context), acceptance(context)], context.gap)),
    phasesTable(context, planned, notes),
    ...(notes.items.length > 0 ? [notes] : []),
    ...aftermath(context),
  ];
}

const lead = ({ evaluation, language, t }: BriefContext): Inline => [
  sourced(t('brief.asSentence', { text: planSentence(evaluation, language) }), 'sentence:plan'),
];

function whyNot(context: BriefContext): Inline {
  const { evaluation, language, t } = context;
  const { infeasible } = evaluation.plan;
  if (infeasible === null) {
    return plain(t('brief.planNothing'));
  }
  const names = listOf(
    context,
    infeasible.measures.map((id) => [measureTitle(context, id)]),
  );
  const isMoney = infeasible.reason === 'budget' || infeasible.reason === 'phase-budget';
  const needed = isMoney ? money(infeasible.needed, language) : points(infeasible.needed);
  return phrase((slot) =>
    t('brief.planConflict', {
      reason: infeasible.reason,
      names: slot(names),
      needed: slot(sourced(needed, 'plan:infeasible.needed')),
      subject: limitedSubject(context, infeasible),
    }),
  );
}

/** The name of the phase or the body whose limit is exceeded. */
function limitedSubject({ kb, say }: BriefContext, infeasible: Infeasibility): string {
  const { horizons, actors } = kb.countermeasures;
  switch (infeasible.reason) {
    case 'phase-budget':
    case 'phase-capacity':
      return horizons.filter(({ id }) => id === infeasible.phase).map(({ name }) => say(name))[0] ?? '';
    case 'actor-capacity':
      return actors.filter(({ id }) => id === infeasible.actor).map(({ name }) => say(name))[0] ?? '';
    default:
      return '';
  }
}

function costSentence({ evaluation, input, language, t }: BriefContext): Inline {
  const cost = sourced(money(evaluation.plan.cost, language), 'plan:total.cost');
  const budget = input.plan?.budget ?? null;
  return budget === null
    ? phrase((slot) => t('brief.planCost', { cost: slot(cost) }))
    : phrase((slot) =>
        t('brief.planCostOfBudget', {
          cost: slot(cost),
          budget: slot(sourced(money(budget, language), 'input:plan.budget')),
        }),
      );
}

const acceptance = (context: BriefContext): Inline =>
  plain(context.t(isAccepted(context) ? 'brief.planAccepted' : 'brief.planProposed'));

function phasesTable(context: BriefContext, planned: readonly Commitment[], notes: NotesBlock): TableBlock {
  const { language, t } = context;
  return {
    kind: 'table',
    id: 'table-phases',
    number: t('brief.table', { n: 1 }),
    caption: plain(t('brief.phasesCaption')),
    size: 'body',
    columns: [
      { head: t('brief.what'), width: language === 'zh' ? 0.32 : 0.35, align: 'left' },
      { head: t('brief.who'), width: language === 'zh' ? 0.23 : 0.27, align: 'left' },
      { head: t('brief.by'), width: language === 'zh' ? 0.22 : 0.15, align: 'left' },
      { head: t('brief.cost'), width: 0.13, align: 'left' },
      { head: t('brief.inDraws'), width: 0.1, align: 'right' },
    ],
    rows: horizonIds.flatMap((phase) =>
      phaseRows(
        context,
        planned.filter((commitment) => commitment.phase === phase),
        notes,
      ),
    ),
  };
}

function phaseRows(context: BriefContext, planned: readonly Commitment[], notes: NotesBlock): TableRow[] {
  const { kb, say, t } = context;
  const [first] = planned;
  if (!first) {
    return [];
  }
  const horizon = kb.countermeasures.horizons.find((candidate) => candidate.id === first.phase);
  const group = phrase((slot) =>
    t('brief.phase', {
      name: horizon ? say(horizon.name) : first.phase,
      span: slot(sourced(horizon ? say(horizon.span) : '', `kb:${first.phase}.span`)),
    }),
  );
  return [
    { group: true, cells: [group] },
    ...planned.map((commitment) => ({
      group: false,
      cells: [
        [commitment.title, ...noteMarks(context, commitment.id, notes)],
        [commitment.who],
        commitment.when,
        [commitment.cost],
        [sourced(percent(commitment.share), `plan:${commitment.id}.share`)],
      ],
    })),
  ];
}

function complianceNotes(context: BriefContext, planned: readonly Commitment[]): NotesBlock {
  const { index, say, t } = context;
  const texts = new Map<string, Run>();
  for (const { id } of planned) {
    for (const note of index.measures.get(id)?.compliance ?? []) {
      texts.set(note.id, sourced(say(note.text), `kb:${note.id}.compliance`));
    }
  }
  const items = [...texts].map(([id, text], place) => ({
    id,
    mark: t('brief.noteMark', { n: place + 1 }),
    text: [text],
  }));
  return { kind: 'notes', items };
}

function noteMarks({ index, say, t }: BriefContext, id: string, notes: NotesBlock): Inline {
  const own = new Set((index.measures.get(id)?.compliance ?? []).map((note) => say(note.text)));
  return notes.items
    .filter((item) => item.text.some((run) => own.has(run.text)))
    .map((item) => ({
      ...sourced(t('brief.noteReference', { mark: item.mark }), `place:note.${id}`),
      whole: true,
    }));
}

function aftermath(context: BriefContext): Block[] {
  const { evaluation, input, kb, t } = context;
  const target = sourced(points(kb.scoring.plan.reliefTarget), 'kb:scoring.plan.reliefTarget');
  const left = evaluation.plan.leftAbove40.map((id) => [causeName(context, id)]);
  const remaining =
    left.length === 0
      ? phrase((slot) => t('brief.allRelieved', { target: slot(target) }))
      : phrase((slot) => t('brief.leftAbove', { target: slot(target), names: slot(listOf(context, left)) }));
  const dropped = (input.plan?.mustNot ?? []).map((id) => [measureTitle(context, id)]);
  const excluded =
    dropped.length === 0
      ? []
      : phrase((slot) => t('brief.excluded', { names: slot(listOf(context, dropped)) }));
  return [
    body('plan-left-out', joined([leftOut(context), excluded, remaining, ownScores(context)], context.gap)),
  ];
}

/** Where the assessor's own scores stand in place of computed ones, each with its reason. */
function ownScores(context: BriefContext): Inline {
  const { evaluation, index, input, say, t } = context;
  const items = evaluation.ranking.flatMap(({ id, overridden }) =>
    overridden.map((criterion) => {
      const own = input.scoreOverrides?.[id]?.[criterion];
      const entry = index.criteria.get(criterion);
      return phrase((slot) =>
        t('brief.ownScore', {
          title: slot(measureTitle(context, id)),
          criterion: entry ? say(entry.name) : criterion,
          score: slot(sourced(points(own?.score ?? 0), `score:${id}.${criterion}`)),
          reason: slot(sourced(withoutStop(own?.reason ?? ''), `input:scoreOverrides.${id}.reason`)),
        }),
      );
    }),
  );
  return items.length === 0
    ? []
    : phrase((slot) => t('brief.ownScores', { scores: slot(joined(items, t('brief.semicolon'))) }));
}

function leftOut(context: BriefContext): Inline {
  const { evaluation, t } = context;
  const chosen = new Set(evaluation.plan.measures.map((measure) => measure.id));
  const others = evaluation.ranking.filter((measure) => !chosen.has(measure.id));
  if (others.length === 0) {
    return plain(t('brief.nothingLeftOut'));
  }
  const named = others.slice(0, leftOutNamed).map((measure) =>
    withNumber(context, measureTitle(context, measure.id), {
      text: points(measure.value),
      source: `measure:${measure.id}.value`,
    }),
  );
  return phrase((slot) =>
    t('brief.leftOut', {
      count: slot(sourced(String(others.length), 'count:leftOut')),
      one: others.length === 1,
      names: slot(listOf(context, named)),
    }),
  );
}
