import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

// `npm run soak` runs 10,000 rounds and judges the memory as well, of which a few rounds say nothing.
test('rounds of open, edit, save and brief leave no handle open', () => {
  const script = join(import.meta.dirname, '..', 'soak', 'soak.ts');

  const { stdout, stderr } = spawnSync(process.execPath, [script, '12'], { encoding: 'utf8' });

  expect(`${stdout}${stderr}`).toMatch(/^12 rounds: .* handles constant$/mu);
});
