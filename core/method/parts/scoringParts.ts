import { numbersOf } from '../../knowledge/meaning.ts';
import type { CriterionId, KnowledgeBase } from '../../knowledge/schema.ts';
import {
  eitherValue,
  entryValue,
  fact,
  factsBlock,
  type MethodWord,
  numberFact,
  numberValue,
  optionalFact,
  tableBlock,
  textBlock,
  textValue,
  word,
  wordValue,
} from '../readerBlocks.ts';
import type { ReaderSource } from '../readerSource.ts';
import type { ReaderBlock, ReaderEntry } from '../readerTypes.ts';
import { numbersBlocks } from './editionBlocks.ts';

type Scoring = KnowledgeBase['scoring'];

interface Settings {
  readonly id: string;
  readonly title: MethodWord;
  readonly about: MethodWord;
  readonly blocks: readonly ReaderBlock[];
}

/** Every constant of the scoring: scales, weights, cuts, criteria, uncertainty and plan. */
export function scoringEntries({ kb }: ReaderSource): ReaderEntry[] {
  const { scoring } = kb;
  const entry =
    (group: MethodWord) =>
    ({ id, title, about, blocks }: Settings): ReaderEntry => ({
      part: 'scoring',
      id,
      title: word(title),
      group: word(group),
      lede: word(about),
      blocks,
    });
  return [
    ...scoreSettings(scoring).map(entry('scoresAndSeverity')),
    ...criterionEntries(kb),
    ...planSettings(kb).map(entry('planAndUncertainty')),
    ...numberSettings(scoring).map(entry('planAndUncertainty')),
  ];
}

function scoreSettings(scoring: Scoring): Settings[] {
  const { ratingScores, relevanceWeights } = scoring;
  return [
    {
      id: 'rating-scores',
      title: 'ratingScores',
      about: 'ratingScoresAbout',
      blocks: tableBlock(
        'ratingScores',
        ['level', 'score'],
        ratingScores.map((score, index) => [numberValue(index + 1), numberValue(score)]),
      ),
    },
    {
      id: 'relevance-weights',
      title: 'relevanceWeights',
      about: 'relevanceWeightsAbout',
      blocks: tableBlock(
        'relevanceWeights',
        ['relevanceForType', 'weight'],
        (['core', 'supporting', 'context'] as const).map((relevance) => [
          wordValue(relevance),
          numberValue(relevanceWeights[relevance]),
        ]),
      ),
    },
    coverageAndBalance(scoring),
    severitySettings(scoring),
  ];
}

const coverageAndBalance = ({ coverage, balanceFloor }: Scoring): Settings => ({
  id: 'coverage',
  title: 'coverageAndBalance',
  about: 'coverageAbout',
  blocks: factsBlock('constants', [
    numberFact('coverageComposite', coverage.composite),
    numberFact('coverageDimension', coverage.dimension),
    fact('coverageBasis', eitherValue(coverage.basis)),
    numberFact('balanceFloor', balanceFloor),
  ]),
});

const severitySettings = ({ severity }: Scoring): Settings => ({
  id: 'severity',
  title: 'severityTitle',
  about: 'severityAbout',
  blocks: factsBlock('constants', [
    numberFact('raisedAt', severity.raisedAt),
    numberFact('severeAt', severity.severeAt),
    numberFact('alsoTypeFactor', severity.alsoTypeFactor),
    numberFact('strongEvidenceWeight', severity.strongEvidenceWeight),
    numberFact('weakEvidenceWeight', severity.weakEvidenceWeight),
    numberFact('weakEvidenceCount', severity.weakEvidenceCount),
  ]),
});

function criterionEntries(kb: KnowledgeBase): ReaderEntry[] {
  const constants = criterionConstants(kb);
  return kb.scoring.criteria.map(({ id, name, points, rule }) => ({
    part: 'scoring',
    id,
    title: name,
    group: word('criteria'),
    lede: word('criteriaAbout'),
    blocks: [
      textBlock('criterionRule', rule),
      ...factsBlock('constants', [numberFact('pointsOfCriterion', points), ...constants[id]]),
    ],
  }));
}

function criterionConstants(
  kb: KnowledgeBase,
): Record<CriterionId, readonly (ReturnType<typeof fact> | null)[]> {
  const { relief, stageFit, speed, acceptanceDefault } = kb.scoring;
  const { ramp, effects } = numbersOf(kb);
  return {
    relief: [
      numberFact('countsFrom', ramp.from),
      numberFact('countsInFull', ramp.full),
      numberFact('takenByStrong', effects.strong.mode),
      numberFact('takenByPartial', effects.partial.mode),
      numberFact('reliefMainType', relief.mainType),
      numberFact('reliefAlsoType', relief.alsoType),
    ],
    'stage-fit': [
      numberFact('stageRecommended', stageFit.recommended),
      numberFact('stageOther', stageFit.other),
    ],
    feasibility: [fact('actorWeights', entryValue('stages', 'growing'))],
    speed: [
      numberFact('speedShort', speed.short),
      numberFact('speedMedium', speed.medium),
      numberFact('speedLong', speed.long),
    ],
    acceptance: [numberFact('acceptanceDefault', acceptanceDefault)],
  };
}

function planSettings(kb: KnowledgeBase): Settings[] {
  const { uncertainty, plan } = kb.scoring;
  const { plans } = numbersOf(kb);
  return [
    {
      id: 'uncertainty',
      title: 'uncertaintyTitle',
      about: 'uncertaintyAbout',
      blocks: factsBlock('constants', [
        numberFact('draws', uncertainty.draws),
        numberFact('planDraws', uncertainty.planDraws),
        numberFact('weightSpread', uncertainty.weightSpread),
        numberFact('thresholdSpread', uncertainty.thresholdSpread),
        fact('intervalBounds', uncertainty.interval.map(numberValue)),
      ]),
    },
    {
      id: 'plan',
      title: 'planTitle',
      about: 'planAbout',
      blocks: factsBlock('constants', [
        numberFact('balancedShare', plans.balancedShare),
        numberFact('smallestGain', plans.smallestGain),
        numberFact('reliefTarget', plan.reliefTarget),
        optionalFact('softShare', plan.softShare, numberValue),
      ]),
    },
  ];
}

/** Numbers that came with edition 2, each with its status. */
function numberSettings(scoring: Scoring): Settings[] {
  const { workingValue, ramp, effects, plans, errors, feasibility } = scoring;
  const blocks = [
    ...numbersBlocks('ramp', ramp, workingValue),
    ...numbersBlocks('effects', effects, workingValue),
    ...numbersBlocks('planShares', plans, workingValue),
    ...numbersBlocks('errorShares', errors, workingValue),
    ...numbersBlocks('coordination', feasibility, workingValue),
  ];
  return blocks.length === 0 ? [] : [{ id: 'numbers', title: 'numbers', about: 'numbersAbout', blocks }];
}

/** Evidence grades with the spread that each gives to an answer. */
export function gradeEntries({ kb }: ReaderSource): ReaderEntry[] {
  return kb.scoring.evidenceGrades.map(({ id, meaning, ratingSd, quantityRelativeSd }) => ({
    part: 'grades',
    id,
    title: { en: `Grade ${id}`, zh: `${id}级` },
    group: null,
    lede: meaning,
    blocks: tableBlock(
      'spreadOfGrade',
      ['meaning', 'standardDeviation'],
      [
        [textValue(word('ratingSd')), numberValue(ratingSd)],
        [textValue(word('quantitySd')), numberValue(quantityRelativeSd)],
      ],
    ),
  }));
}
