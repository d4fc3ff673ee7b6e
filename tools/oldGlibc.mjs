// node tools/oldGlibc.mjs FOLDER: drives the built program under the C library that lies unpacked in a folder, where no
// binary of better-sqlite3 loads. docs/platforms.md says how the folder is made.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { root } from './freshness.mjs';

const cluster = 'sample-daqing-volvo-auto';
const indicator = 'inter-firm-trust';
const folders = ['lib/x86_64-linux-gnu', 'usr/lib/x86_64-linux-gnu'].map((name) =>
  resolve(process.argv[2] ?? '.', name),
);
const loader = join(folders[0], 'ld-linux-x86-64.so.2');
if (!existsSync(loader)) {
  console.error(`Usage: node tools/oldGlibc.mjs FOLDER; there is no ${loader}`);
  process.exit(2);
}
const data = mkdtempSync(join(tmpdir(), 'cluster-desk-old-'));
const env = { ...process.env, LC_ALL: 'zh_CN.UTF-8', CLUSTER_DESK_DATA: data, CLUSTER_DESK_EXPORTS: data };
/** A program of the build as the old loader starts it. */
const under = (program, ...words) => [
  loader,
  ['--library-path', folders.join(':'), process.execPath, program, ...words],
];

/** Starts the loopback server, works with its calls as its page would, and ends it. */
async function serving(work) {
  const [command, args] = under(join(root, 'out', 'loopback', 'serve.js'), '--no-window');
  const server = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await new Promise((taken) => {
    server.stdout.once('data', (text) => taken(String(text).split('\n')));
  });
  const { origin, hash } = new URL(JSON.parse(line).url);
  let headers = { origin, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };
  const post = (path, body) => fetch(origin + path, { method: 'POST', headers, body: JSON.stringify(body) });
  const entered = await post('/enter', { token: hash.slice(1) });
  headers = { ...headers, cookie: entered.headers.get('set-cookie').split(';')[0] };
  await work(async (channel, input) => {
    const answer = await (await post('/call', { channel, input })).json();
    if (!answer.ok) throw new Error(`${channel}: ${JSON.stringify(answer)}`);
    return answer.value;
  });
  server.kill('SIGTERM');
  const code = await new Promise((ended) => server.once('close', ended));
  console.log(`server ended with ${code}`);
}

/** Runs a command of the command line. */
function command(...words) {
  const { status, stderr } = spawnSync(...under(join(root, 'out', 'cli', 'cli.js'), ...words), {
    env,
    encoding: 'utf8',
  });
  console.log(`${words[0]}: ${status}${status === 0 ? '' : `\n${stderr}`}`);
  process.exitCode ||= status ?? 1;
}

const probe = 'process.report.getReport().header.glibcVersionRuntime';
console.log(`glibc ${spawnSync(...under('-p', probe), { encoding: 'utf8' }).stdout.trim()}`);
await serving(async (call) => {
  const { platform } = await call('about.read');
  console.log(`Node ${platform.node}, SQLite ${platform.sqlite} of ${platform.driver}`);
  const rating = { level: 5, grade: 'A', note: '新近走访' };
  await call('assessment.saveRating', { id: cluster, indicator, rating });
  await call('backup.make');
});
await serving(async (call) => {
  await call('assessment.export', { id: cluster });
  console.log(`trail of ${(await call('trail.verify')).entries} entries`);
});
const file = readdirSync(data).find((name) => name.endsWith('.json'));
command('evaluate', join(data, file));
command('check');
command('brief', '--sample', '--lang', 'zh,en', '--format', 'docx', '--out', join(data, 'briefs'));
rmSync(data, { recursive: true });
