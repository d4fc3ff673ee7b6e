import * as v from 'valibot';
import { textEncodings } from '../../base/decodeText.ts';
import { IdSchema } from '../../base/fields.ts';
import { factIds } from '../../model/facts/catalogue.ts';
import { figureIds, totalScopes } from '../../model/figures/figureSet.ts';
import { tableKinds } from '../fields.ts';
import type { CellReason, Warning } from '../findings.ts';
import { type MappingReason, mappingForms } from '../mapping.ts';
import { delimiters } from '../table.ts';
import { askReasons, isAskKey } from './askReasons.ts';
import { ShareSchema, TableFieldSchema } from './settings.ts';

/** What crosses to the screen of a table that was read: how it was read, what of it would be stored, what is refused. */

/** How many of what is refused, asked or different are named; the numbers count all of it. */
export const mostNamed = 500;

const LineSchema = v.number();
const standings = ['new', 'same', 'differs'] as const;

const FormSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('text'),
    encoding: v.picklist(textEncodings),
    delimiter: v.nullable(v.picklist(delimiters)),
  }),
  v.strictObject({ kind: v.literal('workbook'), sheet: v.string(), sheets: v.array(v.string()) }),
]);

/** Made by the reader of tables, which gives nothing else. */
const WhySchema = v.custom<MappingReason>((input) => typeof input === 'string');

const PreviewColumnSchema = v.strictObject({
  column: v.number(),
  /** As found, the rows of the head one behind the other. */
  head: v.string(),
  field: v.nullable(TableFieldSchema),
  unit: v.nullable(v.string()),
  year: v.nullable(v.number()),
  shareAs: v.nullable(ShareSchema),
  why: WhySchema,
});

/** Made by the reader of tables, which gives nothing else. */
const ReasonSchema = v.custom<CellReason>((input) => typeof input === 'object' && input !== null);
const WarningSchema = v.custom<Warning>((input) => typeof input === 'object' && input !== null);

const RefusedSchema = v.strictObject({
  line: LineSchema,
  column: v.nullable(v.number()),
  text: v.string(),
  reason: ReasonSchema,
});

const AskedSchema = v.strictObject({
  line: LineSchema,
  column: v.number(),
  text: v.string(),
  field: TableFieldSchema,
  readings: v.tuple([v.number(), v.number()]),
});

const FactChangeSchema = v.strictObject({
  line: LineSchema,
  column: v.number(),
  fact: v.picklist(factIds),
  year: v.number(),
  standing: v.picklist(standings),
  mine: v.nullable(v.number()),
  theirs: v.number(),
});

const ClusterChangeSchema = v.strictObject({
  line: LineSchema,
  name: v.strictObject({ zh: v.string(), en: v.string() }),
  id: v.nullable(IdSchema),
  differences: v.array(
    v.strictObject({
      field: v.string(),
      year: v.nullable(v.number()),
      mine: v.string(),
      theirs: v.string(),
    }),
  ),
});

const CountsSchema = v.strictObject({ added: v.number(), same: v.number(), differing: v.number() });

const FactsSchema = v.strictObject({
  kind: v.literal('facts'),
  years: v.number(),
  facts: v.number(),
  counts: CountsSchema,
  differing: v.array(FactChangeSchema),
});

const ClustersSchema = v.strictObject({
  kind: v.literal('clusters'),
  figures: v.number(),
  withoutYear: v.number(),
  counts: CountsSchema,
  differing: v.array(ClusterChangeSchema),
});

const ActionDifferenceSchema = v.strictObject({
  field: TableFieldSchema,
  mine: v.string(),
  theirs: v.string(),
  /** Why it stays out unless it is asked for; `null` where the answer for the action holds. */
  asks: v.nullable(v.picklist(askReasons)),
  key: v.string(),
});

const ActionChangeSchema = v.strictObject({
  line: LineSchema,
  title: v.strictObject({ zh: v.string(), en: v.string() }),
  cluster: v.nullable(v.strictObject({ zh: v.string(), en: v.string() })),
  differences: v.array(ActionDifferenceSchema),
  /** Whether it would be closed or blocked, and no note says by what or why. */
  isUnexplained: v.boolean(),
});

