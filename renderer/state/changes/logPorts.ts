import type { FieldChange } from '../../../core/change/shape.ts';
import type { ErrorCode } from '../../../core/base/errors.ts';

/** What the change log asks of its surroundings. */
export interface LogPorts {
  /** Whoever holds a subject's state writes and stores the changes. */
  readonly put: (subject: string, changes: readonly FieldChange[], slot?: string) => void;
  /** The value on the screen. */
  readonly value: (subject: string, field: string) => unknown;
  /** The visit of the text field that is being typed in; `null` outside of one. */
  readonly visit: () => number | null;
  /** What becomes of an act that failed: only what is final leaves the log. */
  readonly kindOf: (code: ErrorCode) => 'temporary' | 'unclear' | 'permanent' | 'overtaken';
}
