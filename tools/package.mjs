// npm run package: builds the program and packs it for this platform into dist/; arguments go to electron-builder
// (`--win`, `--linux`, `--mac`, `--dir`). It fetches Electron and its packing tools from GitHub or a mirror.
// What electron-builder writes stands in dist/package.log; here are its steps, and why one failed in plain words.
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './freshness.mjs';
import { say, t } from './launcher/speak.mjs';
import { packageFailure } from './packageFailure.mjs';
import { ended, show } from './processes.mjs';

const builder = join(root, 'node_modules', 'electron-builder', 'cli.js');
const log = join(root, 'dist', 'package.log');

async function pack() {
  mkdirSync(join(root, 'dist'), { recursive: true });
  const file = createWriteStream(log);
  const options = ['--config', join(root, 'electron-builder.yml'), '--publish', 'never'];
  const child = spawn(process.execPath, [builder, ...options, ...process.argv.slice(2)], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, FORCE_COLOR: '0' },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk) => {
      output += chunk;
      file.write(chunk);
      for (const step of chunk.match(/^ {2}• .*$/gmu) ?? []) console.log(step);
    });
  }
  const code = await ended(child);
  file.end();
  if (code !== 0) {
    const { key, values } = packageFailure(output, code);
    say(t('packageFailed', { why: t(key, values), log }));
  }
  return code;
}

process.exitCode =
  (await show(join(root, 'tools', 'build.mjs'), ['main', 'preload', 'renderer'])) || (await pack());
