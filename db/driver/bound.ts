/** What can be bound to a place of a statement. */
export type Cell = string | number | bigint | Uint8Array | null;

/** The places of a statement that take values: so many by their order, or by these names. */
export interface Places {
  readonly count: number;
  readonly names: readonly string[];
}

/** Strings, quoted names and comments, which hold no places, or one place: `?`, or a name behind `@`, `:` or `$`. */
const places = /'(?:[^']|'')*'|"[^"]*"|`[^`]*`|--[^\n]*|\/\*[\s\S]*?\*\/|\?|[@:$]([A-Za-z_]\w*)/gu;

export function placesOf(sql: string): Places {
  const found = [...sql.matchAll(places)];
  const names = found.flatMap(([, name]) => (name === undefined ? [] : [name]));
  return { count: found.filter(([text]) => text === '?').length, names: [...new Set(names)] };
}

export type Bound = readonly Cell[] | Readonly<Record<string, Cell>>;

/**
 * Values as they are bound: in a list for places by order, in an object for those by name.
 *
 * Throws a `RangeError` for too few, too many, and a name without a value; a `TypeError` for what SQLite cannot store.
 */
export function bind({ count, names }: Places, values: readonly unknown[]): Bound {
  if (names.length > 0) {
    const [named] = values;
    return Object.fromEntries(names.map((name) => [name, asCell(valueOf(named, name))]));
  }
  // An object for a statement without places says nothing.
  const listed = count === 0 ? values.filter((value) => !isNamed(value)) : values.flat();
  if (listed.length !== count) {
    throw new RangeError(`A statement of ${count} places was given ${listed.length} values.`);
  }
  return listed.map(asCell);
}

function valueOf(named: unknown, name: string): unknown {
  if (!isNamed(named) || !Object.hasOwn(named, name)) {
    throw new RangeError(`A statement was given no value for ${name}.`);
  }
  return Reflect.get(named, name);
}

const isNamed = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);

function asCell(value: unknown): Cell {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'bigint':
      return value;
    case 'undefined':
      return null;
    default:
      if (value === null || value instanceof Uint8Array) {
        return value;
      }
      throw new TypeError(`A ${typeof value} cannot be stored.`);
  }
}

/** The text of a statement with its values in their places. */
export function withValues(sql: string, bound: Bound): string {
  const byName = new Map(Array.isArray(bound) ? [] : Object.entries(bound));
  const byOrder = (Array.isArray(bound) ? bound : []).values();
  return sql.replaceAll(places, (text, name: string | undefined) => {
    if (name !== undefined) {
      return literal(byName.get(name));
    }
    return text === '?' ? literal(byOrder.next().value) : text;
  });
}

function literal(value: Cell | undefined): string {
  if (value instanceof Uint8Array) {
    return `x'${Buffer.from(value).toString('hex')}'`;
  }
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value ?? 'NULL');
}
