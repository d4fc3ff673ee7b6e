import { markArtifacts } from '../pdf/markArtifacts.ts';
import { mendCharacters } from '../pdf/mendCharacters.ts';
import { mendStructure } from '../pdf/mendStructure.ts';
import { addObject, type PdfFile, readPdf, writePdf } from '../pdf/pdfFile.ts';
import { dropRepeatedHeads } from '../pdf/repeatedHeads.ts';
import { type PiecesOfPages, setOwner } from '../pdf/structureTree.ts';
import {
  readDictionary,
  readStream,
  referenced,
  textString,
  writeDictionary,
  writeStream,
} from '../pdf/pdfSyntax.ts';
import { infoDictionary, metadataStream } from './pdfMetadata.ts';
import type { PdfProperties } from './pdfProperties.ts';

/**
 * Makes of what Chromium printed a document that PDF/UA-1 asks for and that says nothing about the computer.
 *
 * The browser's user agent and the minute give way to the brief's own properties; names of structure elements, which
 * depend on the run, are counted from one. The same print of the same day is the same file.
 */
export function finishPdf(pdf: Uint8Array, properties: PdfProperties): Uint8Array {
  const file = readPdf(pdf);
  const producer = producerOf(file);
  file.objects.set(file.info, infoDictionary(properties, producer));
  const metadata = addObject(file, metadataStream(properties, producer));
  const catalog = readDictionary(file.objects.get(file.root) ?? '');
  catalog.set('Metadata', `${metadata} 0 R`).set('Lang', `(${properties.language})`);
  file.objects.set(file.root, writeDictionary(catalog));
  const dropped: PiecesOfPages = new Map();
  mendStructure(file, { dropped, hiddenCaptions: properties.hiddenCaptions });
  dropRepeatedHeads(file, dropped);
  markPages(file, dropped);
  mendCharacters(file);
  describeLinks(file, properties.places);
  renumber(file);
  return writePdf(file);
}

function producerOf({ objects, info }: PdfFile): string {
  const given = readDictionary(objects.get(info) ?? '').get('Producer') ?? '';
  return /^\(([\w /.-]+)\)$/.exec(given)?.[1] ?? 'Chromium';
}

function markPages(file: PdfFile, dropped: PiecesOfPages): void {
  const { objects } = file;
  for (const [page, pieces] of dropped) {
    setOwner(file, page, { pieces: [...pieces], owner: 'null' });
  }
  for (const [id, object] of [...objects]) {
    const page = /\/Type \/Page\b/.test(object.slice(0, 40)) ? readDictionary(object) : null;
    const number = referenced(page?.get('Contents'));
    const content = readStream(objects.get(number ?? 0) ?? '');
    if (number !== null && content !== null) {
      objects.set(number, writeStream(markArtifacts(content, dropped.get(id))));
    }
  }
}

/** A link says where it leads: inside the document in the words of its target, outside by the address. */
function describeLinks({ objects }: PdfFile, places: PdfProperties['places']): void {
  for (const [number, object] of objects) {
    if (!object.includes('/Subtype /Link')) {
      continue;
    }
    const link = readDictionary(object);
    const id = link.get('Dest')?.replace(/^\//, '') ?? '';
    const address = /\/URI \(((?:[^\\)]|\\.)*)\)/s.exec(link.get('A') ?? '')?.[1];
    const leadsTo = address?.replace(/\\(.)/gs, '$1') ?? places.get(id) ?? id;
    objects.set(number, writeDictionary(link.set('Contents', textString(leadsTo))));
  }
}

const elementName = /\(node(\d{8})\)/g;

/** Keeps the order of the names: the tree of names in a PDF is sorted. */
function renumber({ objects }: PdfFile): void {
  const named = [...objects].filter(([, text]) => text.includes('(node') && !text.includes('stream'));
  const names = new Set(named.flatMap(([, text]) => [...text.matchAll(elementName)].map(([name]) => name)));
  const places = new Map(
    [...names].sort().map((name, index) => [name, `(node${String(index + 1).padStart(8, '0')})`]),
  );
  for (const [number, text] of named) {
    objects.set(
      number,
      text.replace(elementName, (name) => places.get(name) ?? name),
    );
  }
}
