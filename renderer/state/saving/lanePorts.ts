import type { AppError } from '../../../core/base/errors.ts';
import type { FieldChange } from '../../../core/change/shape.ts';
import type { Client } from '../../../core/contract/client.ts';
import type { Later } from './pauses.ts';
import type { Save } from './subject.ts';

/** A save that will not be stored, and why. */
export interface Refusal {
  readonly subject: string;
  readonly changes: readonly FieldChange[];
  readonly error: AppError;
}

export interface LanePorts {
  readonly client: Client;
  readonly later: Later;
  /** Told whenever what waits has changed. */
  readonly onchange: (subject: string, waiting: readonly Save[]) => void;
  readonly onstored: (subject: string, changes: readonly FieldChange[]) => void;
  readonly onrefused: (refusal: Refusal) => void;
}
