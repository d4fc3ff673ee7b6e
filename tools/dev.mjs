// npm run dev: the program with hot reload of the screens. Vite serves the renderer and passes calls on to the
// loopback shell, which is rebuilt and started again when a file behind the bridge changes.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createServer } from 'vite';
import { root } from './freshness.mjs';
import { show } from './processes.mjs';

const data = join(root, 'node_modules', '.cache', 'dev-data');
const build = () => show(join(root, 'tools', 'build.mjs'), ['--if-needed', 'loopback', 'renderer']);

/** The loopback shell that runs now, and the cookie that its calls need. */
let shell = null;

async function startShell() {
  const child = spawn(
    process.execPath,
    [join(root, 'out', 'loopback', 'serve.js'), '--no-window', '--data', data],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const [line] = await Promise.race([
    new Promise((resolve) => createInterface(child.stdout).once('line', (text) => resolve([text]))),
    new Promise((resolve) => child.once('exit', () => resolve([]))),
  ]);
  if (!line) return null;
  const url = new URL(JSON.parse(line).url);
  const entered = await fetch(`${url.origin}/enter`, {
    method: 'POST',
    headers: { origin: url.origin, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
    body: JSON.stringify({ token: url.hash.slice(1) }),
  });
  return { child, origin: url.origin, cookie: entered.headers.get('set-cookie').split(';')[0] };
}

async function stopShell() {
  if (!shell || shell.child.exitCode !== null) return;
  const ended = new Promise((resolve) => shell.child.once('exit', resolve));
  shell.child.kill();
  await ended;
}

let isRestarting = false;
async function restart() {
  if (isRestarting) return;
  isRestarting = true;
  if ((await build()) === 0) {
    await stopShell();
    shell = await startShell();
    server.ws.send({ type: 'full-reload' });
  }
  isRestarting = false;
}

/** Passes calls, briefs and fonts on as our own page would send them. */
const toShell = {
  name: 'to-the-loopback-shell',
  configureServer({ middlewares }) {
    middlewares.use(async (request, response, next) => {
      if (!/^\/(call$|presence$|whereabouts$|brief\/|fonts\/)/.test(request.url)) return next();
      if (!shell) return void response.writeHead(503).end();
      const { cookie, origin } = shell;
      const headers = { cookie, origin, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };
      const body = request.method === 'POST' ? await Array.fromAsync(request) : undefined;
      const answer = await fetch(`${origin}${request.url}`, {
        method: request.method,
        headers,
        body: body && Buffer.concat(body),
      });
      const type = answer.headers.get('content-type') ?? 'text/plain';
      response
        .writeHead(answer.status, { 'content-type': type })
        .end(Buffer.from(await answer.arrayBuffer()));
    });
  },
};

if ((await build()) !== 0) process.exit(1);
shell = await startShell();
if (!shell) process.exit(1);
const server = await createServer({
  configFile: join(root, 'vite.config.ts'),
  mode: 'renderer',
  plugins: [toShell],
  server: { host: '127.0.0.1', port: 5173 },
});
await server.listen();
server.printUrls();
for (const folder of ['db', 'electron', 'core', 'assets/knowledge']) {
  watch(join(root, folder), { recursive: true }, () => setTimeout(restart, 100));
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, async () => {
    await stopShell();
    await server.close();
    process.exit(0);
  });
}
