import { indexKnowledgeBase, type KnowledgeIndex } from '../../../knowledge/lookup.ts';
import type { KnowledgeBase, Text } from '../../../knowledge/schema.ts';
import type { Action } from '../../../model/action.ts';
import type { BriefEdit } from '../../../model/brief/briefEdit.ts';
import type { BriefHeadline, RecordedHead } from '../../../model/brief/briefRecord.ts';
import type { BriefOptions, OrderedOptions } from '../../../model/brief/briefOptions.ts';
import type { Office } from '../../../model/brief/office.ts';
import type { AssessmentFile } from '../../../model/assessment.ts';
import type { YearlyFact } from '../../../model/cluster.ts';
import type { Attachment } from '../../../model/evidence/evidence.ts';
import type { ScoredIndicator } from '../../../model/diagnosisResult.ts';
import type { Evaluation } from '../../../model/evaluation.ts';
import type { AssessedChange } from '../../../model/years/change.ts';
import type { DayOf } from '../../../base/dayOf.ts';
import type { Language } from '../../../base/settings.ts';
import { inLanguage } from '../../../text/message.ts';
import { createTranslate, type Translate } from '../../../text/translate.ts';
import type { Inline, Run } from '../../document/document.ts';
import { joined } from '../../document/phrase.ts';
import { sourcedAnswers } from './sourcedAnswers.ts';
import { type Telling, tellings } from './telling.ts';

/** Everything a brief is made from. The same source gives the same brief. */
export interface BriefSource {
  readonly kb: KnowledgeBase;
  readonly evaluation: Evaluation;
  /** The assessment as it was evaluated. */
  readonly input: AssessmentFile;
  readonly cluster: {
    readonly name: { readonly en?: string | undefined; readonly zh?: string | undefined };
    /** Its place by the list, from the large to the small; left out where it has no code there. */
    readonly listedPlaces?: readonly Text[] | undefined;
    /** The yearly facts of its profile; left out where only the assessment is known. */
    readonly facts?: readonly YearlyFact[] | undefined;
  };
  /** The actions of this assessment; none before its plan is accepted. */
  readonly actions: readonly Action[];
  /** The files attached to its answers and actions; left out where only the assessment is known. */
  readonly attachments?: readonly BriefAttachment[] | undefined;
  readonly language: Language;
  /** ISO date printed on the brief; actions are late or due by it. */
  readonly date: string;
  /** Gives the moments of records their day. */
  readonly dayOf: DayOf;
  /** The unit's own marking; empty for the default wording. */
  readonly marking: string;
  /** The letterhead of the unit, and the order of its annexes. */
  readonly office: Office;
  readonly appVersion: string;
  /** Hexadecimal fingerprint of the record; its first 16 digits are printed. */
  readonly fingerprint: string;
  /** Where the trail of changes stands; left out where only a file is known, or nothing was changed yet. */
  readonly trail?: RecordedHead | null;
  readonly options: BriefOptions;
  /** The official's own wording of paragraphs, in any language; those of other languages are passed over. */
  readonly edits: readonly BriefEdit[];
  /** The assessment of the same cluster before this one, evaluated anew; `null` for the first. */
  readonly previous: PreviousAssessment | null;
  /** The last brief of this assessment that another version of the calculation printed; `null` where there is none. */
  readonly printedBefore: PrintedBefore | null;
}

/** What a brief says of an attached file. */
export type BriefAttachment = Pick<Attachment, 'id' | 'subject' | 'name' | 'type' | 'bytes' | 'sha256'>;

/** What a brief said that an earlier version of the method printed. */
export interface PrintedBefore {
  /** ISO date on the brief. */
  readonly printedOn: string;
  readonly engine: string;
  readonly headline: BriefHeadline;
}

export interface PreviousAssessment {
  /** ISO date. */
  readonly assessedOn: string;
  /** With the knowledge base that it was made with. */
  readonly evaluation: Evaluation;
  /** What has changed since, both under one knowledge base, with its intervals; left out where only a file is known. */
  readonly change?: AssessedChange;
}

/** The source with what every part of the brief looks things up by. */
export interface BriefContext extends BriefSource {
  readonly options: OrderedOptions;
  readonly index: KnowledgeIndex;
  readonly t: Translate;
  readonly say: (text: Text) => string;
  readonly indicators: ReadonlyMap<string, ScoredIndicator>;
  /** Indicators whose answer names its source. */
  readonly sourced: ReadonlySet<string>;
  /** Between two sentences: a space in English, nothing in Chinese. */
  readonly gap: string;
  readonly telling: Telling;
}

export function briefContext(source: BriefSource): BriefContext {
  const { language } = source;
  return {
    ...source,
    options: { ...source.options, annexOrder: source.office.annexOrder },
    index: indexKnowledgeBase(source.kb),
    t: createTranslate(language),
    say: (text) => inLanguage(text, language),
    indicators: new Map(source.evaluation.indicators.map((indicator) => [indicator.id, indicator])),
    sourced: sourcedAnswers(source.input),
    gap: language === 'en' ? ' ' : '',
    telling: tellings[0],
  };
}

/** Names in a sentence, "a, b and c". */
export function listOf({ t }: BriefContext, items: readonly Inline[]): Inline {
  const before = joined(items.slice(0, -1), t('brief.comma'));
  return joined([before, ...items.slice(-1)], t('brief.lastComma'));
}

/** A name in the middle of a sentence. */
export const inSentence = ({ t }: BriefContext, name: Run): Run => ({
  ...name,
  text: t('brief.inSentence', { name: name.text }),
});

export const clusterName = ({ cluster, language }: BriefSource): string =>
  inLanguage({ en: cluster.name.en?.trim() ?? '', zh: cluster.name.zh?.trim() ?? '' }, language);
