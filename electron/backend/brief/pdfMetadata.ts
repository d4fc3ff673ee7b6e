import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFRef, PDFString } from '@cantoo/pdf-lib';
import type { PdfProperties } from './pdfProperties.ts';

/** Puts what the brief says of itself in place of what the browser said; the browser stays named as the producer. */
export function writeMetadata(document: PDFDocument, properties: PdfProperties): void {
  const { catalog, context } = document;
  const { Info } = context.trailerInfo;
  const producer = producerIn(context.lookup(Info));
  const info = Info instanceof PDFRef ? Info : context.nextRef();
  context.assign(info, infoDictionary(document, properties, producer));
  context.trailerInfo.Info = info;
  const given = catalog.get(PDFName.of('Metadata'));
  const metadata = given instanceof PDFRef ? given : context.nextRef();
  // Left unpacked so that every archive can read it.
  const bytes = Buffer.from(packet(properties, producer), 'utf8');
  context.assign(metadata, context.stream(bytes, { Type: 'Metadata', Subtype: 'XML' }));
  catalog.set(PDFName.of('Metadata'), metadata);
  catalog.set(PDFName.of('Lang'), PDFString.of(properties.language));
}

function producerIn(info: unknown): string {
  const producer = info instanceof PDFDict ? info.lookup(PDFName.Producer) : undefined;
  const text = producer instanceof PDFString || producer instanceof PDFHexString ? producer.decodeText() : '';
  return /^[\w /.-]+$/.test(text) ? text : 'Chromium';
}

/** The document's properties; both dates are the brief's, so that a day's prints are one file. */
function infoDictionary({ context }: PDFDocument, properties: PdfProperties, producer: string): PDFDict {
  const { title, author, tool, date } = properties;
  const day = PDFString.of(`D:${date.replaceAll('-', '')}000000+00'00'`);
  return context.obj({
    Title: PDFHexString.fromText(title),
    ...(author !== '' && { Author: PDFHexString.fromText(author) }),
    Creator: PDFHexString.fromText(tool),
    Producer: PDFHexString.fromText(producer),
    CreationDate: day,
    ModDate: day,
  });
}

const namespace = 'https://cluster-desk.invalid/ns/brief/1.0/';

function packet(properties: PdfProperties, producer: string): string {
  const { title, author, language, date, tool, fingerprint, trail = '' } = properties;
  const at = `${date}T00:00:00Z`;
  const creator = author === '' ? '' : `<rdf:li>${escapeXml(author)}</rdf:li>`;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:cd="${namespace}">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
${creator ? `<dc:creator><rdf:Seq>${creator}</rdf:Seq></dc:creator>\n` : ''}<pdf:Producer>${escapeXml(producer)}</pdf:Producer>
<xmp:CreatorTool>${escapeXml(tool)}</xmp:CreatorTool>
<xmp:CreateDate>${at}</xmp:CreateDate>
<xmp:ModifyDate>${at}</xmp:ModifyDate>
<xmp:MetadataDate>${at}</xmp:MetadataDate>
<pdfuaid:part>1</pdfuaid:part>
${fingerprint === '' ? '' : `<cd:fingerprint>${escapeXml(fingerprint)}</cd:fingerprint>\n`}${trail === '' ? '' : `<cd:trail>${escapeXml(trail)}</cd:trail>\n`}</rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}

/** XML knows no way to write most control characters, so they are left out. */
const escapeXml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
