import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { FileNameSchema, isRunByName, nameWithEnding } from '../../../core/model/evidence/evidence.ts';
import { fileContent } from '../../../core/model/evidence/fileType.ts';
import { refusedFiles, takenFiles } from '../../support/evidence/sampleFiles.ts';

describe('what a file is', () => {
  test.each(Object.entries(takenFiles))('%s is known by its content', (_, [type, bytes]) => {
    expect(fileContent(bytes)).toEqual({ type });
  });

  test.each(Object.entries(refusedFiles))(
    '%s is not taken, and it is said what it is',
    (_, [found, bytes]) => {
      expect(fileContent(bytes)).toEqual({ found });
    },
  );

  test('nothing that is cut, changed or random is read beyond its end', () => {
    const files = [...Object.values(takenFiles), ...Object.values(refusedFiles)].map(([, bytes]) => bytes);
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.nat(),
        fc.tuple(fc.nat(255), fc.nat()),
        (bytes, place, [byte, length]) => {
          const changed = Uint8Array.from(bytes.subarray(0, length % (bytes.length + 1)));
          changed.fill(byte, place % (changed.length + 1), (place % (changed.length + 1)) + 4);
          const { type, found } = fileContent(changed);
          expect((type === undefined) !== (found === undefined)).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('what a file is called', () => {
  test.each([
    ['说明 (2).pdf', true],
    ['a.b.c.docx', true],
    ['50% & more?.csv', true],
    [`${'长'.repeat(196)}.pdf`, true],
    ['../../etc/passwd', false],
    ['C:\\Windows\\a.pdf', false],
    ['a\u0000.pdf', false],
    ['invoice\u202efdp.exe', false],
    ['two\nlines.pdf', false],
    ['tab\there.pdf', false],
    ['.', false],
    ['..', false],
    ['   ', false],
    ['长'.repeat(201), false],
  ])('%j is taken: %s', (name, isTaken) => {
    expect(v.is(FileNameSchema, name)).toBe(isTaken);
  });

  test.each(['run.bat', 'RUN.PS1', 'a.pdf.exe', 'page.html', 'drawing.SVG', 'link.lnk', 'app.desktop'])(
    '%s is run or shown as a page by its name',
    (name) => {
      expect(isRunByName(name)).toBe(true);
    },
  );

  test.each(['a.pdf', 'a.exe.pdf', 'exe', 'notes', '.html'.slice(1)])('%s is not', (name) => {
    expect(isRunByName(name)).toBe(false);
  });

  test.each([
    ['report.pdf', 'pdf', 'report.pdf'],
    ['REPORT.PDF', 'pdf', 'REPORT.PDF'],
    ['report.doc', 'pdf', 'report.doc.pdf'],
    ['report', 'docx', 'report.docx'],
    ['旧文档.wps', 'doc', '旧文档.wps'],
    ['figures.csv', 'text', 'figures.csv'],
    ['figures.2026', 'text', 'figures.2026.txt'],
    ['photo.jpeg', 'jpeg', 'photo.jpeg'],
  ] as const)('%s of the type %s opens as %s', (name, type, opened) => {
    expect(nameWithEnding(name, type)).toBe(opened);
  });
});
