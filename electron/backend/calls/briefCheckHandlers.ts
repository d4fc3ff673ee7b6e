import type { Handlers } from '../../../core/contract/channels.ts';
import { checkBrief } from '../brief/checkBrief.ts';
import { fileFingerprint } from '../brief/fileFingerprint.ts';
import type { Context } from '../context/context.ts';

/** Printed briefs, checked against the present by their fingerprint. */
export const createBriefCheckHandlers = (
  context: Context,
): Pick<Handlers, 'brief.check' | 'brief.checkFile'> => ({
  'brief.check': ({ digits, seq }) =>
    checkBrief(context, { digits, ...(seq !== undefined && { head: { seq, digits } }) }),
  'brief.checkFile': async ({ base64 }) =>
    checkBrief(context, await fileFingerprint(Buffer.from(base64, 'base64'))),
});
