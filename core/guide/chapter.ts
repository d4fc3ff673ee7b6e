import type { ChapterId, GuidePage, SectionId } from './chapters.ts';

/** A piece of a line of the guide. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly content: readonly Inline[] }
  /** A key of the keyboard. */
  | { readonly kind: 'key'; readonly text: string }
  /** A text of the screens, by its key in the dictionary: so the guide names a button as it is called today. */
  | { readonly kind: 'label'; readonly key: string }
  | { readonly kind: 'chapter'; readonly chapter: GuidePage; readonly content: readonly Inline[] }
  | { readonly kind: 'screen'; readonly screen: string; readonly content: readonly Inline[] }
  | { readonly kind: 'term'; readonly term: string; readonly content: readonly Inline[] };

export type Block =
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly items: readonly (readonly Inline[])[];
    }
  /** A question of somebody who is stuck; its answer follows. */
  | { readonly kind: 'question'; readonly content: readonly Inline[] }
  /** A picture of a screen by its name among the pictures of the language, and what is to be seen on it. */
  | { readonly kind: 'picture'; readonly name: string; readonly text: string };

export interface Section {
  readonly id: SectionId;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A chapter of the guide in one language. */
export interface Chapter {
  readonly id: ChapterId;
  readonly title: string;
  readonly sections: readonly Section[];
}
