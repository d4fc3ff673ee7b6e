/** Why a copy of a store cannot be opened. */
export const copyFaults = [
  /** A file of another program. */
  'foreign',
  /** Empty, cut off or zeroed. */
  'torn',
  /** Only the beginning of a store, without anything in it. */
  'incomplete',
  'newer',
  /** The log beside it belongs to another file. */
  'log',
  /** It may hold, and is not what was written under its name. */
  'changed',
  'damaged',
  /** The system does not give it out. */
  'unreadable',
] as const;

export type CopyFault = (typeof copyFaults)[number];

export const isCopyFault = (value: unknown): value is CopyFault =>
  copyFaults.some((fault) => fault === value);
