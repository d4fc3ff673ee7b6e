import type { Quartiles } from '../../portfolio/peers.ts';
import { compareKeys } from '../../base/collation.ts';
import { formationTypeIds } from '../../knowledge/schema.ts';
import type { EvidenceItem } from '../../model/diagnosisResult.ts';
import type { Evaluation } from '../../model/evaluation.ts';
import { numberColumn, percentColumn, type Sheet, type SheetCell, textColumn } from '../sheet.ts';
import {
  causeName,
  dimensionName,
  indicatorName,
  inOneCell,
  mark,
  problemName,
  type SheetWords,
  stageName,
  typeName,
} from '../words.ts';

/** The shares of the formation types and the probabilities of the stages, with what is worked with. */
export function typeAndStageSheet(words: SheetWords, { type, stage }: Evaluation): Sheet {
  const { kb, t } = words;
  return {
    name: t('sheets.typeAndStage'),
    columns: [
      textColumn(t('sheets.of')),
      textColumn(t('sheets.result')),
      percentColumn(t('sheets.share')),
      textColumn(t('sheets.used')),
    ],
    rows: [
      ...formationTypeIds.map((id): SheetCell[] => [
        t('clusters.type'),
        typeName(words, id),
        type.shares[id],
        id === type.used ? t('sheets.main') : id === type.usedSecond ? t('sheets.second') : null,
      ]),
      ...kb.stages.stages.map(({ id }): SheetCell[] => [
        t('clusters.stage'),
        stageName(words, id),
        stage.probabilities[id],
        mark(words, id === stage.id),
      ]),
    ],
  };
}

const interval = ({ t }: SheetWords) => [
  numberColumn(t('diagnosis.low'), 1),
  numberColumn(t('diagnosis.high'), 1),
];

/** Quartiles of the others of its type, beside the scores. */
interface ScorePeers {
  readonly composite: Quartiles | null;
  readonly dimensions: Readonly<Record<string, Quartiles | null>>;
}

/**
 * Maturity and its dimensions, the weakest first; one without enough answers has no score and stands last. The others of
 * the type stand beside them where there are enough.
 */
export function scoresSheet(
  words: SheetWords,
  { dimensions, maturity, coverage }: Evaluation,
  peers: ScorePeers | null = null,
): Sheet {
  const { t } = words;
  const isBeside =
    peers !== null && [peers.composite, ...Object.values(peers.dimensions)].some((each) => each !== null);
  const beside = (quartiles: Quartiles | null): SheetCell[] =>
    isBeside ? [quartiles?.low ?? null, quartiles?.middle ?? null, quartiles?.high ?? null] : [];
  const weakestFirst = dimensions.toSorted(
    (a, b) => (a.score ?? 101) - (b.score ?? 101) || compareKeys(a.id, b.id),
  );
  return {
    name: t('sheets.scores'),
    columns: [
      textColumn(t('diagnosis.dimension')),
      numberColumn(t('diagnosis.score'), 1),
      ...interval(words),
      percentColumn(t('diagnosis.weight')),
      percentColumn(t('diagnosis.coverage')),
      ...(isBeside
        ? ([1, 2, 3] as const).map((quartile) => numberColumn(t('diagnosis.peersQuartile', { quartile }), 1))
        : []),
    ],
    rows: [
      [
        t('sheets.maturity'),
        maturity.composite,
        maturity.low,
        maturity.high,
        1,
        coverage,
        ...beside(peers?.composite ?? null),
      ],
      ...weakestFirst.map(({ id, score, low, high, weight, coverage: answered }): SheetCell[] => [
        dimensionName(words, id),
        score,
        score === null ? null : low,
        score === null ? null : high,
        weight,
        answered,
        ...beside(peers?.dimensions[id] ?? null),
      ]),
    ],
  };
}

const gradesOf = (evidence: readonly EvidenceItem[]): string =>
  [...new Set(evidence.map(({ grade }) => grade))].sort().join('');

/** The causes by rank, then those that nothing answered says anything about: they have an interval and no severity. */
export function causesSheet(words: SheetWords, { causes, notJudged }: Evaluation): Sheet {
  const { index, t } = words;
  return {
    name: t('diagnosis.causes'),
    columns: [
      numberColumn(t('sheets.rank'), 0),
      textColumn(t('diagnosis.cause')),
      numberColumn(t('diagnosis.severity'), 1),
      ...interval(words),
      percentColumn(t('diagnosis.inTopFive')),
      textColumn(t('sheets.standing')),
      textColumn(t('sheets.basedOn')),
      textColumn(t('sheets.grades')),
      textColumn(t('sheets.section')),
    ],
    rows: [
      ...causes.map((cause): SheetCell[] => [
        cause.rank,
        causeName(words, cause.id),
        cause.severity,
        cause.low,
        cause.high,
        cause.inTopFive,
        cause.severe ? t('sheets.severe') : cause.raised ? t('sheets.raised') : null,
        inOneCell(
          words,
          cause.evidence.map(({ indicator }) => indicatorName(words, indicator)),
        ),
        gradesOf(cause.evidence),
        index.causes.get(cause.id)?.section ?? null,
      ]),
      ...notJudged.map((cause): SheetCell[] => [
        null,
        causeName(words, cause.id),
        null,
        cause.low,
        cause.high,
        cause.inTopFive,
        t('diagnosis.notJudged'),
        inOneCell(
          words,
          cause.open.map((id) => indicatorName(words, id)),
        ),
        null,
        index.causes.get(cause.id)?.section ?? null,
      ]),
    ],
  };
}

/** The problems by rank, each with the raised causes behind it. */
export function problemsSheet(words: SheetWords, { problems }: Evaluation): Sheet {
  const { t } = words;
  return {
    name: t('diagnosis.problems'),
    columns: [
      numberColumn(t('sheets.rank'), 0),
      textColumn(t('diagnosis.problem')),
      numberColumn(t('diagnosis.severity'), 1),
      ...interval(words),
      textColumn(t('sheets.standing')),
      textColumn(t('diagnosis.causes')),
    ],
    rows: problems.map((problem) => [
      problem.rank,
      problemName(words, problem.id),
      problem.severity,
      problem.low,
      problem.high,
      problem.raised ? t('sheets.raised') : null,
      inOneCell(
        words,
        problem.causes.map((id) => causeName(words, id)),
      ),
    ]),
  };
}
