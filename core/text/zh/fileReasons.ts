/**
 * Why a file was refused. The reader of files says it as an English predicate after the path; parts in brackets of a
 * pattern are taken over.
 */
const reasons: readonly (readonly [RegExp, string])[] = [
  [/^is larger than 1 MB$/, '超过1 MB'],
  [/^is not valid JSON \(line (\d+)\)$/, '第$1行不是有效的JSON'],
  [/^is nested too deeply$/, '嵌套过深'],
  [/^is not allowed as a key$/, '不能用作键名'],
  [/^is not a known key$/, '不是已知的键名'],
  [/^stands twice$/, '重复出现'],
  [/^cannot be read$/, '无法读取'],
  [/^is neither PDF nor DOCX$/, '既不是PDF，也不是DOCX'],
  [/^carries no fingerprint$/, '没有指纹：不是本程序生成的简报，或经其他程序另存过'],
  [/^is missing$/, '缺失'],
  [/^is empty$/, '为空'],
  [/^is too long$/, '过长'],
  [/^is not an assessment$/, '不是评估文件'],
  [/^is not a knowledge base$/, '不是知识库文件'],
  [/^is not the version of its content$/, '与内容中的版本不一致'],
  [/^is a list, not entries by id$/, '是列表，应为按编号的条目'],
  [/^is not a list$/, '不是列表'],
  [/^is not text$/, '不是文本'],
  [/^is not a (?:finite )?number$/, '不是有效数字'],
  [/^is not a whole number$/, '不是整数'],
  [/^is not true or false$/, '不是true或false'],
  [/^is not a date like (.+)$/, '不是$1这样的日期'],
  [/^is not a day of the calendar$/, '不是日历上的日期'],
  [/^is below (.+)$/, '小于$1'],
  [/^is above (.+)$/, '大于$1'],
  [/^is not between (.+) and (.+)$/, '不在$1至$2之间'],
  [/^has no name$/, '没有名称'],
  [/^has characters that cannot be shown$/, '含有无法显示的字符'],
  [/^is not exactly one of (.+) and (.+)$/, '应为$1、$2中的一项'],
  [/^is not a known indicator$/, '不是已知指标'],
  [/^is not a known question$/, '不是已知问题'],
  [/^is not a known field$/, '不是已知项目'],
  [/^is not a known countermeasure: "(.+)"$/, '“$1”不是已知对策'],
  [/^is not an answer to this question: "(.+)"$/, '“$1”不是该问题的答案'],
  [/^is given for an indicator that takes a level$/, '用于按等级评分的指标'],
  [/^is given for an indicator that takes a value$/, '用于填写数值的指标'],
  [/^is the same as the type$/, '与主类型相同'],
  [/^names a criterion twice$/, '准则重复'],
  [/^judges a pair twice$/, '同一对准则比较了两次'],
  [/^allows no weights that add up to 1$/, '无法使权重合计为1'],
  [/^compares a criterion with itself$/, '准则与自身比较'],
  [/^has its ends the wrong way round$/, '上下限颠倒'],
  [/^has no point above zero$/, '没有大于零的分值'],
  [/^is not (.+)$/, '不是$1'],
];

/** The predicate in Chinese; one that is not known says only that the form is wrong. */
export function fileReason(reason: string): string {
  const known = reasons.find(([pattern]) => pattern.test(reason));
  if (known === undefined) {
    return '不符合规定格式';
  }
  return reason
    .replace(...known)
    .replaceAll(' or ', '或')
    .replaceAll(', ', '、');
}
