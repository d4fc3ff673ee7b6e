import { strToU8, zipSync } from 'fflate';

/** Files made for tests, each with the beginning and the structure of its kind. */

const bytesOf = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : [...part])),
  );

const zip = (names: readonly string[], first: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipSync(
    Object.fromEntries([
      ...Object.entries(first).map(([name, text]) => [name, [strToU8(text), { level: 0 }]] as const),
      ...names.map((name) => [name, strToU8(`content of ${name}`)] as const),
    ]),
  );

/** A compound file of one sector of directory, with streams of these names. */
function compound(names: readonly string[]): Uint8Array {
  const file = Buffer.alloc(512 * 3);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(file);
  file.writeUInt16LE(9, 30);
  file.writeUInt32LE(1, 44);
  file.writeUInt32LE(1, 48);
  file.writeUInt32LE(0xfffffffe, 68);
  file.fill(0xff, 76, 512);
  file.writeUInt32LE(0, 76);
  // The table of sectors: itself, then the end of the directory.
  file.fill(0xff, 512, 1024);
  file.writeUInt32LE(0xfffffffd, 512);
  file.writeUInt32LE(0xfffffffe, 516);
  ['Root Entry', ...names].forEach((name, at) => {
    file.write(name, 1024 + at * 128, 'utf16le');
    file.writeUInt16LE((name.length + 1) * 2, 1024 + at * 128 + 64);
  });
  return file;
}

const openDocument = (kind: string) => ({ mimetype: `application/vnd.oasis.opendocument.${kind}` });
const office = (folder: string, part: string) => ['[Content_Types].xml', '_rels/.rels', `${folder}/${part}`];
const mail =
  'From: a@example.org\r\nTo: b@example.org\r\nDate: Mon, 1 Jun 2026 08:00:00 +0800\r\n\r\nThe figures.';

/** What is kept, by the name it is given here. */
export const takenFiles = {
  'report.pdf': ['pdf', bytesOf('%PDF-1.7\n%', [0xe2, 0xe3, 0xcf, 0xd3], '\n')],
  'screen.png': ['png', bytesOf([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0, 0, 13], 'IHDR')],
  'hall.jpg': ['jpeg', bytesOf([0xff, 0xd8, 0xff, 0xe0, 0, 16], 'JFIF')],
  'map.webp': ['webp', bytesOf('RIFF', [36, 0, 0, 0], 'WEBPVP8 ')],
  'scan.tif': ['tiff', bytesOf('II', [0x2a, 0, 8, 0, 0, 0])],
  'scan of a mac.tiff': ['tiff', bytesOf('MM', [0, 0x2a, 0, 0, 0, 8])],
  'phone.heic': ['heic', bytesOf([0, 0, 0, 24], 'ftypheic', [0, 0, 0, 0], 'mif1heic')],
  'phone of another.heic': ['heic', bytesOf([0, 0, 0, 24], 'ftypmif1', [0, 0, 0, 0], 'mif1heic')],
  'letter.docx': ['docx', zip(office('word', 'document.xml'))],
  'figures.xlsx': ['xlsx', zip(office('xl', 'workbook.xml'))],
  'talk.pptx': ['pptx', zip(office('ppt', 'presentation.xml'))],
  'letter.odt': ['odt', zip(['content.xml'], openDocument('text'))],
  'figures.ods': ['ods', zip(['content.xml'], openDocument('spreadsheet'))],
  'talk.odp': ['odp', zip(['content.xml'], openDocument('presentation'))],
  '公文.ofd': ['ofd', zip(['OFD.xml', 'Doc_0/Document.xml'])],
  '旧文档.wps': ['doc', compound(['WordDocument', '1Table'])],
  'old.doc': ['doc', compound(['WordDocument'])],
  'old.xls': ['xls', compound(['Workbook'])],
  'older.xls': ['xls', compound(['Book'])],
  'old.ppt': ['ppt', compound(['PowerPoint Document'])],
  'reply.msg': ['message', compound(['__properties_version1.0', '__substg1.0_0037001F'])],
  'reply.eml': ['mail', bytesOf(mail)],
  'page.eml': ['mail', bytesOf(mail, '<html><body>The figures.</body></html>')],
  '数据.csv': ['text', Buffer.from('年份,产值\r\n2025,45.6\r\n')],
  'in another encoding.csv': ['text', Uint8Array.from([0xc4, 0xea, 0xb7, 0xdd, 0x2c, 0x31])],
  'of a notepad.txt': ['text', Buffer.from('\ufeff两行\n', 'utf16le')],
  'PK.txt': ['text', Buffer.from('PK of two bids')],
  'MZ.txt': ['text', Buffer.from('MZ is a code')],
} as const satisfies Readonly<Record<string, readonly [string, Uint8Array]>>;

/** What is not kept, and what is found. */
export const refusedFiles = {
  'nothing.pdf': ['empty', new Uint8Array()],
  'setup.exe': ['program', bytesOf('MZ', [0x90, 0, 3, 0, 0, 0])],
  'report.pdf of Linux': ['program', bytesOf([0x7f], 'ELF', [2, 1, 1, 0])],
  'report.pdf of a mac': ['program', bytesOf([0xcf, 0xfa, 0xed, 0xfe, 7, 0, 0, 1])],
  'link.pdf': ['program', bytesOf([0x4c, 0, 0, 0, 1, 0x14, 2, 0, 0, 0])],
  'run.txt': ['script', Buffer.from('#!/bin/sh\nrm -rf .\n')],
  'page.txt': ['web-page', Buffer.from('\n<!DOCTYPE html><title>x</title>')],
  'page with a comment.txt': ['web-page', Buffer.from('<!-- saved --><html></html>')],
  'saved.eml': [
    'web-page',
    Buffer.from('From: <Saved by Blink>\nSnapshot-Content-Location: https://a\nDate: today\n\n'),
  ],
  'drawing.png': ['drawing', Buffer.from('<?xml version="1.0"?><svg xmlns="x"/>')],
  'sheet.xml': ['markup', Buffer.from('<?xml version="1.0"?><Workbook/>')],
  'letter.rtf': ['rich-text', Buffer.from('{\\rtf1\\ansi}')],
  'all.zip': ['archive', zip(['a.pdf', 'b.pdf'])],
  'app.jar': ['archive', zip(['META-INF/MANIFEST.MF', 'A.class'])],
  'half.docx': ['archive', zip(office('word', 'document.xml')).subarray(0, 100)],
  'all.rar': ['archive', bytesOf('Rar!', [0x1a, 7, 1, 0])],
  'all.7z': ['archive', bytesOf([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c])],
  'all.tar.gz': ['archive', bytesOf([0x1f, 0x8b, 8, 0])],
  'macro.docm': ['macros', zip([...office('word', 'document.xml'), 'word/vbaProject.bin'])],
  'macro.odt': ['macros', zip(['content.xml', 'Basic/script-lc.xml'], openDocument('text'))],
  'old macro.xls': ['macros', compound(['Workbook', '_VBA_PROJECT_CUR'])],
  'locked.docx': ['protected', compound(['EncryptionInfo', 'EncryptedPackage'])],
  'setup.msi': ['unknown', compound(['SummaryInformation'])],
  'moving.gif': ['other-picture', bytesOf('GIF89a', [1, 0, 1, 0])],
  'film.mp4': ['media', bytesOf([0, 0, 0, 24], 'ftypmp42', [0, 0, 0, 0])],
  'sound.wav': ['media', bytesOf('RIFF', [36, 0, 0, 0], 'WAVEfmt ')],
  'store.db': ['unknown', bytesOf('SQLite format 3', [0, 0x10, 0])],
} as const satisfies Readonly<Record<string, readonly [string, Uint8Array]>>;
