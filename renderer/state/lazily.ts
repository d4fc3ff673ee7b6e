import { AppError } from '../../core/base/errors.ts';

/** A part of the screens in a file of its own, read when it is first shown. */
export interface Lazy<Part> {
  /** `null` while it has not been read. */
  now(): Part | null;
  /** Rejects with `AppError` where the program that holds the file does not answer. */
  read(): Promise<Part>;
}

/** Reads a part once; after a failure it is tried anew. */
export function lazily<Part>(file: () => Promise<{ readonly default: Part }>): Lazy<Part> {
  let part: Part | null = null;
  let reading: Promise<Part> | null = null;
  async function read(): Promise<Part> {
    try {
      part = (await file()).default;
      return part;
    } catch (error) {
      throw new AppError('disconnected', 'A part of the page cannot be read.').because(error);
    } finally {
      reading = null;
    }
  }
  return {
    now: () => part,
    read: () => (part === null ? (reading ??= read()) : Promise.resolve(part)),
  };
}

/** So long a page is left to whoever has just opened it, in milliseconds. */
const patience = 1_500;

/**
 * Reads parts that have not been shown, one after the other, whenever the page has nothing else to do: each is then there at
 * once, also where the program ends before its page. Gives what ends it.
 */
export function readAhead(parts: readonly Lazy<unknown>[]): () => void {
  let isWanted = true;
  async function go(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, patience));
    for (const part of parts) {
      await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 }));
      if (!isWanted) {
        return;
      }
      await part.read();
    }
  }
  // What cannot be read now is read, or its failure said, when it is to be shown.
  go().catch(() => undefined);
  return () => void (isWanted = false);
}
