import loadHighs from 'highs';

const highs = await loadHighs();

/** The optimum of a programme in the LP format by HiGHS, without any gap; `null` when nothing keeps the rules. */
export function solveByHighs(programme: string): number | null {
  const solution = highs.solve(programme, { mip_rel_gap: 0, mip_abs_gap: 1e-7, output_flag: false });
  if (solution.Status !== 'Optimal' && solution.Status !== 'Infeasible') {
    throw new Error(`HiGHS answers ${solution.Status}.`);
  }
  return solution.Status === 'Optimal' ? solution.ObjectiveValue : null;
}
