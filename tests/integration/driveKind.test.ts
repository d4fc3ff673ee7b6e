import { describe, expect, test } from 'vitest';
import { driveKind, systemDriveFacts } from '../../electron/backend/place/driveKind.ts';

const mounts = [
  '22 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw',
  '40 22 0:45 / /home rw shared:2 - nfs4 server:/home rw',
  '41 22 8:17 / /media/li/U\\040盘 rw shared:3 - vfat /dev/sdb1 rw',
  '42 22 0:50 / /mnt/office rw shared:4 - cifs //server/office rw',
  '43 22 0:51 / /home/li/local rw shared:5 - ext4 /dev/sda3 rw',
].join('\n');

const linux = {
  platform: 'linux',
  mounts,
  deviceOf: (number: string) =>
    Promise.resolve(
      number === '8:17' ? '/sys/devices/pci/usb2/2-1/block/sdb/sdb1' : `/sys/devices/${number}`,
    ),
  isRemovable: () => Promise.resolve(false),
} as const;

describe('the kind of drive that a store lies on', () => {
  test.each([
    ['/var/data/cluster-desk', 'local'],
    ['/home/wang/cluster-desk', 'network'],
    ['/home/li/local/cluster-desk', 'local'],
    ['/mnt/office/集群', 'network'],
    ['/mnt/office-local', 'local'],
    ['/media/li/U 盘/集群', 'removable'],
  ])('Linux: %s is %s', async (path, kind) => {
    expect(await driveKind(path, linux)).toBe(kind);
  });

  test.each([
    [String.raw`\\server\office\集群`, 'network'],
    [String.raw`\\?\UNC\server\office`, 'network'],
    [String.raw`\\?\C:\Users\li`, 'local'],
    [String.raw`C:\Users\li`, 'local'],
    [String.raw`Z:\office`, 'network'],
    [String.raw`e:\集群`, 'removable'],
  ])('Windows: %s is %s', async (path, kind) => {
    const typeOfLetter = (letter: string) => Promise.resolve({ C: 3, Z: 4, E: 2 }[letter] ?? 0);

    expect(await driveKind(path, { platform: 'win32', typeOfLetter })).toBe(kind);
  });

  test.each([
    ['/Users/li/data', 'local'],
    ['/Volumes/office/data', 'network'],
    ['/Volumes/STICK/data', 'removable'],
  ])('macOS: %s is %s', async (path, kind) => {
    const mounted = [
      '/dev/disk3s1 on / (apfs, sealed, local)',
      '//li@server/office on /Volumes/office (smbfs, nodev)',
      '/dev/disk4s1 on /Volumes/STICK (exfat, local)',
    ].join('\n');

    expect(await driveKind(path, { platform: 'darwin', mounted })).toBe(kind);
  });

  test('this computer says something about its own', async () => {
    expect(['local', 'network', 'removable']).toContain(
      await driveKind(import.meta.dirname, await systemDriveFacts()),
    );
  });
});
