import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Text in one font on one line. Lengths in millimetres from the top left corner of the page, sizes in points. */
export interface TextRun {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  /** The font's own name, without the mark of a subset: `NotoSerifSC-Bold`. */
  readonly font: string;
  /** The marked piece of the page that holds it, by its place in the file; `null` for an artifact. */
  readonly mark: string | null;
  readonly isArtifact: boolean;
}

/** All text on one baseline, from left to right. */
export interface TextLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly runs: readonly TextRun[];
}

export interface PdfPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly TextRun[];
  /** Lines of the text, without heads and page numbers. */
  readonly lines: readonly TextLine[];
  /** Heads and page numbers. */
  readonly artifacts: readonly TextLine[];
}

const millimetre = 72 / 25.4;

/** Reads where a PDF puts its words, as any reader of PDFs would. */
export async function readPdfLayout(bytes: Uint8Array): Promise<PdfPage[]> {
  // The reader takes the bytes away from whoever gives them.
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, fontExtraProperties: true });
  const document = await task.promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    pages.push(await readPage(await document.getPage(number)));
  }
  await task.destroy();
  return pages;
}

async function readPage(page: PDFPageProxy): Promise<PdfPage> {
  const [, , width = 0, height = 0] = page.view;
  const runs = await runsOf(page, height);
  return {
    number: page.pageNumber,
    width: width / millimetre,
    height: height / millimetre,
    runs,
    lines: linesOf(runs.filter(({ isArtifact }) => !isArtifact)),
    artifacts: linesOf(runs.filter(({ isArtifact }) => isArtifact)),
  };
}

async function runsOf(page: PDFPageProxy, height: number): Promise<TextRun[]> {
  // Only drawing a page loads the names of its fonts.
  await page.getOperatorList();
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const runs: TextRun[] = [];
  const open: { readonly tag: string; readonly id: string | null }[] = [];
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') {
        open.pop();
      } else {
        // The declared type leaves the tag out, and every id in.
        const { tag, id } = item as { readonly tag?: string; readonly id?: string | null };
        open.push({ tag: tag ?? '', id: id ?? null });
      }
    } else if (item.str.trim() !== '') {
      const [size = 0, , , , x = 0, y = 0] = item.transform as number[];
      const { name } = page.commonObjs.get(item.fontName) as { name: string };
      runs.push({
        text: item.str,
        left: x / millimetre,
        right: (x + item.width) / millimetre,
        baseline: (height - y) / millimetre,
        size,
        font: name.replace(/^[A-Z]{6}\+/, ''),
        mark: open.findLast(({ id }) => id !== null)?.id ?? null,
        isArtifact: open.some(({ tag }) => tag === 'Artifact'),
      });
    }
  }
  return runs;
}

/** Within half a millimetre of each other two runs stand on one line. */
function linesOf(runs: readonly TextRun[]): TextLine[] {
  const lines: TextRun[][] = [];
  for (const run of runs.toSorted((a, b) => a.baseline - b.baseline)) {
    const last = lines.at(-1);
    if (last?.[0] && run.baseline - last[0].baseline < 0.5) {
      last.push(run);
    } else {
      lines.push([run]);
    }
  }
  return lines.map((line) => {
    const sorted = line.toSorted((a, b) => a.left - b.left);
    return {
      text: sorted.map(({ text }) => text).join(''),
      left: Math.min(...sorted.map(({ left }) => left)),
      right: Math.max(...sorted.map(({ right }) => right)),
      baseline: sorted[0]?.baseline ?? 0,
      size: Math.max(...sorted.map(({ size }) => size)),
      runs: sorted,
    };
  });
}
