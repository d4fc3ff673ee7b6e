import type { Evaluation } from '../../core/model/evaluation.ts';
import { emptyFields } from '../../core/model/copyAssessment.ts';
import { toMomentum } from '../../core/model/momentum.ts';
import type { Store } from '../../db/store.ts';
import { someTime } from './storeRows.ts';

export interface PortfolioSize {
  readonly clusters: number;
  /** Assessments of each, a year apart. */
  readonly years: number;
  /** The fingerprint of the knowledge base that a cluster was judged by; one for all unless given. */
  readonly hashOf?: (cluster: number) => string | undefined;
}

const places: readonly (readonly [code: string, name: string])[] = [
  ['230600', '大庆'],
  ['230100', '哈尔滨'],
  ['210100', '沈阳'],
  ['220400', '辽源'],
  ['210400', '抚顺'],
  ['220300', '四平'],
  ['210300', '鞍山'],
  ['210200', '大连'],
  ['220100', '长春'],
  ['330300', '温州'],
];
const industries: readonly (readonly [code: string, zh: string, en: string])[] = [
  ['36', '汽车', 'Cars'],
  ['25', '石油化工', 'Petrochemicals'],
  ['27', '医药', 'Pharma'],
  ['31', '钢铁', 'Steel'],
  ['18', '服装', 'Clothing'],
  ['21', '家具', 'Furniture'],
  ['39', '电子', 'Electronics'],
];
const causes = [
  'cause-thin-network-embeddedness',
  'cause-resource-depletion',
  'cause-price-war-and-fakes',
  'cause-incomplete-chain',
  'cause-scattered-innovation-services',
];
const types = ['embedded', 'primary', 'derivative'] as const;
const stages = ['emerging', 'growing', 'leading', 'declining', 'renewing'] as const;
const sharedHash = '0'.repeat(64);
const print = (number: number): string => number.toString(16).padStart(64, '0');

/** Fills a store with clusters whose assessments stand as evaluated: made up, the same for the same size. */
export function fillPortfolio(store: Store, { clusters, years, hashOf }: PortfolioSize): void {
  store.transaction(() => {
    for (let number = 0; number < clusters; number += 1) {
      fillCluster(store, number, { years, hash: hashOf?.(number) ?? sharedHash });
    }
  });
}

function fillCluster(
  store: Store,
  number: number,
  { years, hash }: { readonly years: number; readonly hash: string },
): void {
  const [code = '', place = ''] = places[(number * 7) % places.length] ?? [];
  const [industryCode = '', zh = '', en = ''] = industries[(number * 3) % industries.length] ?? [];
  const id = `portfolio-${number}`;
  const none = { en: '', zh: '' };
  const cluster = {
    id,
    name: { zh: `${place}${zh}${number}`, en: `${en} ${number}` },
    province: none,
    city: none,
  };
  const rest = {
    county: none,
    divisionCode: code,
    industry: '',
    industryCode,
    foundedYear: null,
    paperType: null,
  };
  store.clusters.insert({ ...cluster, ...rest }, someTime);
  const last = 25 + ((number * 37) % 500) / 10;
  const change = (((number * 53) % 91) - 45) / 10;
  for (let year = 0; year < years; year += 1) {
    const composite = Math.min(99, Math.max(1, last - change * (years - 1 - year)));
    const assessment = `${id}-${year}`;
    store.assessments.insert({
      ...emptyFields(),
      id: assessment,
      clusterId: id,
      knowledgeBase: '0.1.0',
      knowledgeHash: hash,
      assessedOn: `${2027 - years + year}-06-30`,
      createdAt: someTime,
      updatedAt: someTime,
      assessor: {},
    });
    const fingerprint = print(number * 10 + year + 1);
    store.headlines.save(assessment, {
      evaluation: evaluationOf({ number, composite, hash }),
      fingerprint,
      at: someTime,
    });
    store.portfolioResults.save(assessment, evaluationOf({ number, composite, hash }), fingerprint);
    if (year > 0) {
      const wide = 1 + (number % 5);
      const momentum = toMomentum(change, change - wide, change + wide);
      store.portfolioResults.saveMomentum(assessment, momentum, print(number * 10 + year));
    }
  }
}

interface Evaluated {
  readonly number: number;
  readonly composite: number;
  readonly hash: string;
}

/** As much of an evaluation as the lists keep. */
const evaluationOf = ({ number, composite, hash }: Evaluated): Evaluation =>
  ({
    engine: '0',
    knowledgeBase: { version: '0', hash },
    type: { used: types[number % types.length] },
    stage: {
      id: stages[number % stages.length],
      probabilities: Object.fromEntries(stages.map((id) => [id, 0.2])),
    },
    indicators: [],
    answered: 40,
    applicable: 46,
    maturity: {
      composite,
      low: Math.max(0, composite - 4 - (number % 4)),
      high: Math.min(100, composite + 4 + (number % 4)),
    },
    causes: [
      { id: causes[number % causes.length], severity: 62, raised: true },
      { id: causes[(number + 2) % causes.length], severity: 51, raised: true },
    ],
    dimensions: [
      { id: 'local-embeddedness', score: composite - 5, weight: 0.5 },
      { id: 'trust-order', score: composite + 5, weight: 0.5 },
    ],
    plan: { measures: [{}, {}, {}], cost: 12.5 + (number % 30) },
    // The lists read nothing else of it.
  }) as unknown as Evaluation;