/** What is known of a sheet that the program wrote and that comes back. */
const ReturnedSchema = v.strictObject({
  /** Rows without an id. */
  withoutId: v.number(),
  /** The sheet of records that is not read; `null` where there is none. */
  records: v.nullable(v.string()),
  /** What was changed here since the sheet was written and stands in it as it was: it stays. */
  newer: v.array(
    v.strictObject({
      line: LineSchema,
      title: v.strictObject({ zh: v.string(), en: v.string() }),
      fields: v.array(TableFieldSchema),
    }),
  ),
});

const ActionsSchema = v.strictObject({
  kind: v.literal('actions'),
  counts: v.strictObject({ ...CountsSchema.entries, asking: v.number() }),
  /** Of those that are new. */
  withoutOwner: v.number(),
  withoutDueDate: v.number(),
  /** Those that differ and those of which something is asked. */
  differing: v.array(ActionChangeSchema),
  returned: v.nullable(ReturnedSchema),
});

/** Figures of an area: what each row is taken for, and what its values become. */
const ReferenceSchema = v.strictObject({
  kind: v.literal('reference'),
  counts: CountsSchema,
  years: v.array(v.number()),
  withoutYear: v.number(),
  totalOf: v.picklist(totalScopes),
  /** The title of the table; empty where it has none. */
  title: v.string(),
  rows: v.array(
    v.strictObject({
      line: LineSchema,
      column: v.number(),
      text: v.string(),
      /** By which it can be assigned by hand; empty where it is no industry. */
      key: v.string(),
      figure: v.picklist(figureIds),
      industry: v.string(),
      name: v.string(),
      unit: v.string(),
      year: v.nullable(v.number()),
      value: v.number(),
      /** As found, with the unit that it was read in. */
      found: v.strictObject({ text: v.string(), unit: v.nullable(v.string()) }),
    }),
  ),
  /** Rows that are called like no industry, or were left out by hand. */
  open: v.array(
    v.strictObject({ line: LineSchema, text: v.string(), key: v.string(), isLeftOut: v.boolean() }),
  ),
});

export const TablePreviewSchema = v.strictObject({
  name: v.string(),
  bytes: v.number(),
  form: FormSchema,
  rows: v.number(),
  columns: v.number(),
  mapping: v.strictObject({
    form: v.picklist(mappingForms),
    headLine: v.nullable(v.number()),
    year: v.nullable(v.number()),
    columns: v.array(PreviewColumnSchema),
    /** Where rows are figures: what each is taken for, by what it is called; the first `mostNamed`. */
    figures: v.array(
      v.strictObject({
        line: LineSchema,
        text: v.string(),
        key: v.string(),
        figure: v.nullable(v.picklist(factIds)),
        unit: v.nullable(v.strictObject({ given: v.string(), meant: v.nullable(v.string()) })),
      }),
    ),
    /** Whether it is the one that was kept of a table with these heads. */
    isKept: v.boolean(),
  }),
  /** The kind of thing that the table most likely holds. */
  likely: v.picklist(tableKinds),
  refused: v.strictObject({
    values: v.number(),
    rows: v.number(),
    named: v.array(RefusedSchema),
  }),
  /** Cells that say that there is no figure. */
  unknown: v.strictObject({
    count: v.number(),
    named: v.array(v.strictObject({ line: LineSchema, column: v.number(), text: v.string() })),
  }),
  asked: v.strictObject({ count: v.number(), named: v.array(AskedSchema) }),
  warnings: v.array(WarningSchema),
  notes: v.array(v.strictObject({ line: LineSchema, text: v.string() })),
  content: v.variant('kind', [FactsSchema, ClustersSchema, ActionsSchema, ReferenceSchema]),
});
export type TablePreview = v.InferOutput<typeof TablePreviewSchema>;

/** What differs: for all the same, except for those that are named, `output:2023` or a line, `12`. */
export const TableDecisionsSchema = v.strictObject({
  otherwise: v.picklist(['mine', 'theirs']),
  others: v.pipe(v.array(v.pipe(v.string(), v.maxLength(60))), v.maxLength(20_000)),
});
export type TableDecisions = v.InferOutput<typeof TableDecisionsSchema>;

/** Whether what the table says is taken where it differs. */
export const takesTheirs = ({ otherwise, others }: TableDecisions, key: string): boolean =>
  (otherwise === 'theirs' && !isAskKey(key)) !== others.includes(key);
