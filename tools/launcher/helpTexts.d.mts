export const helpTexts: Readonly<Record<string, { readonly en: string; readonly zh: string }>>;
