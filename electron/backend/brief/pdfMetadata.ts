import type { PdfProperties } from './pdfProperties.ts';
import { textString, writeDictionary } from '../pdf/pdfSyntax.ts';

/** The document's properties; both dates are the brief's, so that a day's prints are one file. */
export function infoDictionary(properties: PdfProperties, producer: string): string {
  const { title, creators, tool, date } = properties;
  const day = `(D:${date.replaceAll('-', '')}000000+00'00')`;
  return writeDictionary(
    new Map([
      ['Title', textString(title)],
      ...(creators.length > 0 ? [['Author', textString(creators.join('; '))] as const] : []),
      ['Creator', textString(tool)],
      ['Producer', textString(producer)],
      ['CreationDate', day],
      ['ModDate', day],
    ]),
  );
}

const namespace = 'https://cluster-desk.invalid/ns/brief/1.0/';

/** The metadata as a stream, left uncompressed so that every archive can read it. */
export function metadataStream(properties: PdfProperties, producer: string): string {
  const bytes = Buffer.from(packet(properties, producer), 'utf8');
  const head = `<</Type /Metadata\n/Subtype /XML\n/Length ${bytes.length}>>`;
  return `${head} stream\n${bytes.toString('latin1')}\nendstream`;
}

function packet(properties: PdfProperties, producer: string): string {
  const { title, creators, language, date, tool, fingerprint } = properties;
  const at = `${date}T00:00:00Z`;
  const creator = creators.map((name) => `<rdf:li>${escapeXml(name)}</rdf:li>`).join('');
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
<cd:fingerprint>${escapeXml(fingerprint)}</cd:fingerprint>
</rdf:Description>
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

/**
 * The fingerprint in a PDF that this program printed; `null` for any other file.
 *
 * Another program that saved the file again may have written it as an attribute.
 */
export async function readBriefFingerprint(pdf: Uint8Array): Promise<string | null> {
  const text = Buffer.from(pdf).toString('latin1');
  return /cd:fingerprint(?:>|=["'])([0-9a-f]{64})(?:<|["'])/.exec(text)?.[1] ?? null;
}
