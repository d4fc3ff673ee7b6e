export function findBase(root: string): string | null;
export const recent: number;
export function recentBase(root: string): string | null;
export function changedSince(root: string, base: string): string[] | null;
export function fileAt(root: string, commit: string, path: string): string | null;
