import { keepCompiled } from '../terminal/keepCompiled.ts';

/** The beginning of the loopback shell: what follows is read as it was compiled before. */
keepCompiled(import.meta.dirname);
await import('./program.ts');
