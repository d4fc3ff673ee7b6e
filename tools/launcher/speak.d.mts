export function systemLanguage(environment?: Readonly<Record<string, string | undefined>>): 'en' | 'zh';
