import { halfWidth } from '../base/typed/halfWidth.ts';
import { type ActionFields, actionStatuses } from '../model/action.ts';

/** What offices call each status; what is late, stalled or under way is open. */
const statusWords: Readonly<Record<ActionFields['status'], RegExp>> = {
  'not-started': /^(?:not (?:yet )?started|planned|未开始|未启动|未开工|待启动|拟启动|尚未启动)$/iu,
  open: /^(?:open|under ?way|in progress|started|late|stalled|on track|在办|在建|办理中|进行中|推进中|正在推进|正在办理|按序时推进|逾期|停滞|未完成)$/iu,
  blocked: /^(?:blocked|on hold|stuck|受阻|遇阻|受限|卡住|暂缓|暂停)$/iu,
  done: /^(?:done|closed|complete[d]?|finished|完成|已完成|办结|已办结|完结)$/iu,
  dropped: /^(?:dropped|cancelled|abandoned|放弃|已放弃|取消|已取消|终止)$/iu,
};

/** The status that a word of an office says; `null` where it says none. */
export function statusIn(text: string): ActionFields['status'] | null {
  const word = halfWidth(text);
  return actionStatuses.find((status) => statusWords[status].test(word)) ?? null;
}

/** A share of the work that is done: `35%`, `已完成30%`, `0.3`; the number as it stands, and whether it is in percent. */
export function shareIn(text: string): { readonly number: number; readonly isPercent: boolean } | null {
  const form =
    /^(?:(?:已|累计|总体)?(?:完成|推进|进度|进展)?(?:约|至|到|达|为)?\s*)(\d{1,3}(?:\.\d+)?)\s*([%％]?)$/u;
  const [, number, sign] = form.exec(halfWidth(text)) ?? [];
  return number === undefined ? null : { number: Number(number), isPercent: sign !== '' };
}
