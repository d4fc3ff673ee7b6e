import { onTestFinished } from 'vitest';
import { mountDisk } from './diskMount.ts';

/** Puts a disk of so many kilobytes at a folder until the test is over; says whether this machine lets us. */
export function smallDisk(folder: string, kilobytes: number): boolean {
  const disk = mountDisk(folder, kilobytes);
  if (disk !== null) {
    onTestFinished(disk.unmount);
  }
  return disk !== null;
}
