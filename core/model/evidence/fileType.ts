import { hasAt, latin, number16 } from './bytes.ts';
import { oleNames } from './oleNames.ts';
import { textKind } from './textKind.ts';
import { firstStored, zipNames } from './zipNames.ts';

/** The types of file that are kept as evidence. */
export const evidenceTypes = [
  'pdf',
  'png',
  'jpeg',
  'webp',
  'tiff',
  'heic',
  'docx',
  'xlsx',
  'pptx',
  'odt',
  'ods',
  'odp',
  'ofd',
  'doc',
  'xls',
  'ppt',
  'mail',
  'message',
  'text',
] as const;
export type EvidenceType = (typeof evidenceTypes)[number];

/** What else a file can turn out to be: it is not kept. */
export const refusedContents = [
  'empty',
  'program',
  'script',
  'web-page',
  'drawing',
  'markup',
  'rich-text',
  'archive',
  'macros',
  'protected',
  'other-picture',
  'media',
  'unknown',
] as const;
export type RefusedContent = (typeof refusedContents)[number];

export type FileContent =
  | { readonly type: EvidenceType; readonly found?: undefined }
  | { readonly type?: undefined; readonly found: RefusedContent };

/** What a file is by its content alone, whatever it is called. */
export function fileContent(bytes: Uint8Array): FileContent {
  if (bytes.length === 0) {
    return { found: 'empty' };
  }
  return byBeginning(bytes) ?? archived(bytes) ?? compound(bytes) ?? boxed(bytes) ?? asText(bytes);
}

const taken: readonly (readonly [EvidenceType, readonly number[] | string])[] = [
  ['pdf', '%PDF-'],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['tiff', [0x4d, 0x4d, 0x00, 0x2a]],
];

const refused: readonly (readonly [RefusedContent, readonly number[] | string])[] = [
  ['program', 'MZ'],
  ['program', [0x7f, 0x45, 0x4c, 0x46]],
  ['program', [0xca, 0xfe, 0xba, 0xbe]],
  ['program', [0xfe, 0xed, 0xfa, 0xce]],
  ['program', [0xfe, 0xed, 0xfa, 0xcf]],
  ['program', [0xce, 0xfa, 0xed, 0xfe]],
  ['program', [0xcf, 0xfa, 0xed, 0xfe]],
  ['program', [0x00, 0x61, 0x73, 0x6d]],
  ['program', 'dex\n'],
  ['program', '!<arch>'],
  ['program', [0xed, 0xab, 0xee, 0xdb]],
  // A link of Windows runs what it names.
  ['program', [0x4c, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00]],
  ['web-page', 'ITSF'],
  ['archive', 'Rar!'],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['archive', [0x1f, 0x8b]],
  ['archive', 'BZh'],
  ['archive', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['archive', [0x28, 0xb5, 0x2f, 0xfd]],
  ['archive', 'MSCF'],
  ['other-picture', 'GIF8'],
  ['other-picture', 'BM'],
  ['media', 'OggS'],
  ['media', 'ID3'],
  ['media', [0x1a, 0x45, 0xdf, 0xa3]],
];

function byBeginning(bytes: Uint8Array): FileContent | null {
  const type = taken.find(([, start]) => hasAt(bytes, 0, start))?.[0];
  if (type !== undefined) {
    return { type };
  }
  if (hasAt(bytes, 0, 'RIFF')) {
    return hasAt(bytes, 8, 'WEBP') ? { type: 'webp' } : { found: 'media' };
  }
  // Letters are also how a text may begin.
  const found = refused.find(
    ([, start]) => hasAt(bytes, 0, start) && (typeof start !== 'string' || !isText(bytes)),
  );
  if (found !== undefined) {
    return { found: found[0] };
  }
  return hasAt(bytes, 257, 'ustar') ? { found: 'archive' } : null;
}

const isText = (bytes: Uint8Array): boolean => textKind(bytes) !== null;

const openDocuments: Readonly<Record<string, EvidenceType>> = {
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.presentation': 'odp',
};

const officeFolders = { 'word/': 'docx', 'xl/': 'xlsx', 'ppt/': 'pptx' } as const;

/** Documents that are ZIP files inside; any other ZIP file is an archive. */
function archived(bytes: Uint8Array): FileContent | null {
  // The mark of an entry, of the end of an empty archive, or of one part of several.
  if (![0x0403, 0x0605, 0x0807].some((mark) => hasAt(bytes, 0, 'PK') && number16(bytes, 2) === mark)) {
    return null;
  }
  const zip = zipNames(bytes);
  const type = zip && typeOfNames(zip.names, bytes);
  if (!type) {
    return { found: 'archive' };
  }
  if (zip.isEncrypted) {
    return { found: 'protected' };
  }
  return zip.names.some((name) => /vbaProject\.bin$|^(?:Basic|Scripts)\//iu.test(name))
    ? { found: 'macros' }
    : { type };
}

function typeOfNames(names: readonly string[], bytes: Uint8Array): EvidenceType | null {
  if (names.includes('[Content_Types].xml')) {
    const folder = Object.entries(officeFolders).find(([start]) =>
      names.some((name) => name.startsWith(start)),
    );
    return folder?.[1] ?? null;
  }
  if (names.includes('OFD.xml')) {
    return 'ofd';
  }
  return names[0] === 'mimetype' ? (openDocuments[firstStored(bytes).trim()] ?? null) : null;
}

/** By the streams that an OLE file holds: old documents, those of WPS among them, and messages. */
const streams = {
  WordDocument: 'doc',
  Workbook: 'xls',
  Book: 'xls',
  'PowerPoint Document': 'ppt',
  '__properties_version1.0': 'message',
} as const satisfies Readonly<Record<string, EvidenceType>>;

function compound(bytes: Uint8Array): FileContent | null {
  if (!hasAt(bytes, 0, [0xd0, 0xcf, 0x11, 0xe0])) {
    return null;
  }
  const names = oleNames(bytes) ?? [];
  if (names.includes('EncryptedPackage')) {
    return { found: 'protected' };
  }
  if (names.some((name) => ['Macros', '_VBA_PROJECT_CUR', '_VBA_PROJECT', 'VBA'].includes(name))) {
    return { found: 'macros' };
  }
  const type = Object.entries(streams).find(([name]) => names.includes(name))?.[1];
  // Installers of Windows are OLE files too.
  return type === undefined ? { found: 'unknown' } : { type };
}

const photographs = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx'];

/** Pictures of telephones, and films: their brands stand after the first length. */
function boxed(bytes: Uint8Array): FileContent | null {
  if (!hasAt(bytes, 4, 'ftyp')) {
    return null;
  }
  const brands = [8, 16, 20, 24, 28].map((place) => latin(bytes, place, 4));
  const isPhotograph = photographs.includes(brands[0] ?? '');
  const isOfPhotographs = ['mif1', 'msf1'].includes(brands[0] ?? '');
  return isPhotograph || (isOfPhotographs && brands.some((brand) => photographs.includes(brand)))
    ? { type: 'heic' }
    : { found: 'media' };
}

function asText(bytes: Uint8Array): FileContent {
  const kind = textKind(bytes);
  switch (kind) {
    case null:
      return { found: 'unknown' };
    case 'text':
    case 'mail':
      return { type: kind };
    default:
      return { found: kind };
  }
}
