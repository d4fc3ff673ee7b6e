import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from './entry.ts';
import { launchersOf } from './launchers.ts';
import { noticesOf } from './notices.ts';
import { readMeOf } from './readMe.ts';
import { sbomOf } from './sbom.ts';
import { runtimePart, shippedParts } from './shippedParts.ts';
import type { Target } from './targets.ts';

export interface Making {
  /** The folder of the project, built. */
  readonly root: string;
  readonly target: Target;
  /** The program of Node for the target. */
  readonly node: string;
  /** Node's own licence, with those of everything inside it. */
  readonly nodeLicence: string;
}

/** All files of a package that printing and the store need; the rest of them is for tests, for building and for reading. */
const packages = {
  'better-sqlite3': (target: Target) => [
    /^(?:package\.json|LICENSE)$/u,
    /^lib\/.+\.js$/u,
    new RegExp(`^prebuilds/${target.os}-${target.cpu}\\.node$`, 'u'),
  ],
  'playwright-core': () => [
    /^(?:package\.json|LICENSE|NOTICE|ThirdPartyNotices\.txt|index\.m?js|browsers\.json)$/u,
    /^lib\/(?:bootstrap|coreBundle|package|serverRegistry|utilsBundle)\.js(?:\.LICENSE)?$/u,
    /^lib\/webp_codec\.(?:LICENSE|wasm)$/u,
  ],
} as const satisfies Record<string, (target: Target) => readonly RegExp[]>;

/** What of the project itself ships: built code without maps and without what Node has compiled for this computer. */
const ours = [
  /^out\/(?:loopback|cli)\/[^/]+\.(?:js|json)$/u,
  /^out\/renderer\/(?!.+\.map$).+$/u,
  /^out\/sample\/[^/]+\.json$/u,
  /^assets\/(?:data|reference-cases)\/[^/]+\.json$/u,
  /^assets\/fonts\/[^/]+$/u,
  /^assets\/icons\/LICENSE\.txt$/u,
  /^assets\/icon\.png$/u,
  /^assets\/knowledge\/.+\.json$/u,
];

const plain = 0o644;
const executable = 0o755;

/** Every file of the portable program for a target. */
export async function contentsOf(making: Making): Promise<readonly Entry[]> {
  const { root, target, node } = making;
  const parts = await shippedParts({
    root,
    builds: ['loopback', 'cli'],
    runtime: runtimePart({
      name: 'Node.js',
      text: making.nodeLicence,
      packageName: target.nodePackage,
      folder: join(root, 'tools', 'node-runtime'),
    }),
  });
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const chosen = ['out', 'assets'].flatMap((folder) => filesBelow(root, folder));
  return [
    ...launchersOf(target),
    written('README.txt', readMeOf(target)),
    written('NOTICES.txt', noticesOf(parts)),
    written('sbom.cdx.json', sbomOf({ name: 'cluster-desk', version, parts })),
    copied('LICENSE.txt', join(root, 'LICENSE')),
    {
      path: target.os === 'win32' ? 'app/node.exe' : 'app/node',
      mode: executable,
      bytes: () => readFileSync(node),
    },
    // What makes the built files modules, and what they are the version of.
    written('app/package.json', `${JSON.stringify({ name: 'cluster-desk', version, type: 'module' })}\n`),
    ...chosen
      .filter((path) => ours.some((pattern) => pattern.test(path)))
      .map((path) => copied(`app/${path}`, join(root, path))),
    ...['launcher/speak.mjs', 'launcher/texts.mjs', 'portable/start.mjs', 'portable/shortcut.mjs'].map(
      (path) => copied(`app/${path}`, join(root, 'tools', path)),
    ),
    ...Object.entries(packages).flatMap(([name, patternsOf]) => packageFiles(root, name, patternsOf(target))),
  ];
}

function packageFiles(root: string, name: string, patterns: readonly RegExp[]): readonly Entry[] {
  const folder = `node_modules/${name}`;
  return filesBelow(root, folder)
    .filter((path) => patterns.some((pattern) => pattern.test(path.slice(folder.length + 1))))
    .map((path) => copied(`app/${path}`, join(root, path)));
}

const filesBelow = (root: string, folder: string): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(root, path) : [path];
  });

const copied = (path: string, from: string): Entry => ({
  path,
  mode: plain,
  bytes: () => readFileSync(from),
});

const written = (path: string, text: string): Entry => ({
  path,
  mode: plain,
  bytes: () => Buffer.from(text),
});
