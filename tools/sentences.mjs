// npm run --silent sentences > out/sentences.md: every sentence that a brief can say, in both languages.
import { join } from 'node:path';
import { root } from './freshness.mjs';
import { show } from './processes.mjs';

process.exitCode = await show(join(root, 'tests', 'sentences', 'list.ts'), process.argv.slice(2));
