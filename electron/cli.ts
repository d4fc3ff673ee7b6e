import { keepCompiled } from './terminal/keepCompiled.ts';

/** The beginning of the command line: what follows is read as it was compiled before. */
keepCompiled(import.meta.dirname);
await import('./commands/runFromTerminal.ts');
