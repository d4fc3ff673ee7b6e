import type { Language } from '../../../base/settings.ts';
import type { Inline } from '../../document/document.ts';
import { plain, textOf } from '../../document/phrase.ts';
import { briefContext, type BriefContext, type BriefSource } from '../basis/briefContext.ts';
import { decisionKind } from '../basis/plan/decisionKind.ts';
import { keyFindings } from '../basis/keyFindings.ts';
import { choiceOf } from '../firstPage/choice.ts';
import { remediesOf } from '../firstPage/remedies.ts';
import { spokenLeft, spokenOptions } from './spokenChoice.ts';
import { spokenFinding } from './spokenFindings.ts';
import type { SpokenPart, SpokenPartName } from './spokenPart.ts';
import { spokenAnswers, spokenAsk, spokenRunning, spokenStanding, spokenSure } from './spokenParts.ts';

/** The most that a minute holds: characters in Chinese, words in English. */
export const longestSpoken = { zh: 280, en: 170 } as const;

/** Something left out, by the form that its part is said in now. */
export interface SpokenCut {
  readonly part: Exclude<SpokenPartName, 'fixed'>;
  /** Of a finding, from 1. */
  readonly place: number;
  readonly form: number;
}

/** The brief as it is said in a minute. */
export interface SpokenBrief {
  readonly paragraphs: readonly Inline[];
  /** Characters without spaces in Chinese, words in English. */
  readonly length: number;
  /** In the order in which it was left out. */
  readonly cuts: readonly SpokenCut[];
}

/**
 * What a superior is told in a minute, from the findings, remedies and options of page 1, with numbers rounded for the
 * ear. Never longer than `longestSpoken`: details go in a fixed order, those of the third finding first.
 */
export function spokenBrief(source: BriefSource): SpokenBrief {
  const context = briefContext(source);
  return shortened(partsOf(context), context.language);
}

function partsOf(context: BriefContext): readonly SpokenPart[] {
  const choice = choiceOf(context);
  const isOpen = decisionKind(context) === 'answers';
  const findings = isOpen ? [] : keyFindings(context);
  const remedies = remediesOf(context, findings);
  const told = findings.map((finding, place) => {
    const remedy = remedies[place] ?? { kind: 'none', measure: null };
    return spokenFinding(context, place + 1, { finding, remedy });
  });
  const none: SpokenPart = { name: 'fixed', place: 0, forms: [plain(context.t('briefSpoken.noFinding'))] };
  return [
    spokenAsk(context, choice),
    spokenStanding(context),
    ...spokenRunning(context),
    ...(isOpen ? [spokenAnswers(context)] : told.length === 0 ? [none] : told),
    spokenOptions(context, choice),
    ...spokenLeft(context, choice),
    spokenSure(context),
  ];
}

/** What goes, in this order, until the rest fits: after the last step no name is left. */
const steps: readonly SpokenCut[] = [
  { part: 'finding', place: 3, form: 1 },
  { part: 'left', place: 0, form: 1 },
  { part: 'finding', place: 2, form: 1 },
  { part: 'finding', place: 3, form: 2 },
  { part: 'options', place: 0, form: 1 },
  { part: 'finding', place: 1, form: 1 },
  { part: 'finding', place: 2, form: 2 },
  { part: 'finding', place: 1, form: 2 },
  { part: 'answers', place: 0, form: 1 },
  { part: 'finding', place: 3, form: 3 },
  { part: 'sure', place: 0, form: 1 },
  { part: 'ask', place: 0, form: 1 },
  { part: 'finding', place: 2, form: 3 },
  { part: 'finding', place: 1, form: 3 },
  { part: 'standing', place: 0, form: 1 },
  { part: 'ask', place: 0, form: 2 },
  { part: 'answers', place: 0, form: 2 },
  { part: 'finding', place: 3, form: 4 },
  { part: 'finding', place: 2, form: 4 },
  { part: 'options', place: 0, form: 2 },
  { part: 'finding', place: 1, form: 4 },
];

function shortened(parts: readonly SpokenPart[], language: Language): SpokenBrief {
  const forms = new Map(parts.map((part) => [part, 0]));
  const said = () => parts.map((part) => part.forms[forms.get(part) ?? 0] ?? []);
  const length = () => spokenLength(said().map(textOf).join(' '), language);
  const cuts: SpokenCut[] = [];
  for (const step of steps) {
    const part = parts.find(({ name, place }) => name === step.part && place === step.place);
    if (length() <= longestSpoken[language]) {
      break;
    }
    if (part && changes(part, forms.get(part) ?? 0, step.form)) {
      cuts.push(step);
    }
    if (part && step.form < part.forms.length) {
      forms.set(part, step.form);
    }
  }
  return { paragraphs: said().filter((text) => text.length > 0), length: length(), cuts };
}

const changes = ({ forms }: SpokenPart, from: number, to: number): boolean =>
  to < forms.length && textOf(forms[from] ?? []) !== textOf(forms[to] ?? []);

export const spokenLength = (text: string, language: Language): number =>
  language === 'zh' ? [...text.replaceAll(/\s/gu, '')].length : text.split(/\s+/u).filter(Boolean).length;
