import type { Translate } from '../../../../core/text/translate.ts';
import type { Workspace } from '../../../state/workspace.svelte.ts';
import type { PlanCard, PlanName } from './planCards.ts';

export const planName = (t: Translate, name: PlanName): string => t(`plans.${name}`);

/** Every name of a plan: "Sufficient and balanced" / "够用与均衡". */
export function cardName({ t }: Pick<Workspace, 't'>, { names }: PlanCard): string {
  const [first = '', ...others] = names.map((name) => planName(t, name));
  return others.length === 0 ? first : t('plans.together', { names: [first, ...others] });
}

/** A share of the trouble, 0–100, as it is written everywhere: "46%". */
export const shareWritten = ({ format }: Pick<Workspace, 'format'>, value: number): string =>
  `${format.fixed(value, value < 9.95 ? 1 : 0)}%`;
