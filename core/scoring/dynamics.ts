import type { Dynamics } from '../model/stage.ts';
import type { StageCuts } from './methodNumbers.ts';

/** Figures of change. NaN stands for one that is not known: it is no sign either way. */
export interface ChangeFigures {
  /** Output growth less that of the reference area, points a year. */
  growthGap: number;
  /** Change of the location quotient. */
  lqChange: number;
  /** Output growth, % a year. */
  outputGrowth: number;
  /** New firms per hundred and year. */
  newFirmFormation: number;
  /** Change of the margins, points a year. */
  marginChange: number;
  /** Years that growth and output are known over; NaN counts as the full span. */
  spanYears: number;
}

/** What falls short of a cut only by rounding reaches it. */
const tolerance = 1e-9;

/** By what the cuts of growth and output are multiplied: a change over fewer years is noisier. */
export const spanFactor = ({ span }: StageCuts, years: number): number =>
  years < span ? Math.sqrt(span / years) : 1;

/** Votes of a figure: one from the first cut on, two from the second, with the sign of the figure. */
function votesOf(value: number, { one, two }: { readonly one: number; readonly two: number }): number {
  const size = Math.abs(value) + tolerance;
  if (size >= two) {
    return value > 0 ? 2 : -2;
  }
  return size >= one ? Math.sign(value) : 0;
}

/** New firms and margins: one vote each, and only where growth and quotient together already point that way. */
function seconded(cuts: StageCuts, figures: ChangeFigures, lead: number): number {
  const { newFirmFormation, marginChange } = figures;
  if (lead > 0) {
    return (newFirmFormation >= cuts.newFirms.many ? 1 : 0) + (marginChange >= cuts.margins ? 1 : 0);
  }
  return lead < 0
    ? (newFirmFormation <= cuts.newFirms.few ? -1 : 0) + (marginChange <= -cuts.margins ? -1 : 0)
    : 0;
}

/** The signs of change as votes: of the growth gap, of the location quotient, and of all figures. No allocation. */
const growthVotes = (cuts: StageCuts, { growthGap, spanYears }: ChangeFigures): number =>
  votesOf(growthGap / spanFactor(cuts, spanYears), cuts.growthGap);
const quotientVotes = (cuts: StageCuts, { lqChange }: ChangeFigures): number =>
  votesOf(lqChange, cuts.lqChange);

export function votesFor(cuts: StageCuts, figures: ChangeFigures): number {
  const lead = growthVotes(cuts, figures) + quotientVotes(cuts, figures);
  return lead + seconded(cuts, figures, lead);
}

/** Growth gap and location quotient point opposite ways. */
export const signsDisagree = (cuts: StageCuts, figures: ChangeFigures): boolean =>
  growthVotes(cuts, figures) * quotientVotes(cuts, figures) < 0;

/** Output falls, whatever the region does. */
export const fallsOutright = (cuts: StageCuts, { outputGrowth, spanYears }: ChangeFigures): boolean =>
  outputGrowth - tolerance <= cuts.outputFall * spanFactor(cuts, spanYears);

/** How the cluster moves; the first that fits. */
export function dynamicsOf(cuts: StageCuts, figures: ChangeFigures): Dynamics {
  const votes = votesFor(cuts, figures);
  if (votes <= cuts.falling || fallsOutright(cuts, figures)) {
    return 'falling';
  }
  if (Number.isNaN(figures.growthGap) && Number.isNaN(figures.lqChange)) {
    return 'unknown';
  }
  return votes >= cuts.rising ? 'rising' : 'steady';
}
