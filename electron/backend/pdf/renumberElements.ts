import { PDFArray, PDFDict, type PDFDocument, type PDFObject, PDFString } from '@cantoo/pdf-lib';

const elementName = /^node\d{8}$/;

/**
 * Counts the names of structure elements from one: Chromium's depend on the run.
 *
 * Keeps their order, as the tree of names in a PDF is sorted.
 */
export function renumberElements({ context }: PDFDocument): void {
  const places = context.enumerateIndirectObjects().flatMap(([, object]) => placesOfNames(object));
  const names = [...new Set(places.map(({ name }) => name))].sort();
  const numbered = new Map(
    names.map((name, index) => [name, PDFString.of(`node${String(index + 1).padStart(8, '0')}`)]),
  );
  for (const { name, put } of places) {
    put(numbered.get(name) ?? PDFString.of(name));
  }
}

interface PlaceOfName {
  readonly name: string;
  readonly put: (name: PDFString) => void;
}

function placesOfNames(object: PDFObject): PlaceOfName[] {
  const places = (value: PDFObject, put: PlaceOfName['put']): PlaceOfName[] => {
    const name = value instanceof PDFString ? value.asString() : '';
    return elementName.test(name) ? [{ name, put }] : placesOfNames(value);
  };
  if (object instanceof PDFDict) {
    return object.entries().flatMap(([key, value]) => places(value, (name) => object.set(key, name)));
  }
  return object instanceof PDFArray
    ? object.asArray().flatMap((value, index) => places(value, (name) => object.set(index, name)))
    : [];
}
