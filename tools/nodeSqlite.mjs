// npm run test:node-sqlite -- [test files…]: integration tests on Node's own SQLite, which takes over where no binary of
// better-sqlite3 loads; all of them or those that are given.
import { onNodeSqlite } from './onNodeSqlite.mjs';
import { programs, show } from './processes.mjs';

process.exitCode = await show(
  programs.vitest,
  ['run', '--project', 'integration', ...process.argv.slice(2)],
  { env: onNodeSqlite },
);
