import { standardCrossChecks, type CrossCheckSettings } from '../../../core/ranking/crossCheckMethods.ts';
import type { PreferenceShape } from '../../../core/ranking/preference.ts';

export type Threshold = 'q' | 'p' | 's';

const thresholds: Readonly<Record<PreferenceShape, readonly Threshold[]>> = {
  usual: [],
  ushape: ['q'],
  vshape: ['p'],
  level: ['q', 'p'],
  linear: ['q', 'p'],
  gaussian: ['s'],
};

/** The thresholds that a preference function reads. */
export const thresholdsOf = (shape: PreferenceShape): readonly Threshold[] => thresholds[shape];

/** The settings tried on the page. They are left behind with it: nothing is stored. */
export class CheckSettings {
  #chosen = $state.raw(standardCrossChecks);

  get chosen(): CrossCheckSettings {
    return this.#chosen;
  }

  readonly isStandard: boolean = $derived.by(() => {
    const { preference, v } = this.#chosen;
    const standard = standardCrossChecks;
    return (
      v === standard.v &&
      preference.shape === standard.preference.shape &&
      thresholdsOf(preference.shape).every((key) => preference[key] === standard.preference[key])
    );
  });

  chooseShape(shape: PreferenceShape): void {
    this.#chosen = { ...this.#chosen, preference: { ...this.#chosen.preference, shape } };
  }

  /** A threshold left empty goes back to the standard one. */
  setThreshold(key: Threshold, value: number | null): void {
    const { preference } = this.#chosen;
    this.#chosen = {
      ...this.#chosen,
      preference: { ...preference, [key]: value ?? standardCrossChecks.preference[key] },
    };
  }

  setV(v: number | null): void {
    this.#chosen = { ...this.#chosen, v: v ?? standardCrossChecks.v };
  }

  reset(): void {
    this.#chosen = standardCrossChecks;
  }
}
