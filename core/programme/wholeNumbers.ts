import type { ProgrammeOption } from './programmeCluster.ts';

/**
 * Costs in yuan and relief in millionths of a weighted point: sums of whole numbers do not depend on their order, so that
 * a tie is a tie. Both stay below 2⁵³ for 10,000 clusters of the heaviest weight.
 */
export interface Choice {
  /** Yuan. */
  readonly cost: number;
  /** Millionths of a severity point, weighted. */
  readonly worth: number;
}

const perMillion = 1e6;
const perPoint = 1e6;

/** Yuan of an amount in million CNY; what is finer than a yuan is rounded. */
export const toYuan = (million: number): number => Math.round(million * perMillion);
export const toMillion = (yuan: number): number => yuan / perMillion;

export const toChoice = ({ cost, relief }: ProgrammeOption, weight: number): Choice => ({
  cost: toYuan(cost),
  worth: Math.round(weight * relief * perPoint),
});

export const toPoints = (worth: number): number => worth / perPoint;
