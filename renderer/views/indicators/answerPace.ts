/** So many first answers make a page. */
const leastAnswers = 5;
/** Nobody reads a question and its levels in less, in seconds. */
const quickest = 3;

/**
 * How long the questions of a page take, from opening to first answer, in this window and visit. Moments are in
 * milliseconds, from any fixed moment on.
 */
export class AnswerPace {
  #since = 0;
  readonly #taken = new Map<string, number>();
  readonly #seen = new Set<string>();

  /** A question is shown. */
  opened(at: number): void {
    this.#since = at;
  }

  /** A question has its first answer. */
  answered(indicator: string, at: number): void {
    this.#taken.set(indicator, (at - this.#since) / 1000);
    this.#since = at;
  }

  /** Mean seconds of a page that was answered faster than it can be read; `null` for any other, or once put away. */
  tooQuick(page: string, indicators: readonly string[]): number | null {
    const taken = indicators.flatMap((indicator) => this.#taken.get(indicator) ?? []);
    const mean = taken.reduce((sum, seconds) => sum + seconds, 0) / taken.length;
    return taken.length >= leastAnswers && mean < quickest && !this.#seen.has(page) ? mean : null;
  }

  putAway(page: string): void {
    this.#seen.add(page);
  }
}

const paces = new WeakMap<object, AnswerPace>();

/** The pace of an open assessment, kept as long as that is. */
export function paceOf(session: object): AnswerPace {
  const known = paces.get(session);
  if (known !== undefined) {
    return known;
  }
  const pace = new AnswerPace();
  paces.set(session, pace);
  return pace;
}
