import { execFile } from 'node:child_process';
import { readFile, realpath } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';

/** Where a store should not live: SQLite's log does not work over a network, and memory sticks lie about what they wrote. */
export type DriveKind = 'network' | 'removable' | 'local';

/** What a system says about its drives; each part may fail, and then nothing is known. */
export interface DriveFacts {
  readonly platform: NodeJS.Platform;
  /** Linux: the text of `/proc/self/mountinfo`. */
  readonly mounts?: string;
  /** Linux: the device of a number such as `8:17` in the system's tree of devices. */
  readonly deviceOf?: (number: string) => Promise<string>;
  /** Linux: whether a device in that tree says that it is removable. */
  readonly isRemovable?: (device: string) => Promise<boolean>;
  /** Windows: the number of Win32_LogicalDisk for a letter. */
  readonly typeOfLetter?: (letter: string) => Promise<number>;
  /** macOS: the text of `mount`. */
  readonly mounted?: string;
}

const overNetwork =
  /^(?:nfs\d?|cifs|smb\d?|smbfs|afpfs|webdav|davfs2?|9p|afs|ceph|glusterfs|fuse\.(?:sshfs|davfs2?|rclone|gvfsd-fuse|s3fs|smbnetfs))$/u;

/** On what kind of drive a path lies; `local` where nothing says otherwise. */
export async function driveKind(path: string, facts: DriveFacts): Promise<DriveKind> {
  switch (facts.platform) {
    case 'win32':
      return onWindows(path, facts);
    case 'darwin':
      return onMac(path, facts.mounted ?? '');
    default:
      return onLinux(path, facts);
  }
}

async function onWindows(path: string, { typeOfLetter }: DriveFacts): Promise<DriveKind> {
  if (/^[\\/]{2}(?![.?][\\/](?!UNC))/u.test(path)) {
    return 'network';
  }
  const letter = /^([A-Za-z]):/u.exec(path.replace(/^[\\/]{2}[.?][\\/]/u, ''))?.[1];
  const type = letter && typeOfLetter ? await typeOfLetter(letter.toUpperCase()) : 0;
  return type === 4 ? 'network' : type === 2 ? 'removable' : 'local';
}

function onMac(path: string, mounted: string): DriveKind {
  const types = [...mounted.matchAll(/^.+? on (.+) \(([a-z0-9]+)[,)]/gmu)].map(([, at = '', type = '']) => ({
    at,
    type,
  }));
  const found = deepest(path, types);
  return overNetwork.test(found?.type ?? '')
    ? 'network'
    : path.startsWith('/Volumes/')
      ? 'removable'
      : 'local';
}

async function onLinux(path: string, { mounts = '', deviceOf, isRemovable }: DriveFacts): Promise<DriveKind> {
  const found = deepest(path, mounts.split('\n').flatMap(toMount));
  if (!found) {
    return 'local';
  }
  if (overNetwork.test(found.type)) {
    return 'network';
  }
  const device = await deviceOf?.(found.number);
  return device && (device.includes('/usb') || (await isRemovable?.(device))) ? 'removable' : 'local';
}

/** One line of `/proc/self/mountinfo` (https://docs.kernel.org/filesystems/proc.html, 3.5). */
function toMount(line: string): { at: string; type: string; number: string }[] {
  const [, , number, , at] = line.split(' ');
  const type = / - (\S+)/u.exec(line)?.[1];
  return number && at && type ? [{ at: unescape(at), type, number }] : [];
}

/** Spaces and their like stand as octal numbers. */
const unescape = (text: string): string =>
  text.replace(/\\([0-7]{3})/gu, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)));

function deepest<Mount extends { readonly at: string }>(
  path: string,
  mounts: readonly Mount[],
): Mount | undefined {
  return mounts
    .filter(({ at }) => path === at || path.startsWith(at.endsWith('/') ? at : `${at}/`))
    .sort((a, b) => a.at.length - b.at.length)
    .at(-1);
}

/** What this system says, asked when it is needed. */
export async function systemDriveFacts(platform: NodeJS.Platform = process.platform): Promise<DriveFacts> {
  const run = promisify(execFile);
  switch (platform) {
    case 'win32':
      return {
        platform,
        async typeOfLetter(letter) {
          const query = `(Get-CimInstance Win32_LogicalDisk -Filter "DeviceID='${letter}:'").DriveType`;
          const { stdout } = await run(
            'powershell.exe',
            ['-NoProfile', '-NonInteractive', '-Command', query],
            {
              windowsHide: true,
            },
          );
          return Number(stdout.trim());
        },
      };
    case 'darwin':
      return { platform, mounted: (await run('mount')).stdout };
    default:
      return {
        platform,
        mounts: await readFile('/proc/self/mountinfo', 'utf8'),
        deviceOf: (number) => realpath(`/sys/dev/block/${number}`),
        isRemovable: async (device) => (await flagOf(device)) || (await flagOf(dirname(device))),
      };
  }
}

/** A partition has no flag of its own; the disk around it has. */
const flagOf = (device: string): Promise<boolean> =>
  readFile(`${device}/removable`, 'utf8').then(
    (text) => text.trim() === '1',
    () => false,
  );
