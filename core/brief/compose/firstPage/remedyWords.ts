import type { Countermeasure } from '../../../knowledge/schema.ts';
import type { Inline, Remedy, Run } from '../../document/document.ts';
import { dateInCell, money, widthInHanzi, withoutStop } from '../../document/format.ts';
import { phrase, plain, sourced, textOf } from '../../document/phrase.ts';
import { standingOf } from './actionStanding.ts';
import type { BriefContext } from '../basis/briefContext.ts';
import { isAccepted, measureTitle, type Commitment } from '../basis/plan/commitments.ts';
import { planChoice } from '../basis/plan/planComparison.ts';
import { whyLeftOut } from '../basis/plan/measuresLeftOut.ts';
import type { RankedMeasure } from '../../../model/rankedMeasure.ts';
import { longest } from '../basis/briefLength.ts';
import type { KeyFinding } from '../basis/keyFindings.ts';
import type { RemedyChoice } from './remedies.ts';
import { successWords } from './successWords.ts';

/** Three lines of the first column of the English table. */
const roomOfCell = 100;

/** The remedy of a finding in the form of its language: a sentence in Chinese, a row of cells in English. */
export function remedyWords(context: BriefContext, finding: KeyFinding, choice: RemedyChoice): Remedy {
  const { language, t } = context;
  const id = `remedy-${finding.kind === 'cause' ? finding.cause.id : finding.dimension.id}`;
  if (choice.kind === 'none') {
    return { id, parts: [noRemedy(context, choice.measure)] };
  }
  if (choice.kind === 'shared') {
    const place = sourced(String(choice.place + 1), 'place:finding');
    return { id, parts: [phrase((slot) => t('briefPage.remedyShared', { place: slot(place) }))] };
  }
  const parts =
    language === 'zh'
      ? [sentence(context, finding, choice.commitment)]
      : cells(context, finding, choice.commitment);
  return { id, parts };
}

function noRemedy(context: BriefContext, measure: RankedMeasure | null): Inline {
  const { language, t } = context;
  if (measure === null) {
    return plain(t('briefPage.remedyNone'));
  }
  const cost = sourced(money(measure.cost, language), `ranking:${measure.id}.cost`);
  return phrase((slot) =>
    t('briefPage.remedyOutside', {
      title: slot(measureTitle(context, measure.id)),
      cost: slot(cost),
      isEstimated: measure.estimated,
      keptOutBy: keptOutBy(context, measure.id),
    }),
  );
}

/** What keeps it out of the plan; empty where it would fit beside it. */
function keptOutBy(context: BriefContext, id: string): 'budget' | 'number' | 'both' | 'rule' | '' {
  const plans = planChoice(context);
  const reason = plans && whyLeftOut(plans.problem, plans.best, id);
  switch (reason?.kind) {
    case 'room': {
      const kinds = reason.exceeds.map(({ kind }) => kind);
      const [isDear, isMany] = [kinds.includes('budget'), kinds.includes('largest')];
      return isDear && isMany ? 'both' : isDear ? 'budget' : isMany ? 'number' : 'rule';
    }
    case 'must-not':
    case 'exclusion':
    case 'prerequisite':
      return 'rule';
    default:
      return '';
  }
}

/** The heads of the cells; none in Chinese. */
export const remedyHeads = ({ language, t }: BriefContext): readonly string[] =>
  language === 'zh'
    ? []
    : [
        t('briefPage.whatExactly'),
        t('briefPage.whoLeads'),
        t('brief.by'),
        t('briefPage.optionCost'),
        t('briefPage.success'),
      ];

/** With as much of what is done as the two lines hold. */
function sentence(context: BriefContext, finding: KeyFinding, commitment: Commitment): Inline {
  const success = successWords(context, commitment.id, finding);
  const written = clauses(context, commitment).map((what) => whole(context, commitment, { what, success }));
  return written.find((text) => widthInHanzi(textOf(text)) <= longest.zh.remedy) ?? written.at(-1) ?? [];
}

interface Said {
  readonly what: Run;
  readonly success: Inline;
}

function whole(context: BriefContext, commitment: Commitment, { what, success }: Said): Inline {
  const { t } = context;
  return phrase((slot) =>
    t('briefPage.remedy', {
      what: slot(what),
      lead: slot(commitment.lead),
      leads: commitment.lead.strong === true || /(?:牵头|发起|负责|组织)$/u.test(commitment.lead.text),
      when: slot(whenWords(context, commitment)),
      cost: slot(commitment.cost),
      success: success.length === 0 ? '' : slot(success),
    }),
  );
}

function cells(context: BriefContext, finding: KeyFinding, commitment: Commitment): readonly Inline[] {
  const candidates = clauses(context, commitment);
  const what = candidates.find(({ text }) => text.length <= roomOfCell) ?? candidates.at(-1);
  return [
    what ? [what] : [],
    [commitment.lead],
    whenWords(context, commitment),
    [commitment.cost],
    successWords(context, commitment.id, finding),
  ];
}

/** By when, or how the action stands: nothing that is late, stalled or done is proposed as if it were new. */
function whenWords(context: BriefContext, commitment: Commitment): Inline {
  const { language, t } = context;
  const standing = standingOf(context, commitment);
  const { action } = commitment;
  if (action === null && isAccepted(context)) {
    return plain(t('briefPage.notListed'));
  }
  const dueOn = action?.dueOn ?? null;
  if (action === null || dueOn === null || standing === 'planned') {
    return phrase((slot) =>
      t('briefPage.until', { date: slot(commitment.when), isOpen: commitment.due === null }),
    );
  }
  const from = `action:${commitment.id}`;
  return phrase((slot) =>
    t('briefPage.standingOf', {
      standing,
      // The month is enough where the line is short; the list of actions has the day.
      date: slot(sourced(dateInCell(dueOn.slice(0, 'yyyy-mm'.length), language), `${from}.dueOn`)),
      progress: slot(sourced(`${action.progress}%`, `${from}.progress`)),
    }),
  );
}

/**
 * What is done in words of its own knowledge base, the fullest first: all of the concrete sentence, then as many of its
 * clauses as may stand alone, then the title, then the short title.
 */
function clauses({ index, language, say }: BriefContext, { id, title }: Commitment): readonly Run[] {
  const measure = index.measures.get(id);
  const told = measure?.concretely ? parted(say(measure.concretely), language) : [];
  return [
    ...told.map((text) => sourced(text, `kb:${id}.concretely`)),
    title,
    ...shortOf(measure).map((text) => sourced(say(text), `kb:${id}.short`)),
  ];
}

const shortOf = (measure: Countermeasure | undefined) => (measure?.short ? [measure.short] : []);

/** A part of the sentence that holds less than this share of it says too little of what is done. */
const tellingShare = 0.35;

/** A Chinese clause before a comma is complete; of English ones only those that a semicolon ends. */
function parted(sentence: string, language: BriefContext['language']): readonly string[] {
  const text = withoutStop(sentence);
  const ends = [...text.matchAll(language === 'zh' ? /[，；：]/gu : /;/gu)]
    .map(({ index }) => index)
    .filter((end) => end >= tellingShare * text.length);
  return [text.length, ...ends.toReversed()].map((end) => text.slice(0, end));
}
