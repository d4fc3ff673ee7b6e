import { zipSync } from 'fflate';

/** A workbook of one sheet from the text of its cells' XML, and what else is asked for. */
export interface WorkbookParts {
  /** What stands inside `<worksheet>`. */
  readonly sheet: string;
  /** What stands inside `<styleSheet>`. */
  readonly styles?: string;
  /** Parts that take the place of the usual ones, or stand beside them. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** The bytes of such a workbook. */
export function workbookOf({
  sheet,
  styles = '<cellXfs count="1"><xf numFmtId="0"/></cellXfs>',
  parts = {},
}: WorkbookParts): Uint8Array {
  const encoder = new TextEncoder();
  const all: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    'xl/workbook.xml': `${head}<workbook ${main} xmlns:r="${relations}"><sheets><sheet name="一" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId9" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${head}<worksheet ${main}>${sheet}</worksheet>`,
    'xl/styles.xml': `${head}<styleSheet ${main}>${styles}</styleSheet>`,
    ...parts,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(all).map(([name, part]) => [
        name,
        typeof part === 'string' ? encoder.encode(part) : part,
      ]),
    ),
  );
}

/** `<sheetData>` of rows of cells' XML; an empty text leaves a cell out. */
export const sheetData = (rows: readonly (readonly string[])[]): string =>
  `<sheetData>${rows
    .map((cells, row) => `<row r="${row + 1}">${cells.join('').replaceAll('ROW', String(row + 1))}</row>`)
    .join('')}</sheetData>`;

/** A cell with a text in it; its row is filled in by `sheetData`. */
export const textCell = (column: string, text: string): string =>
  `<c r="${column}ROW" t="inlineStr"><is><t>${text}</t></is></c>`;

/** A cell with a number in it, in a style. */
export const numberCell = (column: string, value: string, style = 0): string =>
  `<c r="${column}ROW" s="${style}"><v>${value}</v></c>`;
