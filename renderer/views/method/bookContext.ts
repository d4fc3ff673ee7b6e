import { createContext } from 'svelte';
import type { ReaderModel } from '../../../core/method/readerModel.ts';

/** The book that the pages of the method are open in, given by `Method.svelte`. */
export const [useBook, provideBook] = createContext<ReaderModel>();
