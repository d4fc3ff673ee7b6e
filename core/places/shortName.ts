import type { Place } from './place.ts';

const peoples =
  '(?:壮|回|藏|羌|彝|苗|侗|布依|土家|哈尼|傣|白|景颇|傈僳|朝鲜|蒙古|满|瑶|畲|黎|土|撒拉|保安|东乡|裕固|仫佬|毛南|水|' +
  '仡佬|拉祜|佤|纳西|怒|独龙|普米|布朗|鄂温克|达斡尔|哈萨克|各)族|维吾尔|蒙古|哈萨克|柯尔克孜|塔吉克|锡伯';
const peoplesInEnglish =
  'All-Ethnic|Bai|Blang|Bonan|Bouyei|Dai|Daur|Derung|Dong|Dongxiang|Gelao|Hani|Hui|Jingpo|Kazak|Kirgiz|Korean|Lahu|Li|' +
  'Lisu|Manchu|Maonan|Miao|Mongol|Mulao|Naxi|Nu|Pumi|Qiang|Salar|She|Shui|Tajik|Tibetan|Tu|Tujia|Uygur|Va|Xibe|Yao|Yi|' +
  'Yugur|Zhuang';

/** What a place is, at the end of its name; at least two characters stay before it. */
const kindInChinese = new RegExp(
  `(?<=..)(?:特别行政区|(?:${peoples})*自治[区州县旗]|地区|[省市县区旗盟])$`,
  'u',
);
const kindInEnglish = new RegExp(
  `(?: (?:${peoplesInEnglish}|and),?)*(?: Autonomous)? (?:Province|Municipality|City|County|District|Prefecture|Banner|` +
    'League|Region)$| Special Administrative Region$',
  'u',
);

/** A Chinese name without the word for what it is: 大庆 for 大庆市, 延边 for 延边朝鲜族自治州; 城区 stays. */
export const shortChinese = (name: string): string => name.replace(kindInChinese, '');

/** An English name without the word for what it is: Liaoning for Liaoning Province. */
export const shortEnglish = (name: string): string => name.replace(kindInEnglish, '');

/**
 * A place as it is called in a line: provinces and cities in English without the word for what they are, as addresses
 * have them; of counties it tells what kind they are. In Chinese the full name.
 */
export const lineName = ({ zh, en, level }: Place): { readonly zh: string; readonly en: string } => ({
  zh,
  en: level === 3 ? en : en.replace(/ (?:Province|Municipality|City)$/u, ''),
});
