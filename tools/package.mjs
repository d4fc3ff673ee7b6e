// npm run package: builds the program and packs it for this platform into dist/; arguments go to electron-builder
// (`--win`, `--linux`, `--mac`, `--dir`). It fetches Electron and its packing tools from GitHub or a mirror.
import { join } from 'node:path';
import { root } from './freshness.mjs';
import { show } from './processes.mjs';

const builder = join(root, 'node_modules', 'electron-builder', 'cli.js');
process.exitCode =
  (await show(join(root, 'tools', 'build.mjs'), ['main', 'preload', 'renderer'])) ||
  (await show(builder, [
    '--config',
    join(root, 'electron-builder.yml'),
    '--publish',
    'never',
    ...process.argv.slice(2),
  ]));
