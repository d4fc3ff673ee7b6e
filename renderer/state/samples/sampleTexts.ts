import shipped from '../../../assets/knowledge/sample-words.json';
import type { Language } from '../../../core/base/settings.ts';
import { createSampleWords } from '../../../core/text/sampleWords.ts';

const words = createSampleWords(shipped.texts);

/** How the texts of what may be sample data are shown, and what of them is stored. */
export interface SampleTexts {
  readonly shown: <Value>(value: Value) => Value;
  readonly kept: <Value>(value: Value, stored: unknown) => Value;
}

/** As they are: texts of an office are never translated. */
export const ownTexts: SampleTexts = { shown: (value) => value, kept: (value) => value };

/** Those of the sample in the language of the screen. */
export const sampleTexts = (language: () => Language): SampleTexts => ({
  shown: (value) => words.shown(value, language()),
  kept: words.kept,
});

/** Those of one thing: of the sample, or of an office. */
export const textsOf = (
  { illustrative }: { readonly illustrative: boolean },
  sample: SampleTexts,
): SampleTexts => (illustrative ? sample : ownTexts);
