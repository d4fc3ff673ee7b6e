/** A wording that must not come back: what was wrong, where it may stand all the same, and what is right. */
export interface WordRule {
  readonly wrong: RegExp;
  readonly right: string;
  /** Keys (`section.key`) in which it means something else. */
  readonly except?: RegExp;
}

/** Word by word from another language, or in another tone than an office writes. */
const register: readonly WordRule[] = [
  { wrong: /摆幅/u, right: '改善幅度' },
  { wrong: /即所见/u, right: '预览与导出' },
  { wrong: /要紧|拿不准|把握多大|有多大把握/u, right: '重要、不确定、把握程度' },
  { wrong: /放开/u, right: '取消指定、允许' },
  { wrong: /据较弱的证据|再次似为/u, right: '初步判断（证据较弱）、–' },
  { wrong: /所值|轨宽|可望/u, right: '折算值、横条宽度、预期' },
  { wrong: /成为问题的成因|无可消减，故/u, right: '构成问题的成因' },
  { wrong: /不见了|什么也不|花钱/u, right: '找不到、不作任何改动、费用' },
  { wrong: /您|你(?!们)|我们|咱们/u, right: 'without a person' },
  { wrong: /请(?!审定)/u, right: '须、可 or the bare verb', except: /\.ask$|^briefPage\.requestHead/u },
  { wrong: /[!！]/u, right: '。', except: /^commands\.help/u },
  { wrong: /差\$?\{?\w*\}?点/u, right: '个百分点' },
  { wrong: /(?<!\p{Script=Han})点(?:到|至)/u, right: '个百分点' },
  { wrong: /无从(?:比较|对照)/u, right: '无法', except: /^briefReasons\./u },
];

/** One thing has one word. */
const terms: readonly WordRule[] = [
  { wrong: /优先事项|优先次序/u, right: '准则权重' },
  { wrong: /权重页/u, right: '“准则权重”页' },
  { wrong: /措施/u, right: '对策', except: /^briefPlan\.doingNothing/u },
  { wrong: /成本/u, right: '费用', except: /^causeC|^shortNames|^causeClaims/u },
  { wrong: /快速诊断/u, right: '快速扫描' },
  { wrong: /干预|触发/u, right: '处置线' },
  { wrong: /均衡检验/u, right: '均衡校核' },
  { wrong: /门槛/u, right: '阈值', except: /^cause|^measure/u },
  { wrong: /自评得分/u, right: '自定得分' },
  { wrong: /(?<!界)点数|分值有/u, right: '分数' },
  { wrong: /走势|态势|动态：/u, right: '势头' },
  { wrong: /名次/u, right: '位次' },
  { wrong: /期次/u, right: '分期' },
  { wrong: /收回/u, right: '撤回' },
  { wrong: /佐证/u, right: '证据' },
  { wrong: /参考集群|参照地区/u, right: '参照集群、参照区域' },
  { wrong: /见效标志/u, right: '成效标志' },
  { wrong: /首步/u, right: '第一步' },
  { wrong: /哈希|校验值(?!不符)/u, right: '校验码', except: /^reasons\.wrong-checksum/u },
  { wrong: /(?<!分)年度数据/u, right: '分年度数据' },
  { wrong: /县区|区县|县（市、区）/u, right: '县市区', except: /^figures\.neighbour/u },
  { wrong: /地市/u, right: '城市' },
  { wrong: /责任人/u, right: '责任单位' },
  { wrong: /关键问题/u, right: '决定性问题' },
  { wrong: /形成以来年数|设立年数|成立年/u, right: '形成年数、形成年份' },
  { wrong: /新设企业/u, right: '新增企业' },
  { wrong: /次评估、/u, right: '份评估' },
  { wrong: /数据库(?!文件)/u, right: '数据文件' },
];

/** Signs and spaces: full-width between Chinese words, no typed space beside Latin letters and digits. */
const signs: readonly WordRule[] = [
  {
    wrong:
      /[\p{Script=Han}”）》][,;:?]|[,;:?][\p{Script=Han}“（《]|\((?=\p{Script=Han})|(?<=\p{Script=Han})\)/u,
    right: 'full-width signs',
    except: /^methodFormulas\.formula|Formula|^templates\.statuses/u,
  },
  {
    wrong:
      /\p{Script=Han} +[\p{Script=Han}\w-]|[\w%] +\p{Script=Han}|[，。；：、！？（“] +\S|\S +[，。；：、！？）”]/u,
    right: 'no space',
    except: /^methodFormulas\.formula|^plan\.acceptance\d|^commands\.help/u,
  },
  { wrong: /\.{3}|……/u, right: '…', except: /^brief/u },
  { wrong: /\d(?:KB|MB|GB)/u, right: 'a space before the unit' },
];

/** Chinese tables count in 万元 and 亿元. */
export const millions: WordRule = { wrong: /百万元|百万人民币/u, right: '万元、亿元' };

export const chineseRules: readonly WordRule[] = [...register, ...terms, ...signs, millions];

/** English sums are in millions, whatever the source counts in. */
export const hundredMillions: WordRule = { wrong: /\b100 million\b|\bCNY 100 ?m\b/iu, right: 'CNY m' };

export const englishRules: readonly WordRule[] = [
  { wrong: /\bplease\b/iu, right: 'the bare verb' },
  { wrong: /\bwe\b|\bour\b/iu, right: 'without a person' },
  { wrong: /!/u, right: '.' },
  { wrong: /[“”‘]/u, right: 'straight quotation marks', except: /innerQuotes$/u },
  hundredMillions,
  { wrong: /CNY million|million CNY|\bbn\b/u, right: 'CNY m' },
  { wrong: /(?:^|\d) %/u, right: 'no space before %' },
  { wrong: /\d(?:KB|MB|GB)/u, right: 'a space before the unit' },
  { wrong: /\bHangs on\b|\bBrought again\b|\bTaken back:/u, right: 'Depends on, Redone, Undone' },
  { wrong: /\b[Cc]omposite\b/u, right: 'maturity', except: /^methodFormulas\.source|^methodReader\./u },
  { wrong: /\bthe store\b/iu, right: 'the data file' },
];

/** Words that only technical details have: shell, command line, files for auditors, the letters of a table. */
export const technical = /\b(?:WAL|JSON|hash|SQL|SQLite|schema|cache|token|API|null|undefined)\b|哈希|缓存/u;
