export function entryLines(entry: { readonly exec: string; readonly icon: string }): readonly string[];
