/** What a reader of each refused file is told, in English and in Chinese. */
export const refusalSentences: Readonly<Record<string, readonly [en: string, zh: string]>> = {
  'more than 1 MB': [
    'The file was not read: it is larger than 1 MB. Nothing was changed.',
    '文件未读入：内容超过1 MB。数据未作改动。',
  ],
  'half a file': [
    'The file was not read: it cannot be read from line 2 on. Nothing was changed.',
    '文件未读入：内容自第2行起无法读取。数据未作改动。',
  ],
  'nothing at all': [
    'The file was not read: it cannot be read from line 1 on. Nothing was changed.',
    '文件未读入：内容自第1行起无法读取。数据未作改动。',
  ],
  'a comma at the end': [
    'The file was not read: it cannot be read from line 3 on. Nothing was changed.',
    '文件未读入：内容自第3行起无法读取。数据未作改动。',
  ],
  'a nest': [
    'The file was not read: it is nested too deeply. Nothing was changed.',
    '文件未读入：内容嵌套过深。数据未作改动。',
  ],
  'a nest under a key': [
    'The file was not read: ratings is nested too deeply. Nothing was changed.',
    '文件未读入：ratings嵌套过深。数据未作改动。',
  ],
  'a key that reaches the prototype': [
    'The file was not read: ratings.__proto__ is not allowed as a key. Nothing was changed.',
    '文件未读入：ratings.__proto__不能用作键名。数据未作改动。',
  ],
  'a key that stands twice': [
    'The file was not read: a stands twice. Nothing was changed.',
    '文件未读入：a重复出现。数据未作改动。',
  ],
  'a number too large to hold': [
    'The file was not read: seed is not a finite number. Nothing was changed.',
    '文件未读入：seed不是有效数字。数据未作改动。',
  ],
  'a list': [
    'The file was not read: it is not an assessment. Nothing was changed.',
    '文件未读入：内容不是评估文件。数据未作改动。',
  ],
  'another format': [
    'The file was not read: format is not "cluster-desk.assessment/1". Nothing was changed.',
    '文件未读入：format不是"cluster-desk.assessment/1"。数据未作改动。',
  ],
  'no format': [
    'The file was not read: format is not "cluster-desk.assessment/1". Nothing was changed.',
    '文件未读入：format不是"cluster-desk.assessment/1"。数据未作改动。',
  ],
  'a later version': [
    'The file has the format "cluster-desk.assessment/2", which this version does not read. Nothing was changed.',
    '文件格式为“cluster-desk.assessment/2”，本版本无法读取。数据未作改动。',
  ],
  'ratings in a list': [
    'The file was not read: ratings is a list, not entries by id. Nothing was changed.',
    '文件未读入：ratings是列表，应为按编号的条目。数据未作改动。',
  ],
  'ratings of a member in a list': [
    'The file was not read: members.0.ratings is a list, not entries by id. Nothing was changed.',
    '文件未读入：members.0.ratings是列表，应为按编号的条目。数据未作改动。',
  ],
  'an unknown key': [
    'The file was not read: colour is not a known key. Nothing was changed.',
    '文件未读入：colour不是已知的键名。数据未作改动。',
  ],
  'an unknown key in a rating': [
    'The file was not read: ratings.regional-brand.levle is not a known key. Nothing was changed.',
    '文件未读入：ratings.regional-brand.levle不是已知的键名。数据未作改动。',
  ],
  'a level of 6': [
    'The file was not read: ratings.regional-brand.level is not 1 or 2 or 3 or 4 or 5. Nothing was changed.',
    '文件未读入：ratings.regional-brand.level不是1或2或3或4或5。数据未作改动。',
  ],
  'a level as text': [
    'The file was not read: ratings.regional-brand.level is not 1 or 2 or 3 or 4 or 5. Nothing was changed.',
    '文件未读入：ratings.regional-brand.level不是1或2或3或4或5。数据未作改动。',
  ],
  'an unknown grade': [
    'The file was not read: ratings.regional-brand.grade is not "A" or "B" or "C" or "D". Nothing was changed.',
    '文件未读入：ratings.regional-brand.grade不是"A"或"B"或"C"或"D"。数据未作改动。',
  ],
  'two answers in one': [
    'The file was not read: ratings.regional-brand is not exactly one of level, value, unknown and notApplicable. Nothing was changed.',
    '文件未读入：ratings.regional-brand应为level、value、unknown、notApplicable中的一项。数据未作改动。',
  ],
  'an answer of false': [
    'The file was not read: ratings.regional-brand.unknown is not true. Nothing was changed.',
    '文件未读入：ratings.regional-brand.unknown不是true。数据未作改动。',
  ],
  'a value for a level': [
    'The file was not read: ratings.regional-brand.value is given for an indicator that takes a level. Nothing was changed.',
    '文件未读入：ratings.regional-brand.value用于按等级评分的指标。数据未作改动。',
  ],
  'an evidence date that no month has': [
    'The file was not read: ratings.regional-brand.date is not a day of the calendar. Nothing was changed.',
    '文件未读入：ratings.regional-brand.date不是日历上的日期。数据未作改动。',
  ],
  'an evidence date in words': [
    'The file was not read: ratings.regional-brand.date is not in the expected form. Nothing was changed.',
    '文件未读入：ratings.regional-brand.date不符合规定格式。数据未作改动。',
  ],
  'a note of a number': [
    'The file was not read: ratings.regional-brand.note is not text. Nothing was changed.',
    '文件未读入：ratings.regional-brand.note不是文本。数据未作改动。',
  ],
  'a source that is too long': [
    'The file was not read: ratings.regional-brand.source is too long. Nothing was changed.',
    '文件未读入：ratings.regional-brand.source过长。数据未作改动。',
  ],
  'a level for a value': [
    'The file was not read: ratings.local-sourcing-rate.level is given for an indicator that takes a value. Nothing was changed.',
    '文件未读入：ratings.local-sourcing-rate.level用于填写数值的指标。数据未作改动。',
  ],
  'a value out of range': [
    'The file was not read: ratings.local-sourcing-rate.value is not between 0 and 100. Nothing was changed.',
    '文件未读入：ratings.local-sourcing-rate.value不在0至100之间。数据未作改动。',
  ],
  'a value as text': [
    'The file was not read: ratings.local-sourcing-rate.value is not a number. Nothing was changed.',
    '文件未读入：ratings.local-sourcing-rate.value不是有效数字。数据未作改动。',
  ],
  'a rating that is text': [
    'The file was not read: ratings.regional-brand is not in the expected form. Nothing was changed.',
    '文件未读入：ratings.regional-brand不符合规定格式。数据未作改动。',
  ],
  'an unknown indicator': [
    'The file was not read: ratings.luck is not a known indicator. Nothing was changed.',
    '文件未读入：ratings.luck不是已知指标。数据未作改动。',
  ],
  'an indicator in capitals': [
    'The file was not read: ratings.LUCK is not in the expected form. Nothing was changed.',
    '文件未读入：ratings.LUCK不符合规定格式。数据未作改动。',
  ],
  'a date that no month has': [
    'The file was not read: assessedOn is not a day of the calendar. Nothing was changed.',
    '文件未读入：assessedOn不是日历上的日期。数据未作改动。',
  ],
  'a date in words': [
    'The file was not read: assessedOn is not a date like 2026-05-31. Nothing was changed.',
    '文件未读入：assessedOn不是2026-05-31这样的日期。数据未作改动。',
  ],
  'a date that is a number': [
    'The file was not read: assessedOn is not text. Nothing was changed.',
    '文件未读入：assessedOn不是文本。数据未作改动。',
  ],
  'an unknown question': [
    'The file was not read: typing.answers.who is not a known question. Nothing was changed.',
    '文件未读入：typing.answers.who不是已知问题。数据未作改动。',
  ],
  'an unknown answer': [
    'The file was not read: typing.answers.founding-actor is not an answer to this question: "me". Nothing was changed.',
    '文件未读入：typing.answers.founding-actor“me”不是该问题的答案。数据未作改动。',
  ],
  'an override without a reason': [
    'The file was not read: typing.override.reason is missing. Nothing was changed.',
    '文件未读入：typing.override.reason缺失。数据未作改动。',
  ],
  'an override with a blank reason': [
    'The file was not read: typing.override.reason is empty. Nothing was changed.',
    '文件未读入：typing.override.reason为空。数据未作改动。',
  ],
  'an override of an unknown type': [
    'The file was not read: typing.override.type is not "embedded" or "primary" or "derivative". Nothing was changed.',
    '文件未读入：typing.override.type不是"embedded"或"primary"或"derivative"。数据未作改动。',
  ],
  'a second type that is the first': [
    'The file was not read: typing.override.second is the same as the type. Nothing was changed.',
    '文件未读入：typing.override.second与主类型相同。数据未作改动。',
  ],
  'no ratings': [
    'The file was not read: ratings is missing. Nothing was changed.',
    '文件未读入：ratings缺失。数据未作改动。',
  ],
  'no name': [
    'The file was not read: cluster.name has no name. Nothing was changed.',
    '文件未读入：cluster.name没有名称。数据未作改动。',
  ],
  'a name that turns round': [
    'The file was not read: cluster.name.en has a mark that changes the reading direction (U+202E) in line 1 at character 2. Nothing was changed.',
    '文件未读入：cluster.name.en第1行第2个字符处有改变文字方向的标记（U+202E）。数据未作改动。',
  ],
  'a place that is too long': [
    'The file was not read: cluster.city is too long. Nothing was changed.',
    '文件未读入：cluster.city过长。数据未作改动。',
  ],
  'an id in capitals': [
    'The file was not read: cluster.id is not in the expected form. Nothing was changed.',
    '文件未读入：cluster.id不符合规定格式。数据未作改动。',
  ],
  'a seed that is not whole': [
    'The file was not read: seed is not a whole number. Nothing was changed.',
    '文件未读入：seed不是整数。数据未作改动。',
  ],
  'a seed below zero': [
    'The file was not read: seed is below 0. Nothing was changed.',
    '文件未读入：seed小于0。数据未作改动。',
  ],
  'sample data of a word': [
    'The file was not read: illustrative is not in the expected form. Nothing was changed.',
    '文件未读入：illustrative不符合规定格式。数据未作改动。',
  ],
  'a knowledge base of a number': [
    'The file was not read: knowledgeBase is not text. Nothing was changed.',
    '文件未读入：knowledgeBase不是文本。数据未作改动。',
  ],
  'too many years': [
    'The file was not read: context.yearsSinceFounding is above 1000. Nothing was changed.',
    '文件未读入：context.yearsSinceFounding大于1000。数据未作改动。',
  ],
  'an unknown stage': [
    'The file was not read: context.previousStage is not "emerging" or "growing" or "leading" or "declining" or "renewing". Nothing was changed.',
    '文件未读入：context.previousStage不是"emerging"或"growing"或"leading"或"declining"或"renewing"。数据未作改动。',
  ],
  'an unknown recognition field': [
    'The file was not read: recognition.fame is not a known field. Nothing was changed.',
    '文件未读入：recognition.fame不是已知项目。数据未作改动。',
  ],
  'a number for a yes': [
    'The file was not read: recognition.clean-record is not true or false. Nothing was changed.',
    '文件未读入：recognition.clean-record不是true或false。数据未作改动。',
  ],
  'a yes for a number': [
    'The file was not read: recognition.output-y1 is not a number. Nothing was changed.',
    '文件未读入：recognition.output-y1不是有效数字。数据未作改动。',
  ],
  'text for a recognition field': [
    'The file was not read: recognition.output-y1 is not in the expected form. Nothing was changed.',
    '文件未读入：recognition.output-y1不符合规定格式。数据未作改动。',
  ],
  'an unknown measure that is rated': [
    'The file was not read: acceptance.pray is not a known countermeasure: "pray". Nothing was changed.',
    '文件未读入：acceptance.pray“pray”不是已知对策。数据未作改动。',
  ],
  'an unknown measure with a cost': [
    'The file was not read: costs.pray is not a known countermeasure: "pray". Nothing was changed.',
    '文件未读入：costs.pray“pray”不是已知对策。数据未作改动。',
  ],
  'an unknown measure in the plan': [
    'The file was not read: plan.must.0 is not a known countermeasure: "pray". Nothing was changed.',
    '文件未读入：plan.must.0“pray”不是已知对策。数据未作改动。',
  ],
  'an unknown measure in an exclusion': [
    'The file was not read: plan.excludeTogether.0.1 is not a known countermeasure: "pray". Nothing was changed.',
    '文件未读入：plan.excludeTogether.0.1“pray”不是已知对策。数据未作改动。',
  ],
  'an exclusion of one': [
    'The file was not read: plan.excludeTogether.0 is not in the expected form. Nothing was changed.',
    '文件未读入：plan.excludeTogether.0不符合规定格式。数据未作改动。',
  ],
  'a must-have that is no list': [
    'The file was not read: plan.must is not a list. Nothing was changed.',
    '文件未读入：plan.must不是列表。数据未作改动。',
  ],
  'a budget below zero': [
    'The file was not read: plan.budget is below 0. Nothing was changed.',
    '文件未读入：plan.budget小于0。数据未作改动。',
  ],
  'too large a plan': [
    'The file was not read: plan.largest is above 100. Nothing was changed.',
    '文件未读入：plan.largest大于100。数据未作改动。',
  ],
  'an own score above 100': [
    'The file was not read: scoreOverrides.support-spinoffs.relief.score is above 100. Nothing was changed.',
    '文件未读入：scoreOverrides.support-spinoffs.relief.score大于100。数据未作改动。',
  ],
  'points that are all zero': [
    'The file was not read: priorities.points has no point above zero. Nothing was changed.',
    '文件未读入：priorities.points没有大于零的分值。数据未作改动。',
  ],
  'points below zero': [
    'The file was not read: priorities.points.relief is below 0. Nothing was changed.',
    '文件未读入：priorities.points.relief小于0。数据未作改动。',
  ],
  'an unknown method of weighing': [
    'The file was not read: priorities.method is not "swing" or "direct" or "rank-order" or "pairwise". Nothing was changed.',
    '文件未读入：priorities.method不是"swing"或"direct"或"rank-order"或"pairwise"。数据未作改动。',
  ],
  'a criterion ordered twice': [
    'The file was not read: priorities.order names a criterion twice. Nothing was changed.',
    '文件未读入：priorities.order准则重复。数据未作改动。',
  ],
  'an unknown criterion': [
    'The file was not read: priorities.order.0 is not "relief" or "stage-fit" or "feasibility" or "speed" or "acceptance". Nothing was changed.',
    '文件未读入：priorities.order.0不是"relief"或"stage-fit"或"feasibility"或"speed"或"acceptance"。数据未作改动。',
  ],
  'a pair judged twice': [
    'The file was not read: priorities.judgements judges a pair twice. Nothing was changed.',
    '文件未读入：priorities.judgements同一对准则比较了两次。数据未作改动。',
  ],
  'a criterion against itself': [
    'The file was not read: priorities.judgements.0 compares a criterion with itself. Nothing was changed.',
    '文件未读入：priorities.judgements.0准则与自身比较。数据未作改动。',
  ],
  'a ratio above 9': [
    'The file was not read: priorities.judgements.0.ratio is above 9. Nothing was changed.',
    '文件未读入：priorities.judgements.0.ratio大于9。数据未作改动。',
  ],
  'a range the wrong way round': [
    'The file was not read: priorities.ranges.speed has its ends the wrong way round. Nothing was changed.',
    '文件未读入：priorities.ranges.speed上下限颠倒。数据未作改动。',
  ],
  'a range of one end': [
    'The file was not read: priorities.ranges.speed.1 is missing. Nothing was changed.',
    '文件未读入：priorities.ranges.speed.1缺失。数据未作改动。',
  ],
  'ranges that leave no weights': [
    'The file was not read: priorities.ranges allows no weights that add up to 1. Nothing was changed.',
    '文件未读入：priorities.ranges无法使权重合计为1。数据未作改动。',
  ],
  'a wrong answer of a member': [
    'The file was not read: members.0.ratings.inter-firm-trust.value is given for an indicator that takes a level. Nothing was changed.',
    '文件未读入：members.0.ratings.inter-firm-trust.value用于按等级评分的指标。数据未作改动。',
  ],
  'a wrong weight of a member': [
    'The file was not read: members.0.priorities.points has no point above zero. Nothing was changed.',
    '文件未读入：members.0.priorities.points没有大于零的分值。数据未作改动。',
  ],
  'too many members': [
    'The file was not read: members is too long. Nothing was changed.',
    '文件未读入：members过长。数据未作改动。',
  ],
  'a list of knowledge': [
    'The file was not read: it is not a knowledge base. Nothing was changed.',
    '文件未读入：内容不是知识库文件。数据未作改动。',
  ],
  'an assessment for knowledge': [
    'The file was not read: format is not "cluster-desk.knowledge/1". Nothing was changed.',
    '文件未读入：format不是"cluster-desk.knowledge/1"。数据未作改动。',
  ],
  'later knowledge': [
    'The file has the format "cluster-desk.knowledge/2", which this version does not read. Nothing was changed.',
    '文件格式为“cluster-desk.knowledge/2”，本版本无法读取。数据未作改动。',
  ],
  'knowledge without a note': [
    'The file was not read: note is missing. Nothing was changed.',
    '文件未读入：note缺失。数据未作改动。',
  ],
  'knowledge with a name of a number': [
    'The file was not read: version is not text. Nothing was changed.',
    '文件未读入：version不是文本。数据未作改动。',
  ],
  'knowledge with an unknown key': [
    'The file was not read: colour is not a known key. Nothing was changed.',
    '文件未读入：colour不是已知的键名。数据未作改动。',
  ],
  'knowledge with a base of no hash': [
    'The file was not read: basedOn is not in the expected form. Nothing was changed.',
    '文件未读入：basedOn不符合规定格式。数据未作改动。',
  ],
  'knowledge of another version': [
    'The file was not read: version is not the version of its content. Nothing was changed.',
    '文件未读入：version与内容中的版本不一致。数据未作改动。',
  ],
  'knowledge that is half a file': [
    'The file was not read: it cannot be read from line 1 on. Nothing was changed.',
    '文件未读入：内容自第1行起无法读取。数据未作改动。',
  ],
};
