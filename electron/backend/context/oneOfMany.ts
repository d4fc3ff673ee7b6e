import { AppError } from '../../../core/base/errors.ts';
import type { Unevaluated } from '../../../core/contract/portfolioChannels.ts';
import { toAppError } from '../../../db/sqliteFailure.ts';
import { describeFailure } from './describeFailure.ts';
import type { Context } from './context.ts';

/** A store that cannot be written to fails for all that follow too. */
const isOfTheStore = ({ code }: AppError): boolean => code.startsWith('store-') || code === 'disk-full';

/**
 * Works on one of many assessments: one whose content is odd or damaged is named with the reason, so that the others can go
 * on. Throws where the store itself fails.
 */
export function oneOfMany({ ports, store }: Context, assessmentId: string, work: () => void): Unevaluated[] {
  try {
    work();
    return [];
  } catch (error) {
    const failure = toAppError(error) ?? error;
    if (failure instanceof AppError && isOfTheStore(failure)) {
      throw failure;
    }
    ports.log.write('not-evaluated', { failure: describeFailure(failure) });
    const { code, details } =
      failure instanceof AppError ? failure : ({ code: 'internal', details: {} } as const);
    return [{ assessmentId, clusterId: store.portfolioResults.clusterOf(assessmentId), code, details }];
  }
}
