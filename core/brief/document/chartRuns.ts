import type { Chart, Run } from './document.ts';

/** Every text in a drawing, from top to bottom. */
export function chartRuns(chart: Chart): readonly Run[] {
  switch (chart.kind) {
    case 'bars':
      return [
        ...(chart.mark ? [chart.mark.label] : []),
        ...chart.bars.flatMap(({ label, shown }) => [label, shown]),
      ];
    case 'timeline':
      return [
        ...chart.rows.flatMap(({ label, shown }) => [label, shown]),
        ...chart.ticks.map(({ label }) => label),
      ];
    case 'frontier':
      return [
        chart.valueAxis,
        ...(chart.budget ? [chart.budget.label] : []),
        ...chart.named.map(({ label }) => label),
        chart.costAxis,
      ];
    case 'matrix':
      return [chart.momentumAxis, ...chart.dots.map(({ label }) => label), chart.maturityAxis];
    case 'tiles':
      return [
        ...chart.legend.map(({ label }) => label),
        ...chart.names.map(({ label }) => label),
        ...chart.tiles.flatMap(({ name, figure, shown }) => [name, figure, shown]),
      ];
  }
}
