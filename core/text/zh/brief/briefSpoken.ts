import type { briefSpoken as source } from '../../en/brief/briefSpoken.ts';
import type { Translation } from '../../message.ts';

const numerals = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const inHan = (n: number): string => numerals[n] ?? String(n);

export const briefSpoken = {
  title: (p) => `${p.name}：口头汇报稿`,

  ask: (p) => {
    const cluster = p.cluster === '' ? '本集群' : p.cluster;
    const asks = `${p.unit === '' ? '' : `${p.unit}提`}请审定：`;
    switch (p.kind) {
      case 'choice':
        return `${asks}${cluster}是否按${p.isOne ? '所列方案' : '甲案'}实施。`;
      case 'evidence':
        return `${asks}${cluster}是否先补证据，再定方案。`;
      case 'update':
        return `${asks}${cluster}是否先更新数据，再定方案。`;
      case 'running':
        return p.isBehind
          ? `${asks}${cluster}逾期、停滞的行动是否限期办结，其余照原安排办理。`
          : `${asks}${cluster}在办的对策是否照原定安排继续。`;
      case 'answers':
        return p.hasType
          ? `${asks}${cluster}是否先把未答的问题补齐，再定方案。`
          : `${asks}${cluster}是否先核定形成类型，再定方案。`;
      case 'none':
        return `${asks}${cluster}是否维持现状，不另设方案。`;
      case 'conditions':
        return `${asks}${cluster}的方案条件放宽哪一条。`;
    }
  },
  standing: (p) =>
    p.stage === '' ? '集群所处阶段还不能判断' : `集群${p.isSure ? '' : '大致'}处于${p.stage}`,
  maturity: (p) =>
    p.maturity === ''
      ? `${p.standing}，成熟度也还不能判断。`
      : `${p.standing}，成熟度约${p.maturity}分（满分100）。`,
  stop: (p) => `${p.text}。`,
  running: (p) => `在办行动共${p.total}项，办结${p.done}项，逾期${p.late}项，停滞${p.stalled}项。`,

  cause: (p) =>
    `第${inHan(p.place)}，${p.isHedged ? '初步看' : ''}${p.claim}${p.value === '' ? '' : `，严重度约${p.value}`}。`,
  dimension: (p) =>
    `第${inHan(p.place)}，${p.isHedged ? '初步看' : ''}${p.claim}偏低${p.value === '' ? '' : `，约${p.value}分`}。`,
  remedy: (p) =>
    `对策是${[p.what, p.lead === '' ? '' : p.leads ? p.lead : `由${p.lead}牵头`, p.when, p.cost === '' ? '' : `约需${p.cost}`].filter(Boolean).join('，')}。`,
  remedyShared: (p) => `由第${inHan(p.place)}项的对策兼顾。`,
  remedyNone: '方案中没有针对这一项的对策。',
  leadOpen: '牵头单位待定',
  by: (p) => `${p.date}前完成`,
  standingOf: (p) =>
    ({ due: `正在办理，${p.date}到期`, late: '已经逾期', stalled: '目前停滞', done: '已经办结' })[p.standing],
  inPrint: (p) => `第${inHan(p.place)}项见书面稿。`,
  noFinding: '能判断的成因都没有达到处置线。',
  answers: (p) =>
    `${p.applicable}个问题只答了${p.answered}个，还不能下判断。${p.names === '' ? '' : `最需要补答的是${p.names}。`}`,

  two: (p) =>
    p.count === 0
      ? `甲案约${p.cost}，可消减问题的${p.share}；乙案约${p.otherCost}，可消减${p.otherShare}。`
      : `甲案${p.count}项对策，约${p.cost}，可消减问题的${p.share}；乙案${p.otherCount}项，约${p.otherCost}，可消减${p.otherShare}。`,
  propose: (p) => {
    if (p.isChosen) {
      return '甲案由评估人选定。';
    }
    const reason =
      p.causes > 0
        ? `，少留${inHan(p.causes)}项偏重的成因`
        : p.more
          ? '，消减得更多'
          : p.cheaper
            ? '，费用更省'
            : '';
    return `建议甲案${reason}。`;
  },
  one: (p) => `方案只有一个：${p.count}项对策，约${p.cost}，可消减问题的${p.share}。`,
  optionsInPrint: (p) => (p.isOne ? '方案见书面稿。' : '两案比较见书面稿。'),
  noPlan: (p) => {
    switch (p.kind) {
      case 'none':
        return '不需要另设方案。';
      case 'conditions':
        return '按所设条件，没有方案可选。';
      default:
        return '补答之后再比较方案。';
    }
  },
  left: (p) => `此后仍有${inHan(p.count)}项成因偏重${p.name === '' ? '' : `：${p.name}`}。`,
  sure: (p) => `这些判断${{ high: '把握较大', middle: '有一定把握', low: '把握不大' }[p.level]}`,
  basis: (p) =>
    `${p.sure}：${p.all ? `${p.applicable}个问题全部作答` : `${p.applicable}个问题答了${p.answered}个`}${p.isEstimated ? '，费用多为估算' : ''}${p.isOld ? '，数据已旧' : ''}。`,
  share: (p) => {
    switch (p.share) {
      case 'none':
        return '极小一部分';
      case 'half':
        return '一半左右';
      case 'quarter':
        return '四分之一左右';
      case 'three-quarters':
        return '四分之三左右';
      case 'nearly-all':
        return '绝大部分';
      case 'percent': {
        const tenths = Math.floor(p.percent / 10);
        return p.percent % 10 === 0
          ? `${inHan(tenths)}成左右`
          : `${tenths === 0 ? '半成' : `${inHan(tenths)}成半`}左右`;
      }
    }
  },

  file: '口头汇报稿',

  open: '口头汇报稿',
  lede: '照念约一分钟。数字为便于听记已取约数。按计算所得的简报编写，不含自行改写的文字。',
  length: (p) => `${p.length}${p.language === 'zh' ? '字' : '个单词'}，上限${p.most}`,
  copy: '复制',
  copied: '已复制。',
  notCopied: '未能复制，可选中文字后自行复制。',
  print: '打印',
  export: '导出为DOCX',
  cutTitle: '为控制在一分钟内，略去了',
  cut: (p) => {
    switch (p.part) {
      case 'finding':
        return `第${inHan(p.place)}项发现的${['', '时限和费用', '牵头单位', '对策', '内容'][p.form] ?? ''}`;
      case 'ask':
        return p.form === 1 ? '单位名称' : '集群名称';
      case 'standing':
        return '成熟度';
      case 'options':
        return p.form === 1 ? '两案的对策项数' : '方案的费用和成效';
      case 'left':
        return '仍未解决的成因';
      case 'sure':
        return '把握的依据';
      case 'answers':
        return p.form === 1 ? '最需补答一项之外的答案' : '待补的答案';
    }
  },
} as const satisfies Translation<typeof source>;
