import { grouped } from '../base/typed/grouped.ts';
import type { Translate } from './translate.ts';

/** Digits of a million that are told: to the yuan in 万元. */
const exact = (value: number, digits = 4): string => grouped(String(Number(value.toFixed(digits))));

/** An amount of million CNY as it was entered, in the unit of the language: 万元, from 1亿元 on in 亿元. */
export const exactMoney = (t: Translate, million: number): string =>
  million >= 100
    ? t('brief.moneyLarge', { million: exact(million), hundredMillion: exact(million / 100, 8) })
    : t('brief.money', { million: exact(million), tenThousand: exact(million * 100) });
