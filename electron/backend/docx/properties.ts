import type { BriefMeta } from '../../../core/brief/document/document.ts';
import { languageTag } from '../../../core/brief/document/languagePieces.ts';
import { escapeXml } from './xml.ts';

/** `docProps/core.xml`, written whole: the library dates it by the clock. */
export function coreProperties({
  author = '',
  date,
  fingerprint,
  language,
  title,
  trail = '',
}: BriefMeta): string {
  const moment = `<dcterms:TAG xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:TAG>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(title)}</dc:title>`,
    `<dc:subject>${escapeXml(fingerprint)}</dc:subject>`,
    ...(trail === '' ? [] : [`<dc:identifier>${escapeXml(trail)}</dc:identifier>`]),
    `<dc:creator>${escapeXml(author)}</dc:creator>`,
    '<cp:lastModifiedBy>Cluster Desk</cp:lastModifiedBy>',
    `<dc:language>${languageTag[language]}</dc:language>`,
    moment.replaceAll('TAG', 'created'),
    moment.replaceAll('TAG', 'modified'),
    '</cp:coreProperties>',
  ].join('');
}
