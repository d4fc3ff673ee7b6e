// npm run --silent words > out/words.md: every text in both languages with its key; npm run words -- tasks: some.
import { join } from 'node:path';
import { root } from './freshness.mjs';
import { show } from './processes.mjs';

process.exitCode = await show(join(root, 'tests', 'sentences', 'words.ts'), process.argv.slice(2));
