import { PDFArray, PDFBool, PDFDict, PDFName, PDFRawStream, type PDFObject } from '@cantoo/pdf-lib';
import { isHeading, type OpenedPdf, squeezed } from './openedPdf.ts';
import { marksOf, textIn } from './pdfStructure.ts';

/** The fourteen checks of BRF-09. Each answers what it finds wrong: nothing in a document that passes. */
export const pdfUaChecks = {
  '1 is tagged': ({ elements, file }) =>
    unless(file.catalog.has(PDFName.of('StructTreeRoot')) && elements.length > 1, 'There is no structure.'),

  '2 says that it is marked': ({ file }) =>
    unless(isTrue(below(file.catalog, 'MarkInfo')?.get(PDFName.of('Marked'))), 'Marked is not true.'),

  '3 names its language': ({ file }) =>
    unless(
      /^(?:zh-CN|en-GB)$/.test(textIn(file.catalog, 'Lang') ?? ''),
      `The language is ${textIn(file.catalog, 'Lang')}.`,
    ),

  '4 has a title that viewers show': ({ file }) => [
    ...unless((file.getTitle() ?? '') !== '', 'There is no title.'),
    ...unless(
      isTrue(below(file.catalog, 'ViewerPreferences')?.get(PDFName.of('DisplayDocTitle'))),
      'Viewers show the name of the file instead of the title.',
    ),
  ],

  '5 has metadata that claim PDF/UA-1 and repeat the title': (pdf) => {
    const xmp = metadataOf(pdf);
    return [
      ...unless(xmp.includes('<pdfuaid:part>1</pdfuaid:part>'), 'The claim of PDF/UA-1 is missing.'),
      ...unless(
        /<dc:title>.*<rdf:li xml:lang="x-default">([^<]+)</s.exec(xmp)?.[1] === escaped(pdf.file.getTitle()),
        'The title of the metadata is another one.',
      ),
    ];
  },

  '6 has an outline with one entry a heading': (pdf) => {
    const headings = pdf.elements
      .filter(isHeading)
      .map((element) => `${element.type.slice(1)} ${squeezed(pdf.textOf(element))}`);
    const entries = pdf.outline.map(({ depth, title }) => `${depth} ${squeezed(title)}`);
    return unless(
      headings.length > 0 && headings.join('\n') === entries.join('\n'),
      `Headings: ${headings.join(', ')}. Outline: ${entries.join(', ')}.`,
    );
  },

  '7 skips no level of headings': ({ elements }) => {
    const levels = elements.filter(isHeading).map(({ type }) => Number(type.slice(1)));
    return [
      ...unless(levels[0] === 1, 'The first heading is not of level 1.'),
      ...levels.flatMap((level, index) =>
        unless(level <= (levels[index - 1] ?? 1) + 1, `Heading ${index + 1} skips a level.`),
      ),
    ];
  },

  '8 gives every figure one alternative text': ({ elements }) =>
    elements
      .filter(({ type }) => type === 'Figure')
      .flatMap((figure, index) => [
        ...unless((figure.alternative ?? '') !== '', `Figure ${index + 1} has no alternative text.`),
        ...unless(
          figure.content.every((part) => typeof part === 'string' || part.type !== 'Figure'),
          `Figure ${index + 1} holds another figure.`,
        ),
      ]),

  '9 gives every head of a table its scope': ({ elements }) => {
    const heads = elements.filter(({ type }) => type === 'TH');
    return [
      ...unless(heads.length > 0, 'No table has a head.'),
      ...heads
        .filter(({ scope }) => scope !== 'Column' && scope !== 'Row')
        .map((_, index) => `Head ${index + 1} has no scope.`),
    ];
  },

  '10 says of every link where it leads': (pdf) => [
    ...annotationsOf(pdf)
      .filter((annotation) => (textIn(annotation, 'Contents') ?? '') === '')
      .map((_, index) => `Link ${index + 1} does not say where it leads.`),
    ...unless(
      annotationsOf(pdf).length ===
        pdf.elements
          .filter(({ type }) => type === 'Link')
          .reduce((sum, { annotations }) => sum + annotations, 0),
      'A link is not in the structure.',
    ),
  ],

  '11 takes the order of tabs from the structure': ({ file }) =>
    file
      .getPages()
      .flatMap((page, index) =>
        unless(
          page.node.get(PDFName.of('Tabs'))?.toString() === '/S',
          `Page ${index + 1} has another order.`,
        ),
      ),

  '12 holds everything in the structure or as an artifact': ({ pages, elements }) => {
    const owned = new Set(elements.slice(0, 1).flatMap(marksOf));
    return pages.flatMap(({ number, height, runs }) => [
      ...runs
        .filter(({ isArtifact, mark }) => !isArtifact && !owned.has(mark ?? ''))
        .map(({ text }) => `Page ${number}: "${text}" belongs to nothing.`),
      ...unless(
        runs.some(({ isArtifact, baseline }) => isArtifact && baseline > height - 30),
        `Page ${number} has no page number among its artifacts.`,
      ),
    ]);
  },

  '13 says nothing about the computer': ({ bytes, file }) => {
    // What is compressed says nothing to a reader, and its bytes may look like anything.
    const text = Buffer.from(bytes)
      .toString('latin1')
      .replace(/\bstream\r?\n.*?endstream/gs, (stream) => (stream.includes('<x:xmpmeta') ? stream : ''));
    return [
      ...unless(/^Cluster Desk \d/.test(file.getCreator() ?? ''), `The creator is ${file.getCreator()}.`),
      ...(text.match(
        /Mozilla|Chrome\/|HeadlessChrome|X11|file:\/\/|brief\.invalid|\/(?:home|Users|tmp)\/|[A-Z]:\\/g,
      ) ?? []),
    ];
  },

  '14 has at most 2 MB': ({ bytes }) => unless(bytes.length <= 2_000_000, `${bytes.length} bytes.`),
} as const satisfies Readonly<Record<string, (pdf: OpenedPdf) => readonly string[]>>;

const unless = (isRight: boolean, fault: string): string[] => (isRight ? [] : [fault]);

const isTrue = (value: PDFObject | undefined): boolean => value === PDFBool.True;

const below = (dict: PDFDict, key: string): PDFDict | undefined => dict.lookupMaybe(PDFName.of(key), PDFDict);

/** The metadata of a PDF as text; empty without any. */
export function metadataOf({ file }: OpenedPdf): string {
  const stream = file.catalog.lookup(PDFName.of('Metadata'));
  return stream instanceof PDFRawStream ? Buffer.from(stream.contents).toString('utf8') : '';
}

const escaped = (text = ''): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The links of all pages. */
export function annotationsOf({ file }: OpenedPdf): PDFDict[] {
  return file.getPages().flatMap((page) => {
    const annotations = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray);
    return (annotations?.asArray() ?? []).flatMap((_, index) => {
      const annotation = annotations?.lookup(index);
      return annotation instanceof PDFDict ? [annotation] : [];
    });
  });
}
