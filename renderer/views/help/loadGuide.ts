import { AppError } from '../../../core/base/errors.ts';
import type { Language } from '../../../core/base/settings.ts';
import type { Guide } from '../../../core/guide/guide.ts';

/** The texts of the guide are most of what the page would load at its start: they come when they are asked for. */
const parts = {
  en: () => import('./guideEn.ts'),
  zh: () => import('./guideZh.ts'),
} satisfies Record<Language, () => Promise<{ readonly guide: Guide }>>;

/** The guide in a language. Rejects with `disconnected` where its file does not come: the program has ended. */
export const loadGuide = (language: Language): Promise<Guide> =>
  parts[language]().then(
    ({ guide }) => guide,
    (error: unknown) => {
      throw new AppError('disconnected', 'The guide did not come.').because(error);
    },
  );

/** Both, for the search: an official looks for a word of either. */
export async function loadGuides(): Promise<Readonly<Record<Language, Guide>>> {
  const [en, zh] = await Promise.all([loadGuide('en'), loadGuide('zh')]);
  return { en, zh };
}
