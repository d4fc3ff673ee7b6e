import {
  type PortfolioFilter,
  type PortfolioLook,
  wholePortfolio,
} from '../../../model/portfolio/portfolio.ts';
import { causeOf, placeName, type ViewWords } from './viewWords.ts';

/** What of the portfolio is shown, by its filters, in words: empty where all of it is. */
export function filterInWords(words: ViewWords, filter: PortfolioFilter): readonly string[] {
  const { index, kb, say, t } = words;
  const type = kb.instrument.formationTypes.find(({ id }) => id === filter.type);
  const stage = filter.stage === 'all' ? undefined : index.stages.get(filter.stage);
  const named = (name: string, value: string) => t('viewFile.filter', { name, value });
  return [
    ...(filter.place === '' ? [] : [named(t('portfolio.place'), placeName(words, filter.place))]),
    ...(type ? [named(t('portfolio.type'), say(type.name))] : []),
    ...(stage ? [named(t('portfolio.stage'), say(stage.name))] : []),
    ...(filter.status === 'all'
      ? []
      : [named(t('portfolio.status'), t('portfolio.statusNames', { status: filter.status }))]),
    ...(filter.cause === '' ? [] : [named(t('portfolio.cause'), causeOf(words, filter.cause))]),
    ...(filter.label === '' ? [] : [named(t('portfolio.label'), filter.label)]),
    ...(filter.lateOnly ? [t('portfolio.lateOnly')] : []),
    ...(filter.search.trim() === '' ? [] : [named(t('viewFile.search'), filter.search.trim())]),
  ];
}

/** The order of the table, in words. */
export const orderInWords = (
  { t }: ViewWords,
  { order }: Pick<PortfolioLook, 'order'> = wholePortfolio,
): string =>
  t('viewFile.order', { key: t('portfolio.orderNames', { key: order.key }), direction: order.direction });
