/** The system's own name of a failure, such as `EACCES`; `null` for anything else. */
export const systemCode = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;

const full = new Set(['ENOSPC', 'EDQUOT']);

/** Whether there is no room left: on the disk, or of what an office allows on a share. */
export const isDiskFull = (error: unknown): boolean => full.has(systemCode(error) ?? '');
