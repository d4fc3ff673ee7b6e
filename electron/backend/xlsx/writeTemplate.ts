import { unzipSync, zipSync } from 'fflate';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import type { TemplateSheet } from '../../../core/text/templateSheet.ts';
import { columnName } from '../../../core/table/table.ts';

/** The first date that a ZIP archive can carry, in the time of the computer, as the format counts. */
const firstDate = new Date(1980, 0, 1);

/** The rows above those that are filled in. */
const above = 3;
/** How many rows have what is offered to choose from. */
const rowsWithChoices = 2000;

const headStyle = {
  fontWeight: 'bold',
  wrap: true,
  alignVertical: 'bottom',
  bottomBorderStyle: 'thin',
} as const;

const cellOf = (value: number | string) =>
  typeof value === 'number' ? { type: Number, value } : { type: String, value };

/** A template as an Excel file: title, note, heads with their units, lists to choose from. The same gives the same bytes. */
export async function writeTemplate(sheet: TemplateSheet): Promise<Uint8Array> {
  const data: SheetData = [
    [{ type: String, value: sheet.title, fontWeight: 'bold' }],
    [{ type: String, value: sheet.note }],
    sheet.heads.map((value) => ({ ...headStyle, type: String, value })),
    ...sheet.rows.map((row) => row.map(cellOf)),
  ];
  const packed = await writeXlsxFile(
    data,
    { sheet: sheet.name, columns: sheet.heads.map(() => ({ width: 16 })), stickyRowsCount: above },
    { features: [withChoices(sheet)] },
  ).toBuffer();
  // The library puts the present minute on every part.
  return zipSync(unzipSync(packed), { mtime: firstDate });
}

/** The library has no lists to choose from: they are written into the sheet, behind its cells. */
const withChoices = ({ choices }: TemplateSheet) => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml: string) =>
          choices.size === 0 ? xml : xml.replace('</sheetData>', `</sheetData>${validations(choices)}`),
      },
    },
  },
});

const validations = (choices: TemplateSheet['choices']): string =>
  `<dataValidations count="${choices.size}">${[...choices]
    .map(([column, texts]) => {
      const name = columnName(column);
      const area = `${name}${above + 1}:${name}${above + rowsWithChoices}`;
      // A warning and no stop: other texts may be typed.
      return `<dataValidation type="list" errorStyle="information" allowBlank="1" showErrorMessage="0" sqref="${area}"><formula1>"${texts.join(',')}"</formula1></dataValidation>`;
    })
    .join('')}</dataValidations>`;
