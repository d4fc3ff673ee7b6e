import type { BriefContext } from '../basis/briefContext.ts';
import { groupedFingerprint } from '../../check/readFingerprint.ts';
import { dataDate } from '../basis/dataDate.ts';
import type { Language } from '../../../base/settings.ts';
import type { Inline, ParagraphBlock, Run } from '../../document/document.ts';
import { dateInCell, dateInWords, widthInHanzi } from '../../document/format.ts';
import { phrase, sourced, textOf } from '../../document/phrase.ts';

/** Where, by whom and when it was assessed, how old the newest figure is, and by what the brief can be checked. */
export function recordLine(context: BriefContext): ParagraphBlock {
  const { appVersion, date, evaluation, fingerprint, input, language, t, trail } = context;
  const name = input.assessor?.name?.trim() ?? '';
  const assessed = input.assessedOn ?? date;
  return {
    kind: 'paragraph',
    id: 'record',
    role: 'record',
    text: withWholeParts(
      phrase((slot) => {
        const shown = (run: Run) => (run.text === '' ? '' : slot(run));
        return t('briefPage.record', {
          place: shown(sourced(placeOf(context), 'input:cluster.place')),
          assessor: name === '' ? '' : slot(named(sourced(name, 'input:assessor.name'), language)),
          assessed: slot(sourced(dateInCell(assessed, language), 'date:assessed')),
          date:
            evaluation.answered === 0
              ? ''
              : slot(sourced(dateInWords(dataDate(context), language), 'date:data')),
          record: slot({ ...sourced(groupedFingerprint(fingerprint), 'meta:fingerprint'), whole: true }),
          trail: trail
            ? slot({
                ...sourced(
                  t('briefPage.trail', { seq: trail.seq, head: groupedFingerprint(trail.hash) }),
                  'meta:trail',
                ),
                whole: true,
              })
            : '',
          app: slot(sourced(appVersion, 'meta:appVersion')),
          knowledgeBase: slot(sourced(evaluation.knowledgeBase.version, 'meta:knowledgeBase')),
        });
      }),
    ),
  };
}

/** In Chinese the date follows the name: a comma parts them. */
const named = (name: Run, language: Language): Inline =>
  language === 'zh' ? [name, { text: '，' }] : [name];

/** A part up to so wide, in hanzi, is never broken over two lines. */
const mostWhole = 26;

/** The parts of the line as the dictionary separates them, each whole where it stands on half a line. */
function withWholeParts(line: Inline): Inline {
  const pieces = line.flatMap((run) => run.text.split(separators).map((text) => ({ ...run, text })));
  const parts: Run[][] = [[]];
  for (const piece of pieces.filter(({ text }) => text !== '')) {
    if (isSeparator(piece.text)) {
      parts.push([piece], []);
    } else {
      parts.at(-1)?.push(piece);
    }
  }
  return parts.flatMap((part) =>
    isSeparator(textOf(part)) || widthInHanzi(textOf(part)) > mostWhole
      ? part
      : part.map((run) => ({ ...run, whole: true as const })),
  );
}

const separators = /(\u3000|(?<=\.) )/u;
const isSeparator = (text: string): boolean => text === '\u3000' || text === ' ';

/** From the large to the small in Chinese, the other way in English, each place once: by the list, else as typed. */
function placeOf({ cluster, input, language }: BriefContext): string {
  const { province = '', city = '', county = '' } = input.cluster;
  const listed = cluster.listedPlaces?.map((place) => place[language]);
  const places = [...new Set((listed ?? [province, city, county]).map((place) => place.trim()))].filter(
    Boolean,
  );
  const isLatin = places.some((place) => /^[\x20-\x7e]+$/u.test(place));
  return language === 'zh' && !isLatin ? places.join('') : places.toReversed().join(', ');
}
