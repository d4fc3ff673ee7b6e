import type { Block, BriefDocument } from '../../core/brief/document/document.ts';
import { textOf } from '../../core/brief/document/phrase.ts';

const length = 8;

/** The sentences of a brief before its annexes, figures masked: without headings, the titles of drawings, and labels of tables. */
export function sentencesOf({ blocks }: BriefDocument): readonly string[] {
  const annex = blocks.findIndex((block) => block.kind === 'heading' && block.id.startsWith('annex-'));
  return (annex < 0 ? blocks : blocks.slice(0, annex)).flatMap(textsOf).map(masked);
}

/** Each run of digits, with the points and percent signs in it, becomes one mark. */
export const masked = (text: string): string => text.replace(/\d[\d.%]*/gu, '#');

function textsOf(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [textOf(block.text)];
    case 'findings':
      return block.items.flatMap(({ text, proof }) => [textOf(text), textOf(proof)]);
    case 'table':
      return block.rows.flatMap(({ group, cells }) =>
        group ? [] : (block.size === 'body' ? cells.slice(1) : cells).map(textOf),
      );
    case 'notes':
      return block.items.map(({ text }) => textOf(text));
    case 'label':
    case 'heading':
    case 'figure':
    case 'page-break':
      return [];
  }
}

/** The strings of eight characters in some texts, none over the end of a text. */
export const stringsOf = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(
    texts.flatMap((text) => {
      const characters = [...text];
      return characters.slice(length - 1).map((_, index) => characters.slice(index, index + length).join(''));
    }),
  );

/** How alike two sets are: what both have by what either has. */
export function jaccard(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((string) => other.has(string)).length;
  return both / (one.size + other.size - both);
}
