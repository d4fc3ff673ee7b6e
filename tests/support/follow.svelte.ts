import { flushSync } from 'svelte';
import { onTestFinished } from 'vitest';

/** Follows a value as a screen would: gives every value it had so far, the first one included. */
export function follow<Value>(read: () => Value): () => readonly Value[] {
  const values: Value[] = [];
  // An effect outside a component must be ended by hand.
  onTestFinished(
    $effect.root(() => {
      $effect(() => {
        values.push(read());
      });
    }),
  );
  flushSync();
  return () => {
    flushSync();
    return values;
  };
}
