import { criterionIds } from '../../core/knowledge/schema.ts';
import type { Assessment, ScoreOverrides } from '../../core/model/assessment.ts';
import type { CellsOf, Rows } from './rowTables.ts';

type Settings = Pick<Assessment, 'acceptance' | 'costs'>;

/** How far each countermeasure is accepted, and what it costs: a row where either is said. */
export function measureRows({ acceptance, costs }: Settings): Rows<'measure_setting'> {
  const measures = new Set([...Object.keys(acceptance), ...Object.keys(costs)]);
  return {
    measure_setting: [...measures].map((measure) => [
      measure,
      acceptance[measure] ?? null,
      costs[measure] ?? null,
    ]),
  };
}

export function measuresOf({ measure_setting }: Rows<'measure_setting'>): Settings {
  const said = <Value>(of: (cells: CellsOf['measure_setting']) => Value | null) =>
    Object.fromEntries(
      measure_setting.flatMap((cells): [string, Value][] => {
        const value = of(cells);
        return value === null ? [] : [[cells[0], value]];
      }),
    );
  return { acceptance: said(([, acceptance]) => acceptance), costs: said(([, , cost]) => cost) };
}

/** The official's own scores, each with its reason. */
export const scoreRows = (overrides: ScoreOverrides): Rows<'score_override'> => ({
  score_override: Object.entries(overrides).flatMap(([measure, own]) =>
    criterionIds.flatMap((criterion): CellsOf['score_override'][] => {
      const override = own[criterion];
      return override === undefined ? [] : [[measure, criterion, override.score, override.reason]];
    }),
  ),
});

export function scoresOf({ score_override }: Rows<'score_override'>): ScoreOverrides {
  const overrides: Record<string, ScoreOverrides[string]> = {};
  for (const [measure, criterion, score, reason] of score_override) {
    overrides[measure] = { ...overrides[measure], [criterion]: { score, reason } };
  }
  return overrides;
}
