import { industryName } from '../../industries/industryName.ts';
import type { Lists } from '../../lists/lists.ts';
import type { Cluster } from '../../model/cluster.ts';
import { profileMoney, recognitionMoney, shownValue } from '../../model/facts/shownValue.ts';
import { pathOf } from '../../places/place.ts';
import { lineName } from '../../places/shortName.ts';
import { type Sheet, type SheetCell, textColumn } from '../sheet.ts';
import { type SheetWords, typeName } from '../words.ts';

/** What a cluster is, and the facts that recognition asks for, a row each; what is not known stays empty. */
export function profileSheet(words: SheetWords, cluster: Cluster, lists: Lists): Sheet {
  const { t } = words;
  return {
    name: t('sheets.profile'),
    columns: [textColumn(t('sheets.item')), textColumn(t('sheets.entry')), textColumn(t('profile.unit'))],
    rows: [...identityRows(words, cluster, lists), ...recognitionRows(words, cluster)],
  };
}

function identityRows(words: SheetWords, cluster: Cluster, { industries, places }: Lists): SheetCell[][] {
  const { language, say, t } = words;
  const place = places.byCode(cluster.divisionCode);
  const levels = place
    ? pathOf(place).map(lineName)
    : [cluster.province, cluster.city, cluster.county].filter(({ en, zh }) => en !== '' || zh !== '');
  const industry = industries.byCode(cluster.industryCode);
  const rows: [string, SheetCell][] = [
    [t('clusters.nameZh'), cluster.name.zh],
    [t('clusters.nameEn'), cluster.name.en],
    [t('profile.place'), levels.map(say).join(language === 'zh' ? '' : ', ')],
    [t('sheets.divisionCode'), cluster.divisionCode],
    [t('sheets.industry'), industry ? industryName(industry, language) : cluster.industry],
    [t('sheets.industryCode'), cluster.industryCode],
    [t('sheets.foundedYear'), cluster.foundedYear],
    [t('sheets.paperType'), cluster.paperType && typeName(words, cluster.paperType)],
  ];
  return rows.map(([name, entry]) => [name, entry === '' ? null : entry, null]);
}

const units = {
  km2: 'profile.unitKm2',
  firms: 'profile.unitFirms',
  items: 'profile.unitItems',
} as const;

const isUnit = (unit: string): unit is keyof typeof units => Object.hasOwn(units, unit);

const recognitionRows = (words: SheetWords, { recognition }: Cluster): SheetCell[][] =>
  words.kb.recognition.fields.map(({ id, name, unit }) => [
    words.say(name),
    ...entryCells(words, recognition[id], unit),
  ]);

/** An entry and its unit, in the language of the words. */
function entryCells(
  { language, say, t }: SheetWords,
  entry: number | boolean | undefined,
  unit: string,
): SheetCell[] {
  if (typeof entry === 'boolean') {
    return [t(entry ? 'diagnosis.yes' : 'diagnosis.no'), null];
  }
  if (unit === recognitionMoney) {
    const shown = entry === undefined ? null : Number(shownValue(profileMoney, language, entry));
    return [shown, say(profileMoney)];
  }
  return [entry ?? null, unit === '%' ? unit : isUnit(unit) ? t(units[unit]) : null];
}
