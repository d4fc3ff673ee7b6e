import { matrixSource, type UncertainMatrix } from '../../core/robustness/matrixSource.ts';

export const alternatives = 40;
export const criteria = 10;
export const deviation = 10;

/** Means spread over the scale, so that every alternative can be first. */
export const meanOf = (alternative: number, criterion: number): number =>
  30 + (((alternative * criteria + criterion) * 37) % 41);

const matrix: UncertainMatrix = {
  scores: Array.from({ length: alternatives }, (_row, alternative) =>
    Array.from({ length: criteria }, (_column, criterion) => ({
      type: 'normal' as const,
      mean: meanOf(alternative, criterion),
      sd: deviation,
    })),
  ),
  region: { kind: 'free' },
  seed: 1,
};

/** 40 alternatives on 10 criteria, all scores normal, any weights. */
export const uncertainMatrix = () => matrixSource(matrix);
