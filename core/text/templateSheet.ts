import type { Language } from '../base/settings.ts';
import { factCatalogue, factIds, type FactId } from '../model/facts/catalogue.ts';
import { fieldName } from './tableText.ts';
import type { Translate } from './translate.ts';
import { type TableField, fieldsOf, writtenActionFields } from '../table/fields.ts';
import type { TableTarget } from '../table/preview/settings.ts';

/** A workbook that an office fills in: read back by the names of its heads, without any question. */
export interface TemplateSheet {
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly heads: readonly string[];
  /** What stands in the first cells of the rows below the head. */
  readonly rows: readonly (readonly (number | string)[])[];
  /** Texts to choose from, by the place of their column. */
  readonly choices: ReadonlyMap<number, readonly string[]>;
}

/** How many years a template of facts has rows for. */
const templateYears = 6;

const provinces =
  '北京市 天津市 河北省 山西省 内蒙古自治区 辽宁省 吉林省 黑龙江省 上海市 江苏省 浙江省 安徽省 福建省 江西省 山东省 河南省 湖北省 湖南省 广东省 广西壮族自治区 海南省 重庆市 四川省 贵州省 云南省 西藏自治区 陕西省 甘肃省 青海省 宁夏回族自治区 新疆维吾尔自治区';

const isFact = (field: TableField): field is FactId => factIds.some((id) => id === field);

/** `产值（亿元）`, `Output (CNY m)`: read back in the unit that stands there. */
function headOf(field: TableField, language: Language): string {
  const name = fieldName(field, 'clusters', language);
  if (!isFact(field)) {
    return name;
  }
  const unit = factCatalogue[field].unit[language];
  return language === 'zh' ? `${name}（${unit}）` : `${name} (${unit})`;
}

/** `从业人员（人）` */
function referenceHead(language: Language): string {
  const [name, unit] = [
    fieldName('employment', 'reference', language),
    factCatalogue.employment.unit[language],
  ];
  return language === 'zh' ? `${name}（${unit}）` : `${name} (${unit})`;
}

interface Wish {
  readonly kind: TableTarget['kind'];
  readonly language: Language;
  /** The last year that is over. */
  readonly year: number;
  readonly t: Translate;
  /** What the industries are called that a template has rows for: the divisions of the classification. */
  readonly industries?: readonly string[];
}

const clusterFields = fieldsOf.clusters.filter((field) => field !== 'place' && field !== 'revenue');

/** The name of the file of a template. */
export const templateFile = (kind: Wish['kind'], t: Translate): string => t(`templates.${kind}File`);

/** The template of a kind of table in one language. */
export function templateSheet({ kind, language, year, t, industries = [] }: Wish): TemplateSheet {
  if (kind === 'facts') {
    const first = year - templateYears + 1;
    return {
      name: t('templates.factsSheet'),
      title: t('templates.factsTitle'),
      note: t('templates.factsNote'),
      heads: [fieldName('year', 'facts', language), ...factIds.map((fact) => headOf(fact, language))],
      rows: Array.from({ length: templateYears }, (_, at) => [first + at]),
      choices: new Map(),
    };
  }
  if (kind === 'actions') {
    return {
      name: t('templates.actionsSheet'),
      title: t('templates.actionsTitle'),
      note: t('templates.actionsNote'),
      heads: writtenActionFields.map((field) => fieldName(field, 'actions', language)),
      rows: [],
      choices: new Map([[writtenActionFields.indexOf('status'), t('templates.statuses').split(',')]]),
    };
  }
  if (kind === 'reference') {
    return {
      name: t('templates.referenceSheet'),
      title: t('templates.referenceTitle', { year }),
      note: t('templates.referenceNote'),
      heads: [fieldName('industry', kind, language), referenceHead(language)],
      rows: [t('templates.total'), ...industries].map((name) => [name]),
      choices: new Map(),
    };
  }
  const province = clusterFields.indexOf('province');
  return {
    name: t('templates.clustersSheet'),
    title: t('templates.clustersTitle', { year }),
    note: t('templates.clustersNote'),
    heads: clusterFields.map((field) => headOf(field, language)),
    rows: [],
    choices: new Map(language === 'zh' ? [[province, provinces.split(' ')]] : []),
  };
}
