import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { basename, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chooseDriver } from '../../../db/driver/chooseDriver.ts';
import type { Database } from '../../../db/driver/database.ts';

/**
 * Calls that open nothing. A process loses the locks of a file by closing it: whether it is there, how long it is and
 * where it lies is asked on purpose, to notice a store that was moved or deleted.
 */
const asks = /^(?:exists|access|l?stat|statfs|realpath)(?:Sync)?$/u;
/** Calls by which a file goes with the folder that it lies in. */
const takesAlong = /^(?:rename|rm|rmdir|cp)(?:Sync)?$/u;

/** What SQLite holds beside an open file. */
const beside = ['', '-wal', '-shm', '-journal'];

export interface FileTrace {
  /** Calls that opened, read, wrote, moved or deleted a file of an open connection: `readFileSync cluster-desk.db`. */
  readonly touched: Set<string>;
  /** Calls that asked for such a file. */
  readonly asked: Set<string>;
}

/**
 * From here on tells every call of `node:fs` and `node:fs/promises` that names a file which a connection has open.
 *
 * What uses either has to be loaded after that.
 */
export function traceFiles(): FileTrace {
  const open = watchConnections();
  const trace: FileTrace = { touched: new Set(), asked: new Set() };
  const note = (name: string, values: readonly unknown[]) => {
    const named = values.slice(0, 2).flatMap(asPath);
    const files = [...open].flatMap((db) => beside.map((suffix) => resolve(db.name) + suffix));
    for (const file of files) {
      if (named.some((path) => path === file || (takesAlong.test(name) && file.startsWith(path + sep)))) {
        (asks.test(name) ? trace.asked : trace.touched).add(`${name} ${basename(file)}`);
      }
    }
  };
  wrapAll(fs, note);
  wrapAll(fs.promises, note);
  syncBuiltinESMExports();
  return trace;
}

function asPath(value: unknown): string[] {
  const path = value instanceof URL && value.protocol === 'file:' ? fileURLToPath(value) : value;
  return typeof path === 'string' || Buffer.isBuffer(path) ? [resolve(String(path))] : [];
}

function wrapAll(module: object, note: (name: string, values: readonly unknown[]) => void): void {
  for (const name of Object.keys(module)) {
    const original: unknown = Reflect.get(module, name);
    // Classes stand beside the functions.
    if (typeof original === 'function' && /^[a-z]/u.test(name)) {
      const wrapped = (...values: unknown[]): unknown => {
        note(name, values);
        return Reflect.apply(original, module, values);
      };
      // `realpath.native`, and what a promise is made by.
      Object.defineProperties(wrapped, Object.getOwnPropertyDescriptors(original));
      Reflect.set(module, name, wrapped);
    }
  }
}

/** The connections that are open. */
function watchConnections(): ReadonlySet<Database> {
  const open = new Set<Database>();
  const driver = chooseDriver();
  const { connect } = driver;
  const watched: typeof connect = (path, options) => {
    const db = connect(path, options);
    open.add(db);
    Reflect.set(db, 'close', () => {
      open.delete(db);
      Reflect.apply(Reflect.get(Object.getPrototypeOf(db), 'close'), db, []);
    });
    return db;
  };
  Reflect.set(driver, 'connect', watched);
  return open;
}
