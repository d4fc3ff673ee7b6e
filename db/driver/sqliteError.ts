/**
 * What SQLite fails of, under whichever driver: `code` is the name of its extended result code, as
 * `SQLITE_CONSTRAINT_UNIQUE` (https://www.sqlite.org/rescode.html).
 */
export class SqliteError extends Error {
  readonly code: string;

  constructor(message: string, code: string) {
    super(message);
    this.name = 'SqliteError';
    this.code = code;
  }

  because(cause: unknown): this {
    this.cause = cause;
    return this;
  }
}

/** better-sqlite3 throws a class of its own, of the same shape. */
export const isSqliteError = (error: unknown): error is Error & { readonly code: string } =>
  error instanceof Error && error.name === 'SqliteError' && 'code' in error && typeof error.code === 'string';

/** The primary codes by their number, each with its extended ones: the first is 1 in the second byte. */
const codes: readonly (readonly [name: string, ...extended: readonly string[]])[] = [
  ['OK'],
  ['ERROR', 'MISSING_COLLSEQ', 'RETRY', 'SNAPSHOT', 'RESERVESIZE', 'KEY', 'UNABLE'],
  ['INTERNAL'],
  ['PERM'],
  ['ABORT', '', 'ROLLBACK'],
  ['BUSY', 'RECOVERY', 'SNAPSHOT', 'TIMEOUT'],
  ['LOCKED', 'SHAREDCACHE', 'VTAB'],
  ['NOMEM'],
  ['READONLY', 'RECOVERY', 'CANTLOCK', 'ROLLBACK', 'DBMOVED', 'CANTINIT', 'DIRECTORY'],
  ['INTERRUPT'],
  [
    'IOERR',
    ...['READ', 'SHORT_READ', 'WRITE', 'FSYNC', 'DIR_FSYNC', 'TRUNCATE', 'FSTAT', 'UNLOCK', 'RDLOCK'],
    ...['DELETE', 'BLOCKED', 'NOMEM', 'ACCESS', 'CHECKRESERVEDLOCK', 'LOCK', 'CLOSE', 'DIR_CLOSE'],
    ...['SHMOPEN', 'SHMSIZE', 'SHMLOCK', 'SHMMAP', 'SEEK', 'DELETE_NOENT', 'MMAP', 'GETTEMPPATH', 'CONVPATH'],
    ...['VNODE', 'AUTH', 'BEGIN_ATOMIC', 'COMMIT_ATOMIC', 'ROLLBACK_ATOMIC', 'DATA', 'CORRUPTFS', 'IN_PAGE'],
    ...['BADKEY', 'CODEC'],
  ],
  ['CORRUPT', 'VTAB', 'SEQUENCE', 'INDEX'],
  ['NOTFOUND'],
  ['FULL'],
  ['CANTOPEN', 'NOTEMPDIR', 'ISDIR', 'FULLPATH', 'CONVPATH', 'DIRTYWAL', 'SYMLINK'],
  ['PROTOCOL'],
  ['EMPTY'],
  ['SCHEMA'],
  ['TOOBIG'],
  [
    'CONSTRAINT',
    ...['CHECK', 'COMMITHOOK', 'FOREIGNKEY', 'FUNCTION', 'NOTNULL', 'PRIMARYKEY', 'TRIGGER', 'UNIQUE'],
    ...['VTAB', 'ROWID', 'PINNED', 'DATATYPE'],
  ],
  ['MISMATCH'],
  ['MISUSE'],
  ['NOLFS'],
  ['AUTH', 'USER'],
  ['FORMAT'],
  ['RANGE'],
  ['NOTADB'],
  ['NOTICE', 'RECOVER_WAL', 'RECOVER_ROLLBACK', 'RBU'],
  ['WARNING', 'AUTOINDEX'],
];

/** The name of a result code by its number; of one from a later SQLite, the primary code in it. */
export function codeName(number: number): string {
  const [primary = 'ERROR', ...extended] = codes[number & 0xff] ?? [];
  const more = extended[(number >> 8) - 1] ?? '';
  return more === '' ? `SQLITE_${primary}` : `SQLITE_${primary}_${more}`;
}
