import { hasSameFields } from '../../../core/change/fields.ts';
import type { Shape } from '../../../core/change/shape.ts';
import { withMendedTexts } from '../../../core/base/textRule.ts';
import { AppError } from '../../../core/base/errors.ts';

/** What is stored where a save goes, and what the one who saves believes to be there (`undefined`: does not say). */
interface Replacing {
  readonly stored: unknown;
  readonly replaces: unknown;
}

/**
 * Refuses a save over what another window or program has stored meanwhile. Throws `changed-elsewhere`.
 *
 * Texts are compared in their stored form: a screen may show one as it was typed, a row may be older than the form. Of
 * the two forms it is that of one line: what the other keeps beyond it nobody sees.
 */
export function refuseIfChanged(shape: Shape, { stored, replaces }: Replacing): void {
  const compared = (value: unknown) => withMendedTexts(value, 'one');
  const isSame = () => hasSameFields(shape, compared(stored), compared(replaces));
  if (replaces !== undefined && !isSame()) {
    throw new AppError('changed-elsewhere', 'Something else is stored there now.');
  }
}
