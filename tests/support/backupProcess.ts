import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from './testBrowser.ts';

const script = join(import.meta.dirname, 'backupChild.ts');
const compiled = join(projectRoot, 'node_modules', '.cache', 'store-child');

/** Makes or brings back a backup in a process that dies before its step; says whether it came to its end. */
export function dieAt(
  step: number,
  { task, path, source = '' }: { task: 'back-up' | 'restore'; path: string; source?: string },
): Promise<boolean> {
  const child = spawn(process.execPath, [script, task, path, String(step), source], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: compiled },
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  child.stderr.on('data', (chunk) => (output += String(chunk)));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (_, signal) =>
      signal === 'SIGKILL' || output.trim() === 'done'
        ? resolve(signal !== 'SIGKILL')
        : reject(new Error(output)),
    );
  });
}

/** Makes backups, or brings one back, over and over in a process killed so many milliseconds after its first. */
export function dieAfter(
  milliseconds: number,
  { task, path, source = '' }: { task: 'keep-backing-up' | 'keep-restoring'; path: string; source?: string },
): Promise<void> {
  const child = spawn(process.execPath, [script, task, path, '0', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: compiled },
  });
  child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), milliseconds));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => resolve());
  });
}
