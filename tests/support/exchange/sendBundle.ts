import type { TestBackend } from '../storeBackend.ts';

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array, void> {
  yield bytes;
}

/** Sends a bundle to an office, as a page does; gives its handle. */
export async function sendBundle({ backend }: TestBackend, bytes: Uint8Array): Promise<string> {
  const answer = await backend.receive(inOnePiece(bytes));
  if (!answer.ok) {
    throw new Error(answer.error.code);
  }
  return answer.value.handle;
}
