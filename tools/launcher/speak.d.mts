export function systemLanguage(environment?: Readonly<Record<string, string | undefined>>): 'en' | 'zh';
export function t(key: string, parameters?: Readonly<Record<string, string | number>>): string;
export function say(text: string): void;
export function stop(text: string, code?: number): never;
