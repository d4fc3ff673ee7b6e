import type { CriterionId } from '../../../core/knowledge/schema.ts';
import type { RankedMeasure } from '../../../core/model/rankedMeasure.ts';
import { scoreSource, type ScoreSource } from '../../../core/ranking/scoreSource.ts';
import {
  causeName,
  cell,
  criterionName,
  measureName,
  rankedOf,
  type AccountContext,
  type NumberAccount,
} from './numberAccount.ts';

type Account = Pick<NumberAccount, 'table' | 'sentences'>;
type ReliefSource = Extract<ScoreSource, { readonly effects: unknown }>;
type StageSource = Extract<ScoreSource, { readonly stages: unknown }>;

/** The score of a measure on a criterion, by its own rule; an own score stands beside the computed one. */
export function scoreAccount(context: AccountContext, id: string, criterion: CriterionId): NumberAccount {
  const { workspace, evaluation, assessment } = context;
  const { t, format, knowledge, index } = workspace;
  const measure = index.measures.get(id);
  const ranked = rankedOf(context, id);
  const name = t('explain.scoreOf', {
    criterion: criterionName(workspace, criterion),
    name: measureName(workspace, id),
  });
  if (!measure || !ranked) {
    return { name, table: null, sentences: [] };
  }
  const source = scoreSource(
    { kb: knowledge, evaluation, acceptance: assessment.acceptance },
    { measure, ranked },
    criterion,
  );
  const { table, sentences } = accountOf(context, source);
  const own = assessment.scoreOverrides[id]?.[criterion];
  return {
    name,
    table,
    sentences: [
      ...sentences,
      ...(own
        ? [
            t('explain.ownInstead', {
              own: format.fixed(own.score, 1),
              computed: format.fixed(source.score, 1),
              reason: own.reason,
            }),
          ]
        : []),
      contributionSentence(context, ranked, criterion),
    ],
  };
}

/** What the criterion adds to the value: weight × worth. */
function contributionSentence(
  { workspace, evaluation }: AccountContext,
  ranked: RankedMeasure,
  criterion: CriterionId,
): string {
  const { t, format } = workspace;
  return t(criterion === 'relief' ? 'explain.reliefContribution' : 'explain.contributionFormula', {
    weight: format.fixed(evaluation.weights[criterion], 2),
    relief: format.fixed(ranked.scores.relief, 1),
    score: format.fixed(ranked.scores[criterion], 1),
    contribution: `${format.fixed(ranked.contributions[criterion], 2)}%`,
  });
}

function accountOf(context: AccountContext, source: ScoreSource): Account {
  const { t, say, format, knowledge } = context.workspace;
  const score = format.fixed(source.score, 1);
  switch (source.criterion) {
    case 'relief':
      return reliefAccount(context, source);
    case 'stage-fit':
    case 'feasibility':
      return stageAccount(context, source);
    case 'speed': {
      const horizon = knowledge.countermeasures.horizons.find(({ id }) => id === source.horizon);
      return {
        table: null,
        sentences: [
          t('explain.speedFormula', { horizon: horizon ? say(horizon.name) : source.horizon, score }),
        ],
      };
    }
    case 'acceptance':
      return {
        table: null,
        sentences: [
          source.level === null
            ? t('explain.acceptanceDefault', { score })
            : t('explain.acceptanceFormula', { level: source.level, score }),
        ],
      };
  }
}

function reliefAccount({ workspace }: AccountContext, source: ReliefSource): Account {
  const { t, format } = workspace;
  if (source.effects.length === 0) {
    return { table: null, sentences: [t('explain.reliefNone')] };
  }
  return {
    table: {
      heads: [
        t('explain.cause'),
        t('explain.severity'),
        t('explain.ofTrouble'),
        t('explain.effectShare'),
        t('explain.typeFactor'),
        t('explain.effect'),
      ],
      rows: source.effects.map(({ cause, severity, ofTrouble, share, effect }) => ({
        id: cause,
        name: causeName(workspace, cause),
        cells: [
          { written: format.fixed(severity, 1), number: { kind: 'cause', id: cause } },
          cell(`${format.fixed(100 * ofTrouble, 1)}%`),
          cell(format.number(share)),
          cell(format.number(source.typeFactor)),
          cell(`${format.fixed(effect, 1)}%`),
        ],
      })),
      sum: ['', '', '', '', `${format.fixed(source.score, 1)}%`].map(cell),
    },
    sentences: [
      t('explain.reliefFormula', { score: `${format.fixed(source.score, 1)}%` }),
      t('explain.ofTroubleFormula'),
    ],
  };
}

function stageAccount({ workspace }: AccountContext, source: StageSource): Account {
  const { t, say, format, knowledge } = workspace;
  const nameOf = (id: string) => {
    const stage = knowledge.stages.stages.find((entry) => entry.id === id);
    return stage ? say(stage.name) : id;
  };
  const score = format.fixed(source.score, 1);
  return {
    table: {
      heads: [t('explain.stage'), t('explain.probability'), t('explain.points'), t('explain.product')],
      rows: source.stages.map(({ stage, probability, points, product }) => ({
        id: stage,
        name: nameOf(stage),
        cells: [format.fixed(probability, 3), format.fixed(points, 1), format.fixed(product, 1)].map(cell),
      })),
      sum: ['', '', score].map(cell),
    },
    sentences: [
      source.criterion === 'stage-fit'
        ? t('explain.fitFormula', { score, ...knowledge.scoring.stageFit })
        : t('explain.feasibilityFormula', { score }),
    ],
  };
}
