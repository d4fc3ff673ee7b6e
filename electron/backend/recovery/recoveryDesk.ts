import type { AppError } from '../../../core/base/errors.ts';
import type { HeldPlace } from '../../../db/opening/lock.ts';
import type { Context } from '../context/context.ts';
import type { BackendPorts } from '../ports.ts';

/** Why there is no store, and its place where that can be held. */
export interface RecoveryDesk {
  readonly ports: BackendPorts;
  readonly failure: () => AppError;
  /** When that was found, in UTC. */
  readonly failedAt: () => string;
  /** The line of the log that tells of it; `null` where the log cannot be read. */
  readonly logLine: () => number | null;
  /** Throws like `takePlace` where it cannot be held: nothing is changed there then. */
  place(): HeldPlace;
  /** Opens the store; what that fails of is from then on why there is none. */
  open(): Context;
  quit(): void;
}
