import type { OwnField } from '../table/fields.ts';
import type { CellReason, CellReasonCode, Warning } from '../table/findings.ts';
import type { MappingReason } from '../table/mapping.ts';

/** Words about tables that are read. A reason, a warning or a field without words does not compile. */
export interface TableWords {
  /** Said after the row or cell that is not taken. */
  readonly reasons: {
    readonly [Code in CellReasonCode]: (reason: Extract<CellReason, { readonly reason: Code }>) => string;
  };
  readonly warnings: {
    readonly [Code in Warning['warning']]: (warning: Extract<Warning, { readonly warning: Code }>) => string;
  };
  readonly fields: Readonly<Record<OwnField, string>>;
  /** The figure of a reference area that stands under this name in the facts of a cluster. */
  readonly employment: string;
  /** Why a column is taken for what it is, or left. */
  readonly why: Readonly<Record<MappingReason, string>>;
}
