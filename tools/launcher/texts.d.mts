export const texts: Readonly<Record<string, { readonly en: string; readonly zh: string }>>;
