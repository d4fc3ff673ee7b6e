import type { briefReasons as source } from '../../en/brief/briefReasons.ts';
import type { Translation } from '../../message.ts';

type StageReason = Parameters<(typeof source)['stageReason']>[0];

const specialised = (p: StageReason): string =>
  p.quotient === '' ? '区位商未知' : `区位商${p.quotient}已达${p.neededQuotient}`;

const stageConditions: readonly ((p: StageReason) => string)[] = [
  (p) => (p.trend === '' ? '衰退之后，老基础上出现新产品和新企业' : '衰退之后出现新的增长，目前不再下滑'),
  (p) => `正在下滑，形成不足${p.young}年，结构成熟度${p.maturity}，低于${p.growing}`,
  () => '产值下滑，或相对参照区域走低',
  (p) => (p.trend === '' ? '衰退之后尚无新的增长' : '衰退之后不再下滑，但尚无新的增长'),
  (p) => `结构成熟度${p.maturity}，已达${p.leading}，${specialised(p)}`,
  (p) => `结构成熟度${p.maturity}，已达${p.growing}`,
  (p) => `结构成熟度${p.maturity}，未达${p.growing}，但${specialised(p)}，且形成已满${p.aged}年`,
  (p) => `结构成熟度${p.maturity}，未达${p.growing}，年限与专业化也未同时具备`,
];

const flags: Readonly<Record<string, string>> = {
  'stalled-start': '起步不久即下滑，追加投入前应复核类型判断和设立理由。',
  'grown-on-weak-foundations': '规模已成而信任、创新或治理滞后，宜从严把握。',
  'one-sided-strength': '因有一个维度明显偏低，不判定为引领期。',
  'margins-falling': '量稳利薄，利润率逐年下滑，应提前应对。',
  'levelled-off': '下滑已止住，但还看不到新的增长。',
  'renewal-stalled': '再生势头中断，基础仍弱。',
  'leaving-renewal': '已在稳固的基础上恢复增长，若下次评估仍如此，再生期即告结束。',
};

const standing = {
  severe: '',
  raised: '达到处置线而尚不严重',
  mayBeSevere: '达到处置线，是否严重尚难确定',
  mayBeLess: '尚不严重，是否确已达到处置线尚难确定',
  open: '是否确已达到处置线、是否严重，均难确定',
} as const;

