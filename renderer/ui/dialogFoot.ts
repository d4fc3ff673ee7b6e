import { createContext, type Snippet } from 'svelte';

/** What every dialog shows at its foot, because the page's own foot lies behind it. */
export const [useDialogFoot, provideDialogFoot] = createContext<() => Snippet>();
