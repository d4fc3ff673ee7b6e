import type { Translate } from '../../../core/text/translate.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';
import type { PlanCard, PlanName } from './planCards.ts';

export const planName = (t: Translate, name: PlanName): string => t(`plans.${name}`);

/** Every name of a plan: "Sufficient and balanced" / "够用与均衡". */
export function cardName({ t, language }: Pick<Workspace, 't' | 'language'>, { names }: PlanCard): string {
  const [last = '', ...before] = names.map((name) => planName(t, name)).toReversed();
  if (before.length === 0) {
    return last;
  }
  const isChinese = language === 'zh';
  const first = before.toReversed().join(isChinese ? '、' : ', ');
  return isChinese ? `${first}与${last}` : `${first} and ${last.toLowerCase()}`;
}

/** A share of the trouble, 0–100, as it is written everywhere: "46%". */
export const shareWritten = ({ format }: Pick<Workspace, 'format'>, value: number): string =>
  `${format.fixed(value, value < 9.95 ? 1 : 0)}%`;
