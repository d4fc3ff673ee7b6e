import type { Language } from '../../../core/base/settings.ts';
import { industryName } from '../../../core/industries/industryName.ts';
import type { Context } from './context.ts';

/** The name of an industry by its code; `null` for a code that is in no list. */
export const industryWords =
  ({ shipped }: Pick<Context, 'shipped'>, language: Language) =>
  (code: string): string | null => {
    const industry = shipped.lists().industries.byCode(code);
    return industry === undefined ? null : industryName(industry, language);
  };

/** The name of a place by its code; `null` for a code that is in no list. */
export const placeWords =
  ({ shipped }: Pick<Context, 'shipped'>, language: Language) =>
  (code: string): string | null =>
    shipped.lists().places.byCode(code)?.[language] ?? null;
