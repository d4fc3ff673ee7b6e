/** In this environment the program runs on Node's own SQLite: see `db/driver/chooseDriver.ts`. */
export const onNodeSqlite = { CLUSTER_DESK_SQLITE: 'node' };

/** The tests that try what a driver does, and so run on both; every test of the program runs on better-sqlite3. */
export const driverTests = [
  ...['driver/connection', 'store', 'migrations', 'statements', 'openDatabase', 'trailVerify', 'trailTables'],
  ...[
    'failingWrites',
    'workInTurns',
    'durability',
    'cutOpenings',
    'killedRecovery',
    'salvagedRows',
    'flippedBits',
  ],
  ...['backup/makeBackup', 'backup/replaceStore', 'backup/handCopies', 'backup/upgrade', 'backup/diskFull'],
].map((name) => `tests/integration/${name}.test.ts`);
