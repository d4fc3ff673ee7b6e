import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Call } from '../../core/contract/call.ts';
import { channels } from '../../core/contract/channels.ts';

/** A word that nobody else writes, and that may stand in a name, a note, an id, a file name or a path. */
export const canary = 'canary-zq7x';

/** Texts for a field, the first that its schema takes is typed in. */
const texts = [
  canary,
  btoa(canary).repeat(3),
  '2026-07-01',
  '2026-07-01T08:00:00.000Z',
  '0'.repeat(64),
  '0'.repeat(16),
  '',
];

/** What valibot keeps of a schema, as far as an input is made from it. */
interface Shape extends v.GenericSchema {
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly item?: Shape;
  readonly items?: readonly Shape[];
  readonly key?: Shape;
  readonly value?: Shape;
  readonly wrapped?: Shape;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly getter?: () => Shape;
}

const firstTaken = (schema: Shape, values: readonly unknown[]): unknown =>
  values.find((value) => v.safeParse(schema, value).success) ?? values[0];

/** What may be left out is given only where it is a text: several of the rest would contradict each other. */
const isLeftOut = ({ type, wrapped }: Shape): boolean => type === 'optional' && wrapped?.type !== 'string';

/** An input of that form in which every text is the canary, where the schema takes it. `ids` stand for it in an id. */
function inputOf(schema: Shape, ids: Readonly<Record<string, string>>): unknown {
  const { type, entries, item, key, value, wrapped, options, literal, getter } = schema;
  const inner = (shape: Shape): unknown => inputOf(shape, ids);
  if (entries) {
    return Object.fromEntries(
      Object.entries(entries)
        .filter(([, shape]) => !isLeftOut(shape))
        .map(([name, shape]) => [name, ids[name] ?? inner(shape)]),
    );
  }
  if (key && value) {
    return { [String(inner(key))]: inner(value) };
  }
  switch (type) {
    case 'string':
      return firstTaken(schema, texts);
    case 'number':
      return firstTaken(schema, [3, 1, 2026, 50]);
    case 'boolean':
      return true;
    case 'undefined':
      return undefined;
    case 'literal':
      return literal;
    case 'picklist':
      return options?.[0];
    default:
      break;
  }
  const within = wrapped ?? item ?? getter?.() ?? options?.[0];
  const made = within === undefined ? { [canary]: canary } : inner(within as Shape);
  return type === 'array' ? [made] : made;
}

export interface CanaryCall {
  readonly channel: string;
  readonly input: unknown;
}

/**
 * A call of every channel with the canary in each of its fields, and calls that no channel takes: a wrong form, an
 * unknown key, an unknown channel. `ids` name what is there, by the name of the field.
 */
export function canaryCalls(ids: Readonly<Record<string, string>> = {}): CanaryCall[] {
  const known = Object.entries<Call>(channels).flatMap(([channel, call]): CanaryCall[] => {
    // A schema of the contract is one of valibot's own.
    const input = inputOf(call.input as Shape, ids);
    return [
      { channel, input },
      {
        channel,
        input: typeof input === 'object' && input !== null ? { ...input, [canary]: canary } : canary,
      },
      { channel, input: canary },
    ];
  });
  return [...known, { channel: canary, input: canary }];
}

/** All that the log files of a folder hold. */
export const logsIn = (folder: string): string =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('');
