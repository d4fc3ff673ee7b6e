import { createContext } from 'svelte';
import type { Workspace } from './workspace.svelte.ts';

/** The workspace of the window, given by `App.svelte` to every screen below it. */
export const [useWorkspace, provideWorkspace] = createContext<Workspace>();
