import type { Step } from './changes/step.ts';

/** One line at the foot: what was done, and what takes it back where that can be. */
export interface Notice {
  /** In the language of the screen while it stands. */
  readonly text: () => string;
  readonly step?: Step | null;
  /** How long it stays where the usual ten seconds are too short. */
  readonly seconds?: number;
  /** What follows once it has been taken back. */
  readonly onundone?: () => void;
}

/** The last thing that was said. The next replaces it. */
export class Notices {
  #notice = $state.raw<Notice | null>(null);
  #dialogs = $state(0);

  get notice(): Notice | null {
    return this.#notice;
  }

  /** Whether a dialog shows the line: what lies behind it cannot be reached. */
  get isInDialog(): boolean {
    return this.#dialogs > 0;
  }

  show(notice: Notice): void {
    this.#notice = notice;
  }

  dismiss(): void {
    this.#notice = null;
  }

  /** A dialog shows the line from now on; gives what ends it. */
  enterDialog(): () => void {
    this.#dialogs += 1;
    return () => {
      this.#dialogs -= 1;
    };
  }
}
