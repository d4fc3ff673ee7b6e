import { halfWidth } from '../base/typed/halfWidth.ts';
import { type ActionFields, actionStatuses, isClosed } from '../model/action.ts';

/** What offices call each status; what is late, stalled or under way is open. */
const statusWords: Readonly<Record<ActionFields['status'], readonly RegExp[]>> = {
  'not-started': [
    /^(?:not (?:yet )?(?:started|begun)|not-started|planned|to ?do)$/iu,
    /^(?:未|尚未|还未|没|没有|还没|还没有|待|拟)(?:开始|启动|开工|动工|着手|办理|开展|实施)$/u,
  ],
  open: [
    /^(?:open|active|ongoing|on-going|under ?way|in progress|in hand|started|on track|pending)$/iu,
    /^(?:late|delayed|overdue|behind schedule|stalled|paused)$/iu,
    /^(?:not (?:yet )?(?:done|completed?|finished)|part(?:ly|ially) (?:done|completed?))$/iu,
    /^(?:在办|在建|(?:办理|进行|推进|实施|建设|开展|筹备|谋划|计划|落实|执行)中|序时推进|长期坚持|长期推进)$/u,
    /^(?:正在|正|持续|有序|加快|按计划|按序时进度|稳步)(?:推进|实施|办理|进行|建设|开展|落实|筹备|执行)(?:中)?$/u,
    /^(?:未|尚未|还未|待|拟|部分)(?:完成|办结|落实|推进)$/u,
    /^(?:进度|推进)?(?:滞后|缓慢)$|^(?:逾期|停滞|暂停|延期|已?启动|已?开工)$/u,
  ],
  blocked: [
    /^(?:blocked|on hold|stuck|impeded|obstructed|at a standstill)$/iu,
    /^(?:推进|办理|进展|实施)?(?:受阻|遇阻|受限)(?:中)?$|^(?:被)?(?:卡住|卡壳)了?$|^(?:暂缓|搁置|推不动|无法推进|遇到困难)$/u,
  ],
  done: [
    /^(?:done|closed|completed?|finished|achieved|delivered|implemented|(?:fully|all) (?:done|completed?|finished))$/iu,
    /^(?:已|已经|均已|按期|按时|提前|如期|已按期|已按时|已提前)?(?:全部|全面)?(?:完成|办结|完结|办毕|结束|竣工|建成|落实到位|落地|销号|验收|通过验收|完成验收)$/u,
    // Three forms of a tick.
    /^[\u221a\u2713\u2714]$/u,
  ],
  dropped: [
    /^(?:dropped|cancell?ed|abandoned|withdrawn|terminated)$/iu,
    /^(?:已)?(?:放弃|取消|终止|撤销|作废)$|^不再(?:实施|推进|执行|办理)$/u,
  ],
};

/** `完成（2026年5月）`, `Done.`: the word without what is added to it. */
const wordIn = (text: string): string =>
  halfWidth(text)
    .replace(/\([^()]*\)$/u, '')
    .replace(/[.;!\s]+$/u, '');

const statusOf = (word: string): ActionFields['status'] | null =>
  actionStatuses.find((status) => statusWords[status].some((form) => form.test(word))) ?? null;

/**
 * The status that a word of an office says; `null` where it says none. Of a sentence the beginning says that something is
 * open, blocked or not begun; that it is done or given up, only the whole.
 */
export function statusIn(text: string): ActionFields['status'] | null {
  const word = wordIn(text);
  const [beginning = '', ...others] = word.split(/[,;，；。]/u);
  const begun = others.length > 0 ? statusOf(beginning.trim()) : null;
  return statusOf(word) ?? (begun === null || isClosed({ status: begun }) ? null : begun);
}

/** A share of the work that is done: `35%`, `已完成30%`, `30%，下一步…`, `0.3`; the number as it stands, and whether it is in percent. */
export function shareIn(text: string): { readonly number: number; readonly isPercent: boolean } | null {
  const form =
    /^(?:(?:已|累计|总体)?(?:完成|推进|进度|进展)?(?:约|至|到|达|为)?\s*)(\d{1,3}(?:\.\d+)?)\s*(?:$|([%％])(?:左右)?(?:$|[,;，；。(（]))/u;
  const [, number, sign] = form.exec(halfWidth(text)) ?? [];
  return number === undefined ? null : { number: Number(number), isPercent: sign !== undefined };
}
