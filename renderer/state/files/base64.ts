/** Bytes as the contract carries them. In parts: a call takes no millions of arguments. */
export function toBase64(bytes: Uint8Array): string {
  const part = 32_768;
  let text = '';
  for (let at = 0; at < bytes.length; at += part) {
    text += String.fromCharCode(...bytes.subarray(at, at + part));
  }
  return btoa(text);
}
