import { readPdf } from '../../electron/backend/pdf/pdfFile.ts';
import { readStream } from '../../electron/backend/pdf/pdfSyntax.ts';

/** Every colour that the pages of a PDF draw with, as red, green and blue from 0 to 1. */
export function coloursOf(pdf: Uint8Array): number[][] {
  const streams = [...readPdf(pdf).objects.values()].flatMap((object) => readStream(object) ?? []);
  const drawn = streams.flatMap((stream) => [
    ...stream.matchAll(/(?:^|\s)(\d*\.?\d+) (\d*\.?\d+) (\d*\.?\d+) (?:rg|RG)(?=\s|$)/g),
  ]);
  const colours = new Set(drawn.map(([, ...channels]) => channels.join(' ')));
  return [...colours].map((colour) => colour.split(' ').map(Number));
}
