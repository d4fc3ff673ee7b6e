export interface Option {
  readonly value: string;
  readonly label: string;
}

/** One value of a row of links: chosen, typed, or a text in both languages. */
export interface Column {
  readonly key: string;
  readonly label: string;
  readonly kind: 'choice' | 'number' | 'text' | 'line';
  readonly options?: readonly Option[];
}

/** A field of an entry as the form shows it; `path` leads to its value (`levels.2`). */
export type Field = { readonly path: string; readonly label: string } & (
  | {
      readonly kind: 'text';
      readonly rows?: number;
      readonly empty?: null | undefined;
      readonly isOptional?: true;
    }
  | { readonly kind: 'choice'; readonly options: readonly Option[] }
  | { readonly kind: 'flags'; readonly options: readonly Option[] }
  | { readonly kind: 'switch' }
  | { readonly kind: 'number'; readonly isOptional?: true }
  | {
      readonly kind: 'rows';
      readonly columns: readonly Column[];
      /** A row as it is added. A string: the rows are ids, not objects. */
      readonly added: string | Readonly<Record<string, unknown>>;
    }
);
