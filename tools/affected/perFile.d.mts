export function perFile(root: string): {
  readonly toLint: readonly string[];
  readonly toFormat: readonly string[];
  readonly notes: readonly string[];
};
