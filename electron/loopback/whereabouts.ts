import * as v from 'valibot';

/** What the pages of the one window say of themselves, in memory alone. */
export interface Whereabouts {
  /** Takes what a page told: where it is, or that it is left. What is neither is passed over. */
  tell(told: unknown): void;
  /** Whether a browser has asked for the page of the window. */
  hasEntered(): boolean;
  /** Whether a page has come up in the window. */
  hasOpened(): boolean;
  /** Whether every page that was there has said goodbye; a window that crashes or is killed says none. */
  haveLeft(): boolean;
  /** The window is opened again: its first page begins where the last one was, and says why. */
  expectReturn(): void;
  /** The address at which a browser that has just entered begins. */
  entrance(): string;
}

const ToldSchema = v.strictObject({
  page: v.pipe(v.string(), v.uuid()),
  /** The part of the address behind `#`, with it; `null` when the page is left. */
  place: v.nullable(v.pipe(v.string(), v.maxLength(1_000), v.regex(/^(?:#[!-~]*)?$/u))),
});

/** More pages than anybody has open: one that tells more is not believed. */
const mostPages = 100;

export function createWhereabouts(): Whereabouts {
  const pages = new Set<string>();
  let place = '';
  let returns = false;
  let wereThere = false;
  let isEntered = false;
  return {
    tell(told) {
      const parsed = v.safeParse(ToldSchema, told);
      if (!parsed.success) {
        return;
      }
      const { output } = parsed;
      if (output.place === null) {
        pages.delete(output.page);
      } else if (pages.size < mostPages) {
        pages.add(output.page);
        place = output.place;
        wereThere = true;
      }
    },
    hasEntered: () => isEntered || wereThere,
    hasOpened: () => wereThere,
    haveLeft: () => wereThere && pages.size === 0,
    expectReturn() {
      pages.clear();
      wereThere = false;
      isEntered = false;
      returns = true;
    },
    entrance() {
      isEntered = true;
      const to = returns ? `/?again=window${place}` : '/';
      returns = false;
      return to;
    },
  };
}
