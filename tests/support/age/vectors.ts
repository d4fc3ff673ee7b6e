/**
 * Files of the official test kit of the age format (age-encryption.org, BSD-3-Clause), with their heads: what a reader
 * is to do, then an empty line, then the file.
 */
export const ageTestKit = {
  /** Opens with the passphrase "password"; the work factor is 10. */
  scrypt:
    'ZXhwZWN0OiBzdWNjZXNzCnBheWxvYWQ6IDAxM2Y1NDQwMGM4MmRhMDgwMzc3NTlhZGE5MDdhOGI4NjRlOTdkZTgxYzA4OGExODIwNjJjNGI1NjIyZmQyYWIKZmlsZSBrZXk6IDU5NDU0YzRjNGY1NzIwNTM1NTQyNGQ0MTUyNDk0ZTQ1CnBhc3NwaHJhc2U6IHBhc3N3b3JkCgphZ2UtZW5jcnlwdGlvbi5vcmcvdjEKLT4gc2NyeXB0IHJGMC9Od2JsVUhIVHBnUWdScGU1Q1EgMTAKZ1VqRXltRktNVlhRRUtkTU1ITDI0b1lleGpFM1RJQzBPMHpHU3FKMmFVWQotLS0gSU9YaVFZU3Rrb1QxbXZaVzJ0Rk9xWmRoUlZ2ajU4ZWdBQngvc1dmWlFiYwobNcbmh90A2jrDeayfdCwh/RhaG5497XOdFKxqmlASTbhm2A==',
  /** Asks for a work factor of 23, which no reader is to give. */
  scryptWorkFactor23:
    'ZXhwZWN0OiBoZWFkZXIgZmFpbHVyZQpmaWxlIGtleTogNTk0NTRjNGM0ZjU3MjA1MzU1NDI0ZDQxNTI0OTRlNDUKY29tbWVudDogd29yayBmYWN0b3IgaXMgdmVyeSBoaWdoLCB3b3VsZCB0YWtlIGEgbG9uZyB0aW1lIHRvIGNvbXB1dGUKCmFnZS1lbmNyeXB0aW9uLm9yZy92MQotPiBzY3J5cHQgckYwL053YmxVSEhUcGdRZ1JwZTVDUSAyMwpxVzllVnNUME5WYi9Wc3d0dzhrUEl4VW5hWW1tOVB4MWRZbXEyKzQrcVpBCi0tLSAzOFRwUU14UVJSTk1mbVlZcEJYNkREclB4NC9RWTVVbUpuaFB5Vm9YL2N3CqxdPzcG5VBx06YEIEaXuQkFlcL39duu6A16AYwocgWK8858',
  /** Two ways to open it, of which a passphrase may not be one. */
  scryptAndX25519:
    'ZXhwZWN0OiBoZWFkZXIgZmFpbHVyZQpmaWxlIGtleTogNTk0NTRjNGM0ZjU3MjA1MzU1NDI0ZDQxNTI0OTRlNDUKcGFzc3BocmFzZTogcGFzc3dvcmQKY29tbWVudDogc2NyeXB0IHN0YW56YXMgbXVzdCBiZSBhbG9uZSBpbiB0aGUgaGVhZGVyCgphZ2UtZW5jcnlwdGlvbi5vcmcvdjEKLT4gWDI1NTE5IFRFaUYweXBxciticHZjcVhOeUNWSnBMN091d1BkVndQTDdLUUViRkRPQ2MKaGphYkdYd1NMUTljM1M2THcyaStTMlR1MmZpd1FISHNsYkJONkI0MUZMRQotPiBzY3J5cHQgN3M5aXg4NlJ0RE1uVG1qVTh2a1RUQSAxMAowVTRQYnhzbDlwcjlnNG5IalBna3Z0WWtOckdpWUo0M3gxdmJNNVg1bWhnCi0tLSBmMkFveUZYVTJSNUNuN3MzOHZIMXBGa3VLcXpQaDNpYnd3SGMvN3k2UlJVClsd5uguDgy90yPId8+FPWHXWfZr13qpNjYf2qYBkOJS+dtM',
} as const;

/** A vector as its head says and the file behind it. */
export function ageVector(base64: string) {
  const all = Buffer.from(base64, 'base64');
  const end = all.indexOf('\n\n');
  const head = Object.fromEntries(
    all
      .toString('latin1', 0, end)
      .split('\n')
      .map((line) => line.split(': ')),
  ) as Readonly<Record<string, string>>;
  return { head, file: all.subarray(end + 2) };
}
