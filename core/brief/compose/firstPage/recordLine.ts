import type { BriefContext } from '../basis/briefContext.ts';
import { dataDate } from '../basis/dataDate.ts';
import type { ParagraphBlock, Run } from '../../document/document.ts';
import { dateInCell, dateInWords } from '../../document/format.ts';
import { phrase, sourced } from '../../document/phrase.ts';

/** Where, by whom and when it was assessed, how old the newest figure is, and by what the brief can be checked. */
export function recordLine(context: BriefContext): ParagraphBlock {
  const { appVersion, date, evaluation, fingerprint, input, language, t } = context;
  const record = fingerprint.slice(0, 16).replace(/(.{4})(?=.)/gu, '$1 ');
  const name = input.assessor?.name?.trim() ?? '';
  const assessed = input.assessedOn ?? date;
  return {
    kind: 'paragraph',
    id: 'record',
    role: 'record',
    text: phrase((slot) => {
      const shown = (run: Run) => (run.text === '' ? '' : slot(run));
      return t('briefPage.record', {
        place: shown(sourced(placeOf(context), 'input:cluster.place')),
        assessor: shown(sourced(name, 'input:assessor.name')),
        assessed: slot(sourced(dateInCell(assessed, language), 'date:assessed')),
        date: slot(sourced(dateInWords(dataDate(context), language), 'date:data')),
        record: slot({ ...sourced(record, 'meta:fingerprint'), whole: true }),
        app: slot(sourced(appVersion, 'meta:appVersion')),
        knowledgeBase: slot(sourced(evaluation.knowledgeBase.version, 'meta:knowledgeBase')),
      });
    }),
  };
}

/** From the large to the small in Chinese, the other way in English, each place once. */
function placeOf({ input, language }: BriefContext): string {
  const { province = '', city = '', county = '' } = input.cluster;
  const places = [...new Set([province, city, county].map((place) => place.trim()))].filter(Boolean);
  const isLatin = places.some((place) => /^[\x20-\x7e]+$/u.test(place));
  return language === 'zh' && !isLatin ? places.join('') : places.toReversed().join(', ');
}
