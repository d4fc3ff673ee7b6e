import type { PortfolioRow } from '../../../model/portfolio/portfolio.ts';
import type { ProgrammePoint } from '../../../programme/programmeFrontier.ts';
import type { ProgrammeReport } from '../../../programme/programmeReport.ts';
import { money } from '../../document/format.ts';
import type { ViewSource, ViewWords } from '../view/viewWords.ts';

/** One budget over the clusters of the office, as it stands. */
export interface ProgrammeSource extends ViewSource {
  /** `null` while no budget was entered. */
  readonly report: ProgrammeReport | null;
  readonly points: readonly ProgrammePoint[];
  /** Own clusters with a result, by id. */
  readonly rows: ReadonlyMap<string, PortfolioRow>;
  /** Clusters whose plans have not been found. */
  readonly left: number;
}

/** A sum, and how much of it nobody entered. */
export const costInWords = (
  { language, t }: Pick<ViewWords, 'language' | 't'>,
  cost: number,
  estimatedCost: number,
): string =>
  estimatedCost > 0
    ? t('viewFile.estimated', {
        cost: money(cost, language),
        estimated: t('programme.estimated', { amount: money(estimatedCost, language) }),
      })
    : money(cost, language);
