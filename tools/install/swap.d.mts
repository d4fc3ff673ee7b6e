export function isReady(folder: string): boolean;
export function putRight(folder: string): void;
export function clear(folder: string, kept: { readonly keepsReady: boolean }): void;
export function swap(folder: string): boolean;
