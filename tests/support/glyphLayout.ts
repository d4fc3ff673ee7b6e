import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** One drawn character. Lengths in points from the left and bottom edges of the page. */
export interface Glyph {
  readonly text: string;
  readonly left: number;
  readonly baseline: number;
  /** Of its type, as printed. */
  readonly size: number;
  /** As wide as its font has it, without anything that the line adds. */
  readonly width: number;
  /** The marked piece of the page that holds it, by its place in the file; `null` for an artifact. */
  readonly mark: string | null;
}

/** Every character of a PDF at its place, page by page, in the order of drawing. */
export async function readGlyphs(bytes: Uint8Array): Promise<Glyph[][]> {
  // The reader takes the bytes away from whoever gives them.
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, fontExtraProperties: true });
  const document = await task.promise;
  const pages: Glyph[][] = [];
  for (let number = 1; number <= document.numPages; number++) {
    pages.push(await glyphsOf(await document.getPage(number)));
  }
  await task.destroy();
  return pages;
}

type Matrix = readonly [number, number, number, number, number, number];
const unit: Matrix = [1, 0, 0, 1, 0, 0];
const shift = (x: number, y: number): Matrix => [1, 0, 0, 1, x, y];

const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[1] * b[2],
  a[0] * b[1] + a[1] * b[3],
  a[2] * b[0] + a[3] * b[2],
  a[2] * b[1] + a[3] * b[3],
  a[4] * b[0] + a[5] * b[2] + b[4],
  a[4] * b[1] + a[5] * b[3] + b[5],
];

const matrixIn = ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: ArrayLike<number> &
  Iterable<number>): Matrix => [a, b, c, d, e, f];

/** What pdf.js gives to draw: a character of a font, or how far to go back, in thousandths of the size. */
type Shown = number | { readonly unicode: string; readonly width: number };

/** Follows the operators of a page that place text (PDF 32000-1, 9.4). */
class TextPen {
  readonly glyphs: Glyph[] = [];
  readonly #pageName: string;
  readonly #marks: (string | null)[] = [];
  readonly #saved: Matrix[] = [];
  #page = unit;
  #line = unit;
  #text = unit;
  #size = 0;

  constructor(pageName: string) {
    this.#pageName = pageName;
  }

  readonly operators: Readonly<Record<number, (args: readonly unknown[]) => void>> = {
    [OPS.save]: () => this.#saved.push(this.#page),
    [OPS.restore]: () => (this.#page = this.#saved.pop() ?? unit),
    [OPS.transform]: (args) => (this.#page = times(matrixIn(args as number[]), this.#page)),
    [OPS.beginText]: () => (this.#text = this.#line = unit),
    [OPS.setFont]: ([, size]) => (this.#size = Number(size)),
    [OPS.setTextMatrix]: ([matrix]) => (this.#text = this.#line = matrixIn(Object.values(matrix as object))),
    [OPS.moveText]: ([x, y]) => (this.#text = this.#line = times(shift(Number(x), Number(y)), this.#line)),
    [OPS.showText]: ([shown]) => this.#show(shown as readonly Shown[]),
    [OPS.beginMarkedContent]: () => this.#marks.push(this.#marks.at(-1) ?? null),
    [OPS.beginMarkedContentProps]: ([tag, piece]) =>
      this.#marks.push(tag === 'Artifact' ? null : this.#markOf(piece)),
    [OPS.endMarkedContent]: () => this.#marks.pop(),
  };

  /** What says only how its glyphs are read stays part of the piece round it. */
  #markOf(piece: unknown): string | null {
    return piece === null || piece === undefined
      ? (this.#marks.at(-1) ?? null)
      : `${this.#pageName}_mc${String(piece)}`;
  }

  #show(shown: readonly Shown[]): void {
    for (const each of shown) {
      const width = typeof each === 'number' ? -each / 1000 : each.width / 1000;
      if (typeof each !== 'number') {
        const [scale, , , , left, baseline] = times(this.#text, this.#page);
        const size = this.#size * scale;
        const mark = this.#marks.findLast((known) => known !== null) ?? null;
        this.glyphs.push({ text: each.unicode, left, baseline, size, width: width * size, mark });
      }
      this.#text = times(shift(width * this.#size, 0), this.#text);
    }
  }
}

async function glyphsOf(page: PDFPageProxy): Promise<Glyph[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  // The declared type leaves out the reference by which pdf.js itself names the pieces of a page.
  const { ref } = page as unknown as { readonly ref: { readonly num: number } };
  const pen = new TextPen(`p${ref.num}R`);
  fnArray.forEach((operator, index) =>
    pen.operators[operator]?.((argsArray[index] ?? []) as readonly unknown[]),
  );
  return pen.glyphs;
}
