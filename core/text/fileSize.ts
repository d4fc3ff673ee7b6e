/** The size of a file as computers show it: `812 bytes` is said as `1 KB`, then `340 KB`, then `1.4 MB`. */
export const fileSize = (bytes: number): string =>
  bytes < 1024 * 1000
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / (1024 * 1024)).toFixed(1)} MB`;
