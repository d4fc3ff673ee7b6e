import { createHash } from 'node:crypto';
import { createServer, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

/** A package: its files by path, `package.json` made by the registry. */
export interface SmallPackage {
  readonly name: string;
  readonly version: string;
  readonly files?: Readonly<Record<string, string>>;
}

/** A package registry on this computer, with as many packages as a test needs. */
export interface SmallRegistry {
  readonly address: string;
  /** Paths of what was asked for, in order. */
  readonly asked: string[];
  /** Answers everything from now on with this status; 0 never answers; `null` answers as it should. */
  breakWith(status: number | null): void;
  /** One more package. */
  offer(more: SmallPackage): void;
  /** Resolves when something is asked for that gets no answer. */
  nextUnanswered(): Promise<void>;
  close(): Promise<void>;
}

/** The lines of a lock file for packages, as npm writes them. */
export const lockOf = (packages: readonly SmallPackage[]): string =>
  JSON.stringify({
    name: 'small-project',
    lockfileVersion: 3,
    requires: true,
    packages: {
      '': { name: 'small-project', devDependencies: dependenciesOf(packages) },
      ...Object.fromEntries(
        packages.map((each) => [
          `node_modules/${each.name}`,
          { version: each.version, dev: true, integrity: integrityOf(tarballOf(each)) },
        ]),
      ),
    },
  });

export const dependenciesOf = (packages: readonly SmallPackage[]): Record<string, string> =>
  Object.fromEntries(packages.map(({ name, version }) => [name, version]));

export async function startRegistry(first: readonly SmallPackage[]): Promise<SmallRegistry> {
  const asked: string[] = [];
  const packages = [...first];
  let broken: number | null = null;
  let onUnanswered = (): void => undefined;
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (broken === 0) {
      onUnanswered();
    } else if (broken !== null) {
      response.writeHead(broken).end('{}');
    } else {
      answer(decodeURIComponent(request.url ?? ''), { response, packages, address: addressOf(server) });
    }
  });
  await listening(server);
  return {
    address: addressOf(server),
    asked,
    offer: (more) => void packages.push(more),
    breakWith: (status) => void (broken = status),
    nextUnanswered: () => new Promise((resolve) => (onUnanswered = resolve)),
    close: () => closed(server),
  };
}

/** A proxy on this computer that brings everything to one registry, whatever host it was asked for. */
export async function startProxy(registry: SmallRegistry): Promise<SmallProxy> {
  const asked: string[] = [];
  const server = createServer((incoming, outgoing) => {
    asked.push(incoming.url ?? '');
    const { pathname } = new URL(incoming.url ?? '');
    const onward = request(new URL(pathname, registry.address), (answered) => answered.pipe(outgoing));
    onward.end();
  });
  await listening(server);
  return { address: addressOf(server), asked, close: () => closed(server) };
}

interface SmallProxy {
  readonly address: string;
  /** Addresses of what was asked for, in order. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

const listening = (server: Server): Promise<void> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

// A server that listens on a port has an address of this form.
const addressOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

interface Answering {
  readonly response: ServerResponse;
  readonly packages: readonly SmallPackage[];
  readonly address: string;
}

function answer(path: string, { response, packages, address }: Answering): void {
  const tarball = packages.find((each) => path === tarballPath(each));
  const versions = packages.filter(({ name }) => path === `/${name}`);
  if (path === '/-/ping') {
    response.end('{}');
  } else if (tarball) {
    response.end(tarballOf(tarball));
  } else if (versions.length > 0) {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(packumentOf(versions, address)));
  } else {
    response.writeHead(404).end('{}');
  }
}

const tarballPath = ({ name, version }: SmallPackage): string => `/${name}/-/${version}.tgz`;

function packumentOf(versions: readonly SmallPackage[], address: string): object {
  const entries = versions.map((each) => [
    each.version,
    {
      name: each.name,
      version: each.version,
      dist: {
        tarball: `${address.slice(0, -1)}${tarballPath(each)}`,
        integrity: integrityOf(tarballOf(each)),
      },
    },
  ]);
  const { name, version } = versions.at(-1) ?? { name: '', version: '' };
  return { name, 'dist-tags': { latest: version }, versions: Object.fromEntries(entries) };
}

const integrityOf = (bytes: Buffer): string =>
  `sha512-${createHash('sha512').update(bytes).digest('base64')}`;

function tarballOf({ name, version, files = {} }: SmallPackage): Buffer {
  const all = { 'package.json': JSON.stringify({ name, version }), ...files };
  const entries = Object.entries(all).flatMap(([path, text]) => {
    const content = Buffer.from(text);
    const padding = Buffer.alloc((512 - (content.length % 512)) % 512);
    return [headOf(`package/${path}`, content.length), content, padding];
  });
  return gzipSync(Buffer.concat([...entries, Buffer.alloc(1024)]));
}

/** The head of a file in a tar archive (ustar). */
function headOf(path: string, size: number): Buffer {
  const head = Buffer.alloc(512);
  const octal = (value: number, length: number) => `${value.toString(8).padStart(length - 1, '0')}\0`;
  head.write(path, 0);
  head.write(octal(0o755, 8), 100);
  head.write(octal(0, 8), 108);
  head.write(octal(0, 8), 116);
  head.write(octal(size, 12), 124);
  head.write(octal(0, 12), 136);
  head.write('        ', 148);
  head.write('0', 156);
  head.write('ustar\x0000', 257);
  const sum = head.reduce((total, byte) => total + byte, 0);
  head.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return head;
}
