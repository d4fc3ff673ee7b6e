import { createReadStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { AppError } from '../../../../core/base/errors.ts';
import { fileRefusal } from '../../../../core/base/strictJson.ts';
import { systemCode } from '../../../../db/systemFailure.ts';
import { asUnreadable, asUnwritten } from '../fileFaults.ts';
import { normalPassphrase, passphraseStrength } from '../../../../core/exchange/passphrase.ts';

/** How much work a guess costs: 2 to the power of this, about a second and 256 MB. */
const workFactor = 18;
/** The most that a file may ask of us: four times as much memory as our own. */
const mostWork = 20;

const magic = 'age-encryption.org/v1\n';
const longestHead = 400;

/** Loaded where something is encrypted: the program starts without it. */
const loadAge = () => import('age-encryption');

/** Whether a file is one that age has encrypted, by its first bytes. */
export async function isEncrypted(path: string): Promise<boolean> {
  return (await readHead(path)).startsWith(magic);
}

async function readHead(path: string): Promise<string> {
  try {
    const file = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(longestHead), 0, longestHead, 0);
      return buffer.toString('latin1', 0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw asUnreadable(error);
  }
}

/** Encrypts bytes on their way by a passphrase, in the format of age. Throws `passphrase-weak`. */
export async function encrypted(
  bytes: AsyncIterable<Uint8Array>,
  passphrase: string,
): Promise<AsyncIterable<Uint8Array>> {
  if (!passphraseStrength(passphrase).isAccepted) {
    throw new AppError('passphrase-weak', 'The passphrase is too short.');
  }
  const { Encrypter } = await loadAge();
  const encrypter = new Encrypter();
  encrypter.setPassphrase(normalPassphrase(passphrase));
  encrypter.setScryptWorkFactor(workFactor);
  // The types of Node and of the browser name the same stream.
  return encrypter.encrypt(Readable.toWeb(Readable.from(bytes)) as ReadableStream<Uint8Array>);
}

interface Decryption {
  readonly passphrase: string;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Decrypts a file into another one, readable by this user only; what is there already is refused.
 *
 * Where it fails or is stopped nothing of the text is left. Throws what the signal says, or `passphrase-wrong`, `encryption-too-costly`, or `invalid-file` with
 * the reason `altered`; `disk-full` or `file-not-written` where the text has no room.
 */
export async function decryptFile(
  path: string,
  target: string,
  { passphrase, signal }: Decryption,
): Promise<void> {
  checkHead(await readHead(path));
  const source = createReadStream(path);
  try {
    await writeOut(await plaintext(source, passphrase), target, signal);
  } catch (error) {
    await rm(target, { force: true }).catch(() => undefined);
    throw asUnwritten(error, target);
  } finally {
    source.destroy();
  }
}

/** One passphrase and nothing else, asking for no more work than we give. */
function checkHead(head: string): void {
  const [, line = '', , mark = ''] = head.split('\n');
  const [, work] = /^-> scrypt [A-Za-z0-9+/]{22} ([1-9]\d{0,3})$/u.exec(line) ?? [];
  if (work === undefined || !mark.startsWith('--- ')) {
    throw fileRefusal('', { reason: 'altered' });
  }
  if (Number(work) > mostWork) {
    throw new AppError('encryption-too-costly', `The file asks for a work factor of ${work}.`);
  }
}

async function plaintext(source: Readable, passphrase: string): Promise<AsyncIterable<Uint8Array>> {
  const { Decrypter } = await loadAge();
  const decrypter = new Decrypter();
  decrypter.addPassphrase(normalPassphrase(passphrase));
  try {
    // As above.
    return await decrypter.decrypt(Readable.toWeb(source) as ReadableStream<Uint8Array>);
  } catch (error) {
    const isOther = error instanceof Error && error.message.startsWith('no identity matched');
    throw isOther
      ? new AppError('passphrase-wrong', 'No text under this passphrase.').because(error)
      : alteredBy(error);
  }
}

async function writeOut(
  text: AsyncIterable<Uint8Array>,
  target: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  signal?.throwIfAborted();
  const file = await open(target, 'wx', 0o600);
  try {
    for await (const piece of authentic(text)) {
      signal?.throwIfAborted();
      await file.writeFile(piece);
    }
  } finally {
    await file.close();
  }
}

/** What does not decrypt was altered; the stream of age says so in words of its own. */
async function* authentic(text: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  try {
    yield* text;
  } catch (error) {
    throw alteredBy(error);
  }
}

/** A disk that fails while it is read is no change of the file. */
const alteredBy = (error: unknown): unknown =>
  systemCode(error) === null ? fileRefusal('', { reason: 'altered' }).because(error) : asUnreadable(error);
