import { createHash } from 'node:crypto';

/**
 * A PDF as its numbered objects, for files as Chromium writes them: one table of references, objects one after
 * another, none in a stream.
 *
 * Objects are Latin-1 text, a character a byte, so that streams pass through unharmed.
 */
export interface PdfFile {
  readonly objects: Map<number, string>;
  /** Numbers of the catalogue and of the document's properties. */
  readonly root: number;
  readonly info: number;
}

/** Throws where a file is not of this kind: a print that cannot be finished must not be handed out as if it were. */
export function readPdf(bytes: Uint8Array): PdfFile {
  const text = Buffer.from(bytes).toString('latin1');
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]);
  const trailer = /trailer\s*<<(.*?)>>/s.exec(text.slice(table))?.[1] ?? '';
  const root = Number(/\/Root (\d+) 0 R/.exec(trailer)?.[1]);
  const info = Number(/\/Info (\d+) 0 R/.exec(trailer)?.[1]);
  if (!text.startsWith('xref', table) || !root || !info || trailer.includes('/Prev')) {
    throw new Error('The PDF is not one that Chromium wrote.');
  }
  const starts = [...text.slice(table).matchAll(/^(\d{10}) 00000 n/gm)]
    .map(([, offset]) => Number(offset))
    .sort((a, b) => a - b);
  const objects = new Map<number, string>();
  starts.forEach((start, index) => {
    const whole = text.slice(start, starts[index + 1] ?? table);
    const [head = '', number] = /^(\d+) 0 obj\s*/.exec(whole) ?? [];
    objects.set(Number(number), whole.slice(head.length, whole.lastIndexOf('endobj')).trimEnd());
  });
  return { objects, root, info };
}

/** A new object at the end; answers its number. */
export function addObject({ objects }: PdfFile, text: string): number {
  const number = Math.max(...objects.keys()) + 1;
  objects.set(number, text);
  return number;
}

/** The bytes of a file in PDF 1.7; its identifier is made from its content, so that equal content is an equal file. */
export function writePdf({ objects, root, info }: PdfFile): Uint8Array {
  const size = Math.max(...objects.keys()) + 1;
  const offsets = new Map<number, number>();
  // Four bytes above 127 say to whoever sends the file on that it is not text.
  const parts = ['%PDF-1.7\n%\xd3\xeb\xe9\xe1\n'];
  let length = parts[0]?.length ?? 0;
  for (const [number, text] of objects) {
    const part = `${number} 0 obj\n${text}\nendobj\n`;
    offsets.set(number, length);
    parts.push(part);
    length += part.length;
  }
  const entries = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number);
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const body = Buffer.from(parts.join(''), 'latin1');
  const id = createHash('sha256').update(body).digest('hex').slice(0, 32).toUpperCase();
  const tail =
    `xref\n0 ${size}\n${entries.join('')}trailer\n` +
    `<</Size ${size}\n/Root ${root} 0 R\n/Info ${info} 0 R\n/ID [<${id}> <${id}>]>>\n` +
    `startxref\n${length}\n%%EOF\n`;
  return Buffer.concat([body, Buffer.from(tail, 'latin1')]);
}
