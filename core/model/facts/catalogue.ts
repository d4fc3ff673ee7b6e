import type { Text } from '../../knowledge/schema.ts';
import { profileMoney } from './shownValue.ts';

/** The yearly facts of a cluster profile. Ids are stable: they stand in the store and in files. */
export const factIds = [
  'enterprises',
  'new-enterprises',
  'employment',
  'local-employment',
  'reference-cluster-employment',
  'reference-employment',
  'output',
  'reference-output',
  'value-added',
  'exports',
  'rd-spending',
  'leading-firm-share',
] as const;

export type FactId = (typeof factIds)[number];

/** How one yearly fact is asked for: unit (values and range are in the Chinese one), name, what exactly to enter, and the range a value must lie in. */
interface FactDefinition {
  readonly name: Text;
  readonly help: Text;
  readonly unit: Text;
  readonly min: number;
  readonly max: number;
  /** Digits after the decimal point that are kept and shown. */
  readonly decimals: number;
}

const firms: Text = { en: 'firms', zh: '家' };
const persons: Text = { en: 'persons', zh: '人' };
const percent: Text = { en: '%', zh: '%' };

const count = { min: 0, max: 100_000_000, decimals: 0 };
const people = { min: 0, max: 1_500_000_000, decimals: 0 };
const money = { min: 0, max: 10_000_000, decimals: 2 };

export const factCatalogue = {
  enterprises: {
    name: { en: 'Enterprises', zh: '企业数' },
    help: { en: 'Firms of the cluster at the end of the year.', zh: '年末集群内企业总数。' },
    unit: firms,
    ...count,
  },
  'new-enterprises': {
    name: { en: 'New enterprises', zh: '新增企业数' },
    help: {
      en: 'Firms of the industry registered during the year that have begun to operate.',
      zh: '当年新登记并已开业的同行业企业数。',
    },
    unit: firms,
    ...count,
  },
  employment: {
    name: { en: 'Employment in the cluster', zh: '集群从业人员' },
    help: { en: 'People employed in the industry in this place.', zh: '本地该产业从业人员年末数。' },
    unit: persons,
    ...people,
  },
  'local-employment': {
    name: { en: 'Employment in all local industries', zh: '本地全部从业人员' },
    help: {
      en: 'People employed in all industries of the same place.',
      zh: '同一区域全部产业从业人员年末数。',
    },
    unit: persons,
    ...people,
  },
  'reference-cluster-employment': {
    name: { en: 'Reference area: employment in the industry', zh: '参照区域该产业从业人员' },
    help: {
      en: 'People employed in the same industry in the province (or the country), same definition.',
      zh: '全省（或全国）同口径该产业从业人员数。',
    },
    unit: persons,
    ...people,
  },
  'reference-employment': {
    name: { en: 'Reference area: employment in all industries', zh: '参照区域全部从业人员' },
    help: {
      en: 'People employed in all industries of the same reference area.',
      zh: '同一参照区域全部产业从业人员数。',
    },
    unit: persons,
    ...people,
  },
  output: {
    name: { en: 'Output', zh: '产值' },
    help: { en: 'Gross output of the cluster, current prices.', zh: '集群总产值，当年价格。' },
    unit: profileMoney,
    ...money,
  },
  'reference-output': {
    name: { en: 'Reference area: industrial output', zh: '参照区域工业产值' },
    help: {
      en: 'Gross output of all industry in the province, current prices: what growth is compared with.',
      zh: '全省工业总产值，当年价格，用于比较增速。',
    },
    unit: profileMoney,
    ...money,
  },
  'value-added': {
    name: { en: 'Value added', zh: '增加值' },
    help: { en: 'Value added of the cluster, current prices.', zh: '集群增加值，当年价格。' },
    unit: profileMoney,
    ...money,
  },
  exports: {
    name: { en: 'Exports', zh: '出口额' },
    help: { en: 'Exports of the cluster in yuan.', zh: '集群出口额，折合人民币。' },
    unit: profileMoney,
    ...money,
  },
  'rd-spending': {
    name: { en: 'Research and development', zh: '研发经费' },
    help: {
      en: 'Spending of the cluster firms on research and development. Output stands in for revenue.',
      zh: '集群企业研发经费支出。计算强度时以产值代替营业收入。',
    },
    unit: profileMoney,
    ...money,
  },
  'leading-firm-share': {
    name: { en: 'Share of the largest firm', zh: '龙头企业占比' },
    help: { en: "The largest firm's share of the cluster's output.", zh: '最大企业产值占集群产值的比重。' },
    unit: percent,
    min: 0,
    max: 100,
    decimals: 1,
  },
} as const satisfies Record<FactId, FactDefinition>;

/** Whether a fact is a sum of money; by an id that may be none of ours. */
export const isMoneyFact = (id: string): boolean =>
  factIds.some((fact) => fact === id && factCatalogue[fact].unit === profileMoney);
