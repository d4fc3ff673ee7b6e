import type { Handlers } from '../../../core/contract/channels.ts';
import type { Context } from '../context/context.ts';
import { exportTrail } from '../trail/exportTrail.ts';
import { listTrail } from '../trail/listTrail.ts';
import { verifyRecords } from '../trail/verifyRecords.ts';

type TrailChannel = 'trail.list' | 'trail.people' | 'trail.verify' | 'trail.export';

/** The history of changes. */
export const createTrailHandlers = (context: Context): Pick<Handlers, TrailChannel> => ({
  'trail.list': (wish) => listTrail(context, wish),
  'trail.people': () => context.store.trail.people(),
  'trail.verify': () => verifyRecords(context),
  'trail.export': async (wish) => context.written.exported(await exportTrail(context, wish)),
});
