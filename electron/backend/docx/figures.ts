import { type FileChild, ImageRun } from 'docx';
import type { FigureBlock } from '../../../core/brief/document/document.ts';
import { textOf } from '../../../core/brief/document/phrase.ts';
import { pictureDensity } from '../ports.ts';
import type { DocxContext } from './docxContext.ts';
import { type Place, styled } from './paragraphs.ts';
import { bookmarked, plainRun, runsOf } from './runs.ts';
import { writable } from './xml.ts';

/** What the chart shows, the chart as a picture that is read out by the same words, and its caption. */
export function figure(block: FigureBlock, context: DocxContext, place: Place): FileChild[] {
  const data = context.pictures.get(block.id);
  if (!data) {
    throw new Error(`No picture of ${block.id}.`);
  }
  const id = String(context.bookmarks.get(block.id)?.number ?? 0);
  const picture = new ImageRun({
    type: 'png',
    data,
    transformation: shownSize(data, context.textWidth),
    altText: { id, name: writable(block.number).trim(), description: writable(textOf(block.finding)) },
  });
  const title = bookmarked(block.id, runsOf(block.finding, context), context);
  const caption = [plainRun(block.number, context), ...runsOf(block.caption, context)];
  return [
    styled('FigureTitle', title, { place: { ...place, follows: false } }),
    styled('Figure', [picture]),
    styled('Caption', caption),
  ];
}

/** In the library's pixels, 96 to the inch: as large as drawn, at most as wide as the text. */
function shownSize(png: Uint8Array, textWidth: number): { width: number; height: number } {
  const { width, height } = pngSize(png);
  const shown = Math.min((width * 96) / pictureDensity, textWidth / 15);
  return { width: shown, height: (shown * height) / width };
}

/** Width and height in pixels from the header of a PNG (PNG specification, 11.2.2). */
function pngSize(png: Uint8Array): { width: number; height: number } {
  const header = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return { width: header.getUint32(16), height: header.getUint32(20) };
}
