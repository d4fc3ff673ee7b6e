import type { MeasureClass } from '../model/reports/planReport.ts';

const coreFrom = 0.9;
const exteriorTo = 0.1;

/** Tells a share of 9 in 10 draws from one just below it, however the share was divided. */
const tolerance = 1e-9;

/** Core, borderline or exterior by the share of draws, 0–1, that have the measure in the best plan. */
export function measureClass(share: number): MeasureClass {
  if (share >= coreFrom - tolerance) {
    return 'core';
  }
  return share <= exteriorTo + tolerance ? 'exterior' : 'borderline';
}
