import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { KnowledgeBaseSchema } from '../../../core/knowledge/schema.ts';
import { BothTextSchema, TextSchema } from '../../../core/knowledge/schemaBase.ts';
import { addressOf, buildReaderModel } from '../../../core/method/readerModel.ts';
import type { ReaderBlock, ReaderEntry, ReaderValue } from '../../../core/method/readerTypes.ts';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';

const model = buildReaderModel(kb);
const entries = model.parts.flatMap((part) => part.entries);

/** All that an entry says, each as its JSON: texts in both languages, single texts, numbers. */
function saidBy(entry: ReaderEntry): Set<string> {
  const said = new Set<string>();
  const add = (value: unknown) => said.add(JSON.stringify(value));
  const addValue = (value: ReaderValue) => {
    switch (value.kind) {
      case 'entry':
        return add(value.entry.id);
      case 'paper':
        return add(value.section);
      case 'number':
      case 'money':
        return add(value.value);
      default:
        return add(value.text);
    }
  };
  const addBlock = (block: ReaderBlock) => {
    switch (block.kind) {
      case 'text':
        return add(block.text);
      case 'facts':
        return block.facts.forEach(({ values }) => values.forEach(addValue));
      case 'levels':
        return block.levels.forEach(({ text }) => add(text));
      case 'table':
        return block.rows.flat().forEach(addValue);
      case 'compliance':
        return block.notes.forEach(({ text, source }) => [text, source].forEach(add));
    }
  };
  [entry.id, entry.title, entry.group, entry.lede].forEach(add);
  entry.blocks.forEach(addBlock);
  return said;
}

const saidAnywhere = new Set(entries.flatMap((entry) => [...saidBy(entry)]));

/** Which part of the reader holds the entries of a list of the knowledge base. */
const partOfList: Readonly<Record<string, string>> = {
  'instrument.formationTypes': 'typing',
  'instrument.typing.questions': 'typing',
  'instrument.dimensions': 'dimensions',
  'instrument.indicators': 'indicators',
  'stages.stages': 'stages',
  'problems.problems': 'problems',
  'causes.causes': 'causes',
  'countermeasures.countermeasures': 'countermeasures',
  'scoring.criteria': 'scoring',
  'scoring.evidenceGrades': 'grades',
  'recognition.ladders': 'recognition',
  'clusters.clusters': 'clusters',
};

interface Place {
  readonly path: string;
  /** What has to be said there: by the entry that the value belongs to, else anywhere. */
  readonly said: ReadonlySet<string>;
}

/** What the schema says a value is made of. */
interface Shape {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly item?: Shape;
  readonly value?: Shape;
  readonly wrapped?: Shape;
  readonly options?: readonly Shape[];
  readonly pipe?: readonly Shape[];
}

/** Ids of the closed lists of the schema are shown as words: only that a word stands for each is a matter of types. */
const isIdentifier = (shape: Shape): boolean =>
  ['picklist', 'literal'].includes(shape.type) || (shape.pipe ?? []).some(({ type }) => type === 'regex');

/** Walks a value along its schema and lists what the reader does not say. */
function unsaid(shape: Shape, value: unknown, place: Place): string[] {
  const missing = () =>
    place.said.has(JSON.stringify(value)) ? [] : [`${place.path}: ${JSON.stringify(value)}`];
  if (value === null || value === undefined || value === '') {
    return [];
  }
  // Units of recognition are ids that the reader has words for.
  if (/^recognition\.fields\[\d+\]\.unit$/u.test(place.path)) {
    return [];
  }
  if (Object.is(shape, TextSchema) || Object.is(shape, BothTextSchema)) {
    return missing();
  }
  if (shape.wrapped) {
    return unsaid(shape.wrapped, value, place);
  }
  if (shape.type === 'union' || shape.type === 'variant') {
    const fits = shape.options?.find((option) => v.is(option as unknown as v.GenericSchema, value));
    return fits === undefined ? missing() : unsaid(fits, value, place);
  }
  if (shape.type === 'array' || shape.type === 'tuple') {
    return (value as unknown[]).flatMap((item, index) =>
      unsaid(shape.item ?? { type: 'number' }, item, scopeOf(item, place, index)),
    );
  }
  if (shape.entries) {
    const fields = value as Record<string, unknown>;
    return Object.entries(shape.entries).flatMap(([key, field]) =>
      unsaid(field, fields[key], { ...place, path: place.path === '' ? key : `${place.path}.${key}` }),
    );
  }
  if (shape.type === 'record') {
    return Object.values(value as object).flatMap((item) => unsaid(shape.value ?? shape, item, place));
  }
  return isIdentifier(shape) || typeof value === 'boolean' ? [] : missing();
}

function scopeOf(item: unknown, place: Place, index: number): Place {
  const path = `${place.path}[${index}]`;
  const part = partOfList[place.path];
  if (part === undefined) {
    return { ...place, path };
  }
  const { id } = item as { id: string };
  const entry = model.entry({ part, id });
  return { path, said: entry === undefined ? new Set() : saidBy(entry) };
}

