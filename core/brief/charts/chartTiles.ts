import type { TilesChart } from '../document/document.ts';
import { escapeHtml } from '../document/escapeHtml.ts';
import { type ChartMeasures, type Drawing, label, n, textWidth } from './chartParts.ts';

const tall = 30;
const between = 3;
const key = 8;

/** Places as tiles in their columns and rows, each with its name and figure; what the shades mean stands above. */
export function chartTiles({ tiles, names, legend }: TilesChart, { width, font }: ChartMeasures): Drawing {
  const size = font - 1;
  const columns = Math.max(1, ...tiles.map(({ column }) => column));
  const rows = Math.max(1, ...tiles.map(({ row }) => row));
  const wide = (width - (columns - 1) * between) / columns;
  const top = font + 10;
  const at = (column: number, row: number) => ({
    x: (column - 1) * (wide + between),
    y: top + (row - 1) * (tall + between),
  });
  let from = 0;
  const keys = legend.map(({ shade, label: { text } }) => {
    const drawn =
      `<rect x="${n(from)}" y="2" width="${key}" height="${key}" class="${shade}"/>` +
      label(text, { x: from + key + 4, y: key + 1.5, anchor: 'start', size });
    from += key + 4 + textWidth(text, size) + 12;
    return drawn;
  });
  const body = [
    ...keys,
    ...names.map(({ column, row, label: { text } }) => {
      const { x, y } = at(column, row);
      return label(text, { x, y: y + tall / 2 + size * 0.36, anchor: 'start', size: font, strong: true });
    }),
    ...tiles.map((tile) => tileAt(tile, at(tile.column, tile.row), { wide, size })),
  ];
  return { height: top + rows * (tall + between), body: body.join('') };
}

function tileAt(
  { name, figure, shown, shade }: TilesChart['tiles'][number],
  { x, y }: { readonly x: number; readonly y: number },
  { wide, size }: { readonly wide: number; readonly size: number },
): string {
  const middle = x + wide / 2;
  const isAlone = figure.text === '' && shown.text === '';
  const lines = [
    label(name.text, { x: middle, y: y + (isAlone ? tall / 2 + size * 0.36 : 12), anchor: 'middle', size }),
    ...(isAlone ? [] : [figures(figure.text, shown.text, { x: middle, y: y + 24, size })]),
  ].join('');
  return (
    `<rect x="${n(x)}" y="${n(y)}" width="${n(wide)}" height="${tall}" class="${shade}"/>` +
    (shade === 'low' ? `<g class="on-low">${lines}</g>` : lines)
  );
}

/** The figure in bold and what stands beside it, in one line. */
function figures(
  bold: string,
  plain: string,
  { x, y, size }: { readonly x: number; readonly y: number; readonly size: number },
): string {
  const first = bold === '' ? '' : `<tspan font-weight="700">${escapeHtml(bold)}</tspan> `;
  return `<text x="${n(x)}" y="${n(y)}" text-anchor="middle" font-size="${n(size)}">${first}${escapeHtml(plain)}</text>`;
}
