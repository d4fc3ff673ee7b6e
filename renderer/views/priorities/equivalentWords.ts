import type { Equivalent } from '../../../core/weighting/equivalentChange.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

/** An equivalent change in points and in the terms of its scale: "26.7 points: 0.7 horizon classes". */
export function equivalentWords({ t, format }: Workspace, equivalent: Equivalent | null): string {
  if (equivalent === null) {
    return t('priorities.worthNothing');
  }
  const points = format.number(equivalent.points, 1);
  if (equivalent.isBeyondScale) {
    return t('priorities.worthBeyond', { points });
  }
  const { unit, amount } = equivalent.natural;
  switch (unit) {
    case 'stage-probability':
    case 'leading-say':
      return t(`priorities.${unit}`, { points, amount: format.number(amount * 100, 0) });
    case 'severity-points':
    case 'horizon-classes':
    case 'acceptance-levels':
      return t(`priorities.${unit}`, { points, amount: format.number(amount, 1) });
  }
}