export const briefReasons = {
  causes: '成因与证据（严重度满分为100）',
  judgedOnly: (p) => `评估人判断：${p.fact}（未注明依据）。`,
  severity: (p) =>
    ({
      wide: `（严重度约${p.severity}，${p.low}至${p.high}均有可能）`,
      usual: `（严重度${p.severity}，区间${p.low}至${p.high}）`,
      none: `（严重度${p.severity}）`,
    })[p.spread],
  caveat: (p) =>
    `${[standing[p.standing], p.weak ? (p.isUngraded ? '证据均未定级，尚待核实' : '证据偏弱，尚待核实') : ''].filter(Boolean).join('；')}。`,
  notSeparated: (p) => (p.next === 1 ? `与“${p.other}”难分轻重。` : `与其后${p.next}项成因难分轻重。`),
  noneRaised: (p) =>
    `${p.someOpen ? '可判断的' : ''}${p.count}项成因的严重度均低于${p.level}，未达到处置线。`,
  otherCauses: (p) => `另有${p.count}项达${p.level}${p.all ? '：' : '，较重的有：'}${p.names}。`,
  causeWithFact: (p) => `${p.cause}，${p.fact}`,
  countOfCauses: (p) => String(p.n),
  problems: (p) => `主要表现为${p.names}。`,
  problem: (p) => `“${p.name}”`,

  position: '集群现状',
  typeClear: (p) => `集群属${p.type}，类型明确。`,
  typeInsufficient: '已答的类型问题还不足以判断形成类型。',
  typeLeaning: (p) =>
    `形成类型倾向于${p.type}，支持占${p.share}${p.second === '' ? '' : `，也有${p.secondShare}指向${p.second}`}。`,
  typeMixed: (p) => `形成类型为混合，${p.firstShare}的支持指向${p.first}，${p.secondShare}指向${p.second}。`,
  typeOverride: (p) => `评估人改定为${p.type}，理由是：${p.reason}。`,
  typeSecond: (p) => `因此，${p.type}的成因和对策也一并考虑。`,
  stageReason: (p) =>
    `依据阶段规则${p.rule}${p.overruled === '' ? `属${p.stage}` : `应为${p.overruled}`}：${stageConditions[p.number - 1]?.(p) ?? '见方法说明'}${p.number <= 3 || p.trend === '' ? '' : `，${p.trend}`}。`,
  trend: (p) =>
    p.disagree
      ? '增长与专业化走向相反'
      : { rising: '势头上升', steady: '势头平稳', falling: '势头下滑', unknown: '' }[p.dynamics],
  flag: (p) => flags[p.id] ?? '',
  stageOverride: (p) =>
    `${p.computed ? '' : '规则未给出阶段，'}评估人${p.computed ? '改' : '认'}定为${p.stage}，理由是：${p.reason}。`,
  dimensionFact: (p) => `${p.name}（${p.score}），${p.fact}`,
  sides: (p) => `${p.isStrong ? '可依托的是' : '短板在'}${p.sides}。`,
  maturityThin: (p) => `成熟度暂不给出：${p.names}答得太少，各维度须达到${p.needed}。`,
  maturityHides: (p) => `平均分${p.value}掩盖了${p.names}的短板：按短板从严核算，仅${p.balance}分。`,
  andOthers: (p) => `${p.names}等${p.count}项${p.annex === '' ? '' : `（${p.annex}）`}`,
  recognition: (p) =>
    `对照${p.ladder}认定条件，${p.total}项中满足${p.met}项。` +
    `${p.short === '' ? '' : `未满足的有：${p.short}。`}${p.open === '' ? '' : `尚无法核对的有：${p.open}。`}`,

  maturityRose: (p) =>
    `与${p.date}相比，成熟度由${p.before}${p.more ? '升至' : '降至'}${p.now}，` +
    `${p.paired ? (p.sure ? '变化可以确认' : '仍在误差范围内') : p.sure ? '变化超出区间范围' : '但区间重叠，尚不能区分'}。`,
  maturitySame: (p) => `与${p.date}相比，成熟度仍为${p.now}。`,
  maturityNotThen: (p) => `${p.date}未给出成熟度，无从比较。`,
  maturityNotNow: (p) => `${p.date}成熟度为${p.before}，本次暂不给出，无从比较。`,
  moved: (p) =>
    `变化最大的维度是${p.names}${p.overlap ? (p.paired ? '，但仍在误差范围内' : '，但尚在区间之内') : ''}。`,
  improved: (p) => `可以确认的改善以${p.names}为最大。`,
  improvedNone: '没有可以确认的改善。',
  movedDimension: (p) => `${p.name}（由${p.before}至${p.now}）`,
  hardlyMoved: '各维度变化均不超过2分。',
  stageAndCauseSame: (p) => `所处阶段和首要成因“${p.cause}”均未改变。`,
  stageSame: '所处阶段未变。',
  stageChanged: (p) => `所处阶段由${p.before}转为${p.now}。`,
  causeSame: (p) => `首要成因仍是“${p.cause}”。`,
  causeAmong: (p) => `“${p.cause}”仍属首要成因之列。`,
  causeChanged: (p) => `首要成因由“${p.before}”变为“${p.now}”。`,
  otherKnowledge: '其间知识库已更新，数字仅部分可比。',
  oneKnowledge: '两次评估依据的知识库不同，此处均按现行知识库计算。',
} as const satisfies Translation<typeof source>;