describe('the reader of the knowledge base', () => {
  test('leaves out no text and no number: what belongs to an entry stands in that entry', () => {
    const shape = KnowledgeBaseSchema as unknown as Shape;

    expect(unsaid(shape, kb, { path: '', said: saidAnywhere })).toEqual([]);
  });

  test('notices a text that is left out', () => {
    const [first] = kb.causes.causes;
    const changed = { ...kb, causes: { ...kb.causes, causes: [{ ...first, note: 'Added later.' }] } };
    const shape = KnowledgeBaseSchema as unknown as Shape;

    expect(unsaid(shape, changed, { path: '', said: saidAnywhere })).toEqual([
      'causes.causes[0].note: "Added later."',
    ]);
  });

  test('says all of it in both languages but sources, names as printed, formulas and identifiers', () => {
    const plain = entries.flatMap(({ part, id, blocks }) =>
      blocks.flatMap((block) =>
        block.kind === 'facts'
          ? block.facts.flatMap(({ label, values }) =>
              values.flatMap((value) =>
                value.kind === 'plain' ? [{ label: label.en, at: `${part}/${id}` }] : [],
              ),
            )
          : [],
      ),
    );
    const isOfOneLanguage = ['Source', 'Formula', 'Name as printed', 'Also called', 'Citation', 'DOI'];

    expect(
      plain.filter(({ label, at }) => !isOfOneLanguage.includes(label) && !at.startsWith('paper/')),
    ).toEqual([]);
  });

  test('has words for every unit of recognition', () => {
    const units = [...model.parts.flatMap((part) => (part.id === 'recognition' ? part.entries : []))].flatMap(
      ({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : [])),
    );
    const plain = units.flatMap((value) => (value.kind === 'plain' ? [value.text] : []));

    expect(plain).toContain('%');
    for (const unit of ['km2', '100m CNY', 'firms', 'items', 'yes/no']) {
      expect(plain).not.toContain(unit);
    }
  });

  test('shows no constant of the value that method 2 has replaced', () => {
    const relief = model.entry({ part: 'scoring', id: 'relief' });
    const plan = model.entry({ part: 'scoring', id: 'plan' });
    const figures = (entry: ReaderEntry | undefined) =>
      (entry?.blocks ?? []).flatMap((block) =>
        block.kind === 'facts'
          ? block.facts.flatMap(({ values }) => values.map((value) => 'value' in value && value.value))
          : [],
      );

    // Weight; the ramp; strong and partial; meant for the type and also useful for it.
    expect(figures(relief)).toEqual([40, 30, 50, 0.6, 0.25, 1, 0.7]);
    // Share of the balanced plan, smallest gain, target, soft prerequisites.
    expect(figures(plan)).toEqual([0.75, 0.5, 40, 0.7]);
  });

  test('gives every entry an address of its own that leads to it', () => {
    expect(new Set(entries.map(addressOf)).size).toBe(entries.length);
    for (const entry of entries) {
      expect(model.entry(entry)).toBe(entry);
    }
  });

  test('names its entries by the ids of the knowledge base', () => {
    for (const { id } of kb.countermeasures.countermeasures) {
      expect(model.entry({ part: 'countermeasures', id })).toBeDefined();
    }
  });
});

/** The addresses that an entry links to. */
function linksOf(entry: ReaderEntry | undefined): string[] {
  const values = (entry?.blocks ?? []).flatMap((block) => {
    switch (block.kind) {
      case 'facts':
        return block.facts.flatMap((fact) => fact.values);
      case 'table':
        return block.rows.flat();
      default:
        return [];
    }
  });
  return values.flatMap((value) => {
    switch (value.kind) {
      case 'entry':
        return [addressOf(value.entry)];
      case 'paper':
        return value.places.map(addressOf);
      default:
        return [];
    }
  });
}

describe('links of the reader', () => {
  test('lead to an entry, all of them', () => {
    const known = new Set(entries.map(addressOf));
    const dead = entries.flatMap((entry) => linksOf(entry).filter((address) => !known.has(address)));

    expect(dead).toEqual([]);
  });

  const pairs = [
    ['causes', 'indicators'],
    ['problems', 'indicators'],
    ['problems', 'causes'],
    ['countermeasures', 'causes'],
    ['countermeasures', 'indicators'],
    ['countermeasures', 'stages'],
    ['dimensions', 'indicators'],
    ['causes', 'paper'],
    ['countermeasures', 'paper'],
    ['indicators', 'paper'],
  ] as const;
  test.for(pairs)('between %s and %s lead both ways', ([from, to]) => {
    const oneWay = entries
      .filter(({ part }) => part === from || part === to)
      .flatMap((entry) => {
        const back = addressOf(entry);
        return linksOf(entry)
          .filter((address) => address.startsWith(`${entry.part === from ? to : from}/`))
          .filter((address) => {
            const [part = '', id = ''] = address.split('/');
            return !linksOf(model.entry({ part, id })).includes(back);
          });
      });

    expect(oneWay).toEqual([]);
  });
});
