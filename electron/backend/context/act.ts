import { AsyncLocalStorage } from 'node:async_hooks';

const acts = new AsyncLocalStorage<string>();

/** Runs work under the name by which the trail will tell what was done: a call of the contract, or the program's own. */
export const doing = <Result>(act: string, work: () => Result): Result => acts.run(act, work);

/** What is being done here; the program's own doing unless a name was given. */
export const currentAct = (): string => acts.getStore() ?? 'program';
