import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AppError } from '../../../core/base/errors.ts';
import {
  decryptFile,
  encrypted,
  isEncrypted,
} from '../../../electron/backend/exchange/archive/encryption.ts';
import { ageTestKit, ageVector } from '../../support/age/vectors.ts';
import { gathered } from '../../support/exchange/gathered.ts';
import { failureOf } from '../../support/storeBackend.ts';
import { storePath } from '../../support/storeFolder.ts';

const passphrase = 'acorn-river-violin-tea';

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array, void> {
  yield bytes.subarray(0, 10);
  yield bytes.subarray(10);
}

/** A file of an own folder. */
function placed(bytes: Uint8Array): {
  readonly path: string;
  readonly target: string;
  readonly folder: string;
} {
  const folder = join(dirname(storePath()), 'age');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'in.age');
  writeFileSync(path, bytes);
  return { path, target: join(folder, 'out'), folder };
}

const codeOf = ({ code, details }: AppError): string => String(details.reason ?? code);

describe('an encrypted bundle', () => {
  test('opens with its passphrase, however it was typed, and with no other', async () => {
    const text = Buffer.from('集群'.repeat(60_000));
    const bytes = await gathered(await encrypted(pieces(text), passphrase));
    const { path, target, folder } = placed(bytes);

    expect(bytes.toString('latin1', 0, 60)).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S{22} 18\n/u);
    expect(bytes.includes(Buffer.from('集群集群'))).toBe(false);
    expect(await isEncrypted(path)).toBe(true);
    expect(codeOf(await failureOf(decryptFile(path, target, { passphrase: 'acorn-river-violin-sea' })))).toBe(
      'passphrase-wrong',
    );
    expect(readdirSync(folder)).toEqual(['in.age']);
    await decryptFile(path, target, { passphrase: ` ${passphrase}` });
    expect(readFileSync(target).equals(text)).toBe(true);
  });

  test('a file that was altered anywhere is refused, and no text of it is left', async () => {
    const { file } = ageVector(ageTestKit.scrypt);
    const outcomes = new Set<string>();
    for (let at = 22; at < file.length; at += 5) {
      const altered = Buffer.from(file);
      altered[at] = (altered[at] ?? 0) ^ 1;
      const { path, target, folder } = placed(altered);
      outcomes.add(codeOf(await failureOf(decryptFile(path, target, { passphrase: 'password' }))));
      expect(readdirSync(folder)).toEqual(['in.age']);
    }

    // A changed stanza is a passphrase that does not fit, for all that can be known.
    expect([...outcomes].sort()).toEqual(['altered', 'passphrase-wrong']);
  });

  test('a large file that is cut off or goes on is refused at its end, and no text of it is left', async () => {
    const bytes = await gathered(await encrypted(pieces(Buffer.alloc(200_000, 7)), passphrase));
    for (const altered of [
      bytes.subarray(0, 65_536 * 2 + 200),
      bytes.subarray(0, -1),
      Buffer.concat([bytes, Buffer.from('a')]),
    ]) {
      const { path, target, folder } = placed(altered);
      expect(codeOf(await failureOf(decryptFile(path, target, { passphrase })))).toBe('altered');
      expect(readdirSync(folder)).toEqual(['in.age']);
    }
  });

  test('the official test vectors are read as they say', async () => {
    const { head, file } = ageVector(ageTestKit.scrypt);
    const good = placed(file);
    await decryptFile(good.path, good.target, { passphrase: head['passphrase'] ?? '' });
    expect(createHash('sha256').update(readFileSync(good.target)).digest('hex')).toBe(head['payload']);

    const costly = placed(ageVector(ageTestKit.scryptWorkFactor23).file);
    expect(codeOf(await failureOf(decryptFile(costly.path, costly.target, { passphrase: 'password' })))).toBe(
      'encryption-too-costly',
    );
    const twofold = placed(ageVector(ageTestKit.scryptAndX25519).file);
    expect(
      codeOf(await failureOf(decryptFile(twofold.path, twofold.target, { passphrase: 'password' }))),
    ).toBe('altered');
  });

  test('a short passphrase is refused before anything is written', async () => {
    expect((await failureOf(encrypted(pieces(Buffer.from('0123456789ab')), 'elevenchars'))).code).toBe(
      'passphrase-weak',
    );
  });
});
