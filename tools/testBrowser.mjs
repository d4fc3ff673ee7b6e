// node tools/testBrowser.mjs: a browser for the tests that nobody has to install: on Linux x64 the headless Chromium
// inside the npm package @sparticuz/chromium, unpacked once per version; elsewhere the computer's own Chromium, Chrome
// or Edge.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './freshness.mjs';

const packageFolder = join(root, 'node_modules', '@sparticuz', 'chromium');

/** Where the package's browser stands once unpacked; `electron/loopback/findBrowser.ts` looks in the same place. */
function unpackedFolder() {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  return join(root, 'node_modules', '.cache', `chromium-${version}`);
}

// Without any font the browser's renderer crashes, and a bare computer has none: it gets the one of the package.
const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/** Unpacks the package's browser when it is not there yet. Does nothing on systems that it is not for. */
function prepareTestBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(packageFolder)) return;
  const folder = unpackedFolder();
  if (existsSync(join(folder, 'fonts', 'own.conf'))) return;
  rmSync(folder, { recursive: true, force: true });
  // Unpacked aside, then renamed: two runs at once never meet half a file.
  const aside = `${folder}.${process.pid}`;
  mkdirSync(aside, { recursive: true });
  const code =
    "const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath();";
  // The package unpacks into the temporary folder, and its own libraries only when it believes to be on AWS Lambda.
  const env = { ...process.env, TMPDIR: aside, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' };
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: root,
    env,
    stdio: ['ignore', 2, 2],
  });
  if (run.status !== 0 || !existsSync(join(aside, 'chromium'))) {
    rmSync(aside, { recursive: true, force: true });
    throw new Error('The test browser could not be unpacked from @sparticuz/chromium.');
  }
  writeFileSync(join(aside, 'fonts', 'own.conf'), fontSettings);
  try {
    renameSync(aside, folder);
  } catch (error) {
    if (!existsSync(join(folder, 'fonts', 'own.conf'))) throw error;
    rmSync(aside, { recursive: true, force: true });
  }
}

prepareTestBrowser();
