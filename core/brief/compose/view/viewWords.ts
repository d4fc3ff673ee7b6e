import { grouped } from '../../../base/typed/grouped.ts';
import type { Language } from '../../../base/settings.ts';
import { indexKnowledgeBase, type KnowledgeIndex } from '../../../knowledge/lookup.ts';
import type { KnowledgeBase, Text } from '../../../knowledge/schema.ts';
import type { Lists } from '../../../lists/lists.ts';
import type { Office } from '../../../model/brief/office.ts';
import type { PortfolioRow } from '../../../model/portfolio/portfolio.ts';
import { pathOf } from '../../../places/place.ts';
import { shortChinese, shortEnglish } from '../../../places/shortName.ts';
import { typeIn } from '../../../portfolio/standing.ts';
import { inLanguage } from '../../../text/message.ts';
import { createTranslate, type Translate } from '../../../text/translate.ts';
import type { Block, BriefMeta, Inline, Run } from '../../document/document.ts';
import { dateInWords } from '../../document/format.ts';
import { phrase, plain, sourced, textOf } from '../../document/phrase.ts';

/** What the documents about many clusters are made with. */
export interface ViewSource {
  readonly kb: KnowledgeBase;
  readonly lists: Lists;
  readonly language: Language;
  /** ISO date printed on the document. */
  readonly date: string;
  /** The unit's own marking; empty for the default wording. */
  readonly marking: string;
  readonly office: Office;
  readonly appVersion: string;
  /** What is shown is the sample, or clusters of the paper only. */
  readonly isSample: boolean;
}

export interface ViewWords extends ViewSource {
  readonly index: KnowledgeIndex;
  readonly t: Translate;
  readonly say: (text: Text) => string;
}

export const viewWords = (source: ViewSource): ViewWords => ({
  ...source,
  index: indexKnowledgeBase(source.kb),
  t: createTranslate(source.language),
  say: (text) => inLanguage(text, source.language),
});

/** The name of a cluster, without the word that all of them end with. */
export function clusterOf({ say, t }: ViewWords, { id, name }: Pick<PortfolioRow, 'id' | 'name'>): Run {
  const written = say(name)
    .trim()
    .replace(/(?<=.)产业集群$/u, '');
  return sourced(written === '' ? t('frame.unnamed') : written, `cluster:${id}.name`);
}

const short = ({ say }: ViewWords, { zh, en }: { readonly zh: string; readonly en: string }): string =>
  say({ zh: shortChinese(zh), en: shortEnglish(en) });

/** Province and city in words; empty where neither is known. */
export function placeOf(words: ViewWords, { divisionCode, province, city }: PortfolioRow): string {
  const place = words.lists.places.byCode(divisionCode);
  const [top, next] = (place ? pathOf(place) : [province, city]).map((each) => short(words, each));
  return words.t('clusters.placeOf', { province: top ?? '', city: next ?? '' });
}

/** A place by its code, or by the name that stands in its place. */
export function placeName(words: ViewWords, key: string): string {
  const place = words.lists.places.byCode(key);
  return place ? short(words, place) : key;
}

/** A division or section of GB/T 4754 by its code. */
export function industryName({ lists, say }: ViewWords, key: string): string {
  const industry = lists.industries.byCode(key);
  return industry ? say({ zh: industry.zh, en: industry.en ?? industry.zh }) : key;
}

export function typeOf({ kb, say }: ViewWords, row: PortfolioRow): string {
  const type = kb.instrument.formationTypes.find(({ id }) => id === typeIn(row));
  return type ? say(type.name) : '';
}

export function stageOf({ index, say }: ViewWords, { result }: PortfolioRow): string {
  const stage = result?.stage ? index.stages.get(result.stage) : undefined;
  return stage ? say(stage.name) : '';
}

/** A cause by its name, a cause of another knowledge base by its id. */
export function causeOf({ index, say }: ViewWords, id: string): string {
  const cause = index.causes.get(id);
  return cause ? say(cause.name) : id;
}

export function dimensionOf({ index, say }: ViewWords, id: string): string {
  const dimension = index.dimensions.get(id);
  return dimension ? say(dimension.name) : id;
}

/** So many decimals, also where they are zero. */
export const fixed = (value: number, decimals: number): string =>
  grouped(Math.abs(value) < 0.5 * 10 ** -decimals ? (0).toFixed(decimals) : value.toFixed(decimals));

/** The same with its sign, a true minus; zero has none. */
export function signed(value: number, decimals: number): string {
  const text = fixed(value, decimals);
  const isZero = Number(text.replaceAll(',', '')) === 0;
  return isZero ? text : value > 0 ? `+${text}` : text.replace('-', '\u2212');
}

/** A cell: a dash where there is nothing to say. */
export const cell = (text: string, source: string): Inline =>
  text === '' ? plain('–') : [sourced(text, source)];

/** Marking and unit at the left, the day at the right, and the title below. */
export function headOf(words: ViewWords, title: Inline): Block[] {
  const { date, language, office, t } = words;
  const marked = sourced(markingOf(words), 'input:marking');
  const left =
    office.unit === ''
      ? [marked]
      : phrase((slot) =>
          t('briefPage.labelOfUnit', {
            label: slot(marked),
            unit: slot(sourced(office.unit, 'office:unit')),
          }),
        );
  return [
    { kind: 'label', left, right: [sourced(dateInWords(date, language), 'date:brief')] },
    { kind: 'heading', id: 'title', level: 1, number: '', text: title },
  ];
}

function markingOf({ marking, isSample, t }: ViewWords): string {
  const own = marking.trim() || t('briefPage.defaultMarking');
  return isSample ? t('briefPage.markedIllustrative', { marking: own }) : own;
}

/** What the document says of itself. It rests on many assessments: it has no record of its own to be checked by. */
export const viewMeta = (words: ViewWords, title: Inline): BriefMeta => ({
  language: words.language,
  title: textOf(title),
  date: words.date,
  marking: markingOf(words),
  illustrative: words.isSample,
  runningHead: markingOf(words),
  author: words.office.unit,
  fingerprint: '',
  appVersion: words.appVersion,
  knowledgeBase: words.kb.version,
  fonts: 'shipped',
  flows: true,
});

/** With what it was made, at its end. */
export const madeWith = ({ appVersion, kb, date, language, t }: ViewWords): Block => ({
  kind: 'paragraph',
  id: 'record',
  role: 'record',
  text: phrase((slot) =>
    t('viewFile.madeWith', {
      app: slot(sourced(appVersion, 'meta:appVersion')),
      knowledgeBase: slot(sourced(kb.version, 'meta:knowledgeBase')),
      date: slot(sourced(dateInWords(date, language), 'date:brief')),
    }),
  ),
});

export const paragraph = (id: string, text: Inline, role: 'body' | 'note' = 'body'): Block => ({
  kind: 'paragraph',
  id,
  role,
  text,
});

export const heading = (id: string, text: string): Block => ({
  kind: 'heading',
  id,
  level: 2,
  number: '',
  text: plain(text),
});
