/** A file of an archive. */
export interface Entry {
  /** Below the folder that the archive unpacks to, with slashes. */
  readonly path: string;
  /** Permissions on Linux. */
  readonly mode: number;
  readonly bytes: () => Uint8Array;
}
