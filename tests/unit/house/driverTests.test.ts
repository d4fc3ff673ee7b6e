import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { driverTests } from '../../../tools/onNodeSqlite.mjs';

const root = join(import.meta.dirname, '../../..');

test("every file that is to run on Node's SQLite is there", () => {
  expect(driverTests.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});
