import { join } from 'node:path';
import { projectRoot } from '../support/testBrowser.ts';

/** What was extracted of the packed program, for the specs that run it as they run the built one. */
export const packedProgram = join(projectRoot, 'node_modules', '.cache', 'packed-program');
