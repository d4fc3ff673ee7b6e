/** A piece of a formula in words: plain text, or a fraction. */
export type FormulaPiece = string | { readonly over: string; readonly under: string };

/** Takes `a = {b}/{c} × d` apart. Braces that make no fraction stay as they are. */
export function parseFormula(text: string): readonly FormulaPiece[] {
  const pieces: FormulaPiece[] = [];
  let end = 0;
  for (const found of text.matchAll(/\{([^{}]*)\}\/\{([^{}]*)\}/g)) {
    const [whole, over = '', under = ''] = found;
    if (found.index > end) {
      pieces.push(text.slice(end, found.index));
    }
    pieces.push({ over, under });
    end = found.index + whole.length;
  }
  return end < text.length ? [...pieces, text.slice(end)] : pieces;
}
