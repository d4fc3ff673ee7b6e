import type { FormationType } from '../knowledge/schema.ts';
import { type Momentum, toMomentum } from '../model/momentum.ts';
import type { PortfolioRow, Standing } from '../model/portfolio/portfolio.ts';

export const standingOf = ({ result, latestId }: PortfolioRow): Standing =>
  result !== null ? 'assessed' : latestId !== null ? 'under-way' : 'not-assessed';

/** The type found by the last finished assessment, else that of the paper's table. */
export const typeIn = ({ result, paperType }: PortfolioRow): FormationType | null =>
  result?.type ?? paperType;

/** `null` where there are not two finished assessments that can be compared. */
export const momentumIn = ({ result }: PortfolioRow): Momentum | null =>
  result?.momentum ? toMomentum(...result.momentum) : null;
