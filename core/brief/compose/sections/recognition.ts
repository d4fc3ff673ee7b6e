import type { KnowledgeBase } from '../../../knowledge/schema.ts';
import type { RecognitionResult } from '../../../model/recognition.ts';
import type { Inline, ParagraphBlock, Run } from '../../document/document.ts';
import { joined, phrase, sourced } from '../../document/phrase.ts';
import { annexLink } from '../basis/annexHead.ts';
import { hasAnnex } from '../basis/sectionNumbers.ts';
import { inSentence, type BriefContext } from '../basis/briefContext.ts';

interface Checked {
  readonly ladder: KnowledgeBase['recognition']['ladders'][number];
  readonly result: RecognitionResult;
}

/** The national ladder, which stands first, and that of the cluster's province, once at least one fact about it is known. */
function checkedLadders({ evaluation, input, kb }: BriefContext): readonly Checked[] {
  const { ladders } = kb.recognition;
  return ladders.flatMap((ladder, index) => {
    const result = evaluation.recognition.find((each) => each.ladder === ladder.id);
    const isNear = index === 0 || isOf(ladder.name, input.cluster.province);
    const isKnown = result?.conditions.some(({ now }) => now !== null) === true;
    return result && isNear && isKnown ? [{ ladder, result }] : [];
  });
}

/** Ladders are named after their province, without the word for it. */
function isOf(ladder: Readonly<Record<'en' | 'zh', string>>, province = ''): boolean {
  const name = province.trim().replace(/(?:省|市|自治区)$/u, '');
  return name !== '' && (ladder.zh.startsWith(name) || ladder.en.startsWith(name));
}

/** How many criteria of each ladder are met, and by name those that are not and those that cannot be checked yet. */
export const recognitionSentences = (context: BriefContext): readonly Inline[] =>
  checkedLadders(context).map(({ ladder, result }) => {
    const { open, short } = rulesOf(result);
    return phrase((slot) =>
      context.t('briefReasons.recognition', {
        ladder: slot(ladderName(context, ladder)),
        met: slot(sourced(String(result.met), `recognition:${ladder.id}.met`)),
        total: slot(sourced(String(result.total), `recognition:${ladder.id}.total`)),
        short: short.length === 0 ? '' : slot(rulesInWords(context, short, `recognition:${ladder.id}.short`)),
        open: open.length === 0 ? '' : slot(rulesInWords(context, open, `recognition:${ladder.id}.open`)),
      }),
    );
  });

/** All criteria of each ladder that are not met or cannot be checked, and what of the ladder itself is not known. */
export const recognitionNotes = (context: BriefContext): readonly ParagraphBlock[] =>
  checkedLadders(context).map(({ ladder, result }) => {
    const { open, short } = rulesOf(result);
    const unknown = ladder.unknown === undefined ? '' : context.say(ladder.unknown);
    return {
      kind: 'paragraph',
      id: `recognition-${ladder.id}`,
      role: 'note',
      text: phrase((slot) =>
        context.t('briefAnnex.recognition', {
          ladder: slot(ladderName(context, ladder)),
          short: short.length === 0 ? '' : slot(allRules(context, short)),
          open: open.length === 0 ? '' : slot(allRules(context, open)),
          unknown: unknown === '' ? '' : slot(sourced(unknown, `kb:${ladder.id}.unknown`)),
        }),
      ),
    };
  });

const allRules = (context: BriefContext, rules: readonly (readonly string[])[]): Inline =>
  joined(
    rules.map((fields): Inline => [inSentence(context, ruleName(context, fields))]),
    context.t('brief.semicolon'),
  );

/** More criteria than this in a sentence are no longer read; the annex of the ratings has all. */
const rulesNamed = 2;

function rulesInWords(context: BriefContext, rules: readonly (readonly string[])[], counted: string): Inline {
  const { t } = context;
  const names = rules.map((fields) => inSentence(context, ruleName(context, fields)));
  const listed = joined(
    names.slice(0, names.length > rulesNamed + 1 ? rulesNamed : names.length).map((name) => [name]),
    t('brief.semicolon'),
  );
  return names.length <= rulesNamed + 1
    ? listed
    : phrase((slot) =>
        t('briefReasons.andOthers', {
          names: slot(listed),
          count: slot(sourced(String(names.length), counted)),
          annex: hasAnnex(context.options, 'ratings') ? slot([annexLink(context, 'ratings')]) : '',
        }),
      );
}

const ladderName = ({ say }: BriefContext, { id, name }: Checked['ladder']): Run =>
  sourced(say(name), `kb:${id}.name`);

/** The fields of a rule are alternatives. */
function ruleName({ kb, say, t }: BriefContext, fields: readonly string[]): Run {
  const names = fields.map((id, place) => {
    const field = kb.recognition.fields.find((each) => each.id === id);
    const name = field ? say(field.name) : id;
    return place === 0 ? name : t('brief.inSentence', { name });
  });
  return sourced(names.join(t('briefAnnex.orJoin')), `kb:recognition.${fields.join('+')}`);
}

/** A rule is met by one of its conditions: those that are not met, and those for which a fact is missing. */
function rulesOf({ conditions }: RecognitionResult) {
  const rules = [...Map.groupBy(conditions, ({ rule }) => rule).values()].filter((rule) =>
    rule.every(({ met }) => met !== true),
  );
  const fieldsOf = (rule: RecognitionResult['conditions']) => rule.map(({ field }) => field);
  const isOpen = (rule: RecognitionResult['conditions']) => rule.some(({ met }) => met === null);
  return {
    open: rules.filter(isOpen).map(fieldsOf),
    short: rules.filter((rule) => !isOpen(rule)).map(fieldsOf),
  };
}
