import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../../core/base/errors.ts';
import { openBundle } from '../../../electron/backend/exchange/bundle/openBundle.ts';
import { packed, type RawEntry, rawZip } from '../../support/exchange/rawZip.ts';
import {
  changedPart,
  clusterPart,
  json,
  manifestOf,
  oneCluster,
  smallBundle,
} from '../../support/exchange/smallBundle.ts';
import { storePath } from '../../support/storeFolder.ts';

const folder = (): string => dirname(storePath());

interface Reading {
  /** `read`, or the code with its reason. */
  readonly outcome: string;
  readonly path: unknown;
}

/** Reads a file as a bundle to its end. */
function reading(bytes: Uint8Array, place = folder()): Reading {
  const path = join(place, 'a.clusterdesk');
  mkdirSync(place, { recursive: true });
  writeFileSync(path, bytes);
  try {
    const bundle = openBundle(path);
    try {
      [...bundle.items('clusters'), ...bundle.items('assessments'), ...bundle.items('records')].forEach(
        () => undefined,
      );
      [...bundle.knowledge()].forEach(() => undefined);
    } finally {
      bundle.close();
    }
    return { outcome: 'read', path: null };
  } catch (error) {
    if (error instanceof AppError) {
      return { outcome: String(error.details.reason ?? error.code), path: error.details['path'] };
    }
    throw error;
  }
}

const named = (name: string): Buffer => smallBundle([{ name, content: json({}) }]);
const zeros = (bytes: number): Buffer => Buffer.alloc(bytes);
const bomb = packed('records/0001.json', zeros(15_000_000));
const nested = (): Buffer => {
  const inner = smallBundle([bomb]);
  return smallBundle([packed('records/0001.json', inner)]);
};

describe('a bundle that is meant to do harm', () => {
  test('the least bundle is read', () => {
    expect(reading(smallBundle())).toEqual({ outcome: 'read', path: null });
  });

  test.each<[string, () => Buffer, string]>([
    ['nothing', () => Buffer.alloc(0), 'not-a-bundle'],
    ['a text', () => Buffer.from('{"format":"cluster-desk.assessment/1"}'), 'not-a-bundle'],
    ['an archive of something else', () => rawZip([clusterPart]), 'not-a-bundle'],
    ['a folder above', () => named('../clusters/0002.json'), 'entry-name'],
    ['a folder above inside', () => named('clusters/../../0002.json'), 'entry-name'],
    ['a folder from the root', () => named('/etc/passwd'), 'entry-name'],
    ['a drive', () => named('C:\\clusters\\0002.json'), 'entry-name'],
    ['a share', () => named('\\\\server\\share\\a.json'), 'entry-name'],
    ['a device', () => named('CON'), 'entry-name'],
    ['a device with an ending', () => named('clusters/NUL.json'), 'entry-name'],
    ['a dot at the end', () => named('clusters/0002.json.'), 'entry-name'],
    ['a space at the end', () => named('clusters/0002.json '), 'entry-name'],
    ['a stream', () => named('clusters/0002.json::$DATA'), 'entry-name'],
    ['a name that turns round', () => named('clusters/\u202enosj.2000'), 'entry-name'],
    ['a name with an end', () => named('clusters/0002.json\u0000.exe'), 'entry-name'],
    ['a name of nothing', () => named(''), 'entry-name'],
    ['capitals', () => named('CLUSTERS/0001.JSON'), 'entry-name'],
    ['a long name', () => named(`clusters/${'0'.repeat(60_000)}.json`), 'archive-form'],
    [
      'a name in other bytes',
      () => smallBundle([{ name: Buffer.from([0xff, 0xfe]), content: json({}) }]),
      'entry-name',
    ],
    ['an archive in an archive', nested, 'unreadable'],
    ['an archive by its name', () => named('clusters/0001.zip'), 'entry-name'],
    ['an entry that stands twice', () => smallBundle([clusterPart]), 'entry-twice'],
    ['a link', () => changedPart({ attributes: (0xa1ff << 16) >>> 0 }), 'entry-link'],
    ['a folder', () => changedPart({ attributes: 0x10 }), 'entry-link'],
    ['a device file', () => changedPart({ attributes: (0x61b6 << 16) >>> 0 }), 'entry-link'],
    ['a password', () => changedPart({ flags: 1 }), 'entry-locked'],
    ['a strong password', () => changedPart({ flags: 0x41 }), 'entry-locked'],
    ['a locked table', () => changedPart({ flags: 0x2000 }), 'entry-locked'],
    ['the AES of WinZip', () => changedPart({ method: 99 }), 'entry-locked'],
    ['another way of packing', () => changedPart({ method: 14 }), 'archive-form'],
    ['extra fields', () => changedPart({ extra: Buffer.from([1, 0, 0, 0]) }), 'archive-form'],
    ['a comment of an entry', () => changedPart({ comment: 'a' }), 'archive-form'],
    ['ZIP64 sizes', () => changedPart({ bytes: 0xffff_ffff, packed: 0xffff_ffff }), 'archive-form'],
    ['ZIP64 places', () => changedPart({ offset: 0xffff_ffff }), 'archive-form'],
    ['ZIP64 counts', () => smallBundle([], { count: 0xffff }), 'too-many-entries'],
    ['another count', () => smallBundle([], { count: 1 }), 'archive-form'],
    ['a table elsewhere', () => smallBundle([], { tableOffset: 0 }), 'archive-form'],
    ['a comment', () => smallBundle([], { comment: 'a' }), 'cut-off'],
    ['something behind', () => smallBundle([], { behind: Buffer.from('a') }), 'cut-off'],
    ['something before', () => smallBundle([], { before: Buffer.from('#!/bin/sh') }), 'not-a-bundle'],
    ['another name in the head', () => changedPart({ headName: 'clusters/0002.json' }), 'archive-form'],
    ['a wrong checksum', () => changedPart({ crc: 7 }), 'wrong-checksum'],
    [
      'data that do not unpack',
      () => changedPart({ data: Buffer.from([0xff, 0xff, 0xff]) }),
      'unpacks-too-much',
    ],
    [
      'something behind the packed data',
      () => changedPart({ data: Buffer.concat([deflateRawSync(json(oneCluster)), Buffer.from('hidden')]) }),
      'archive-form',
    ],
    ['a bomb', () => smallBundle([bomb]), 'unpacks-too-much'],
    [
      'a bomb that lies about its size',
      () => smallBundle([{ ...bomb, bytes: 90 * (bomb.data?.length ?? 0) }]),
      'unpacks-too-much',
    ],
    [
      'an entry that is too long',
      () => smallBundle([{ name: 'records/0001.json', content: zeros(16_000_001) }]),
      'unpacks-too-much',
    ],
  ])('%s is refused', (_, bytes, outcome) => {
    expect(reading(bytes()).outcome).toBe(outcome);
  });

  test('entries that overlap are refused, however they share their data', () => {
    const second: RawEntry = { ...clusterPart, name: 'clusters/0002.json', offset: 0 };
    const quoted = Array.from({ length: 50 }, (_, at): RawEntry => {
      const name = `records/${String(at + 1).padStart(4, '0')}.json`;
      return { ...clusterPart, name, offset: 0 };
    });

    expect(reading(rawZip([clusterPart, second, manifestOf([clusterPart, second])])).outcome).toBe(
      'entries-overlap',
    );
    expect(reading(rawZip([clusterPart, ...quoted, manifestOf([clusterPart])])).outcome).toBe(
      'entries-overlap',
    );
  });

  test('ten thousand entries, and a file that would unpack to gigabytes, are refused before they are read', () => {
    const many = (count: number, content: Buffer) =>
      Array.from({ length: count }, (_, at) =>
        packed(`records/${String(at).padStart(4, '0')}.json`, content),
      );
    const small = many(9_999, json({}));
    const dense = many(
      150,
      Buffer.concat([
        zeros(1_400_000),
        Buffer.from(Array.from({ length: 15_000 }, (_, at) => (at * at * 7919) % 251)),
      ]),
    );

    expect(reading(smallBundle(small)).outcome).toBe('too-many-entries');
    expect(reading(smallBundle(dense)).outcome).toBe('unpacks-too-much');
  });

  test('what the table of contents says is compared with what is there', () => {
    const other = packed('clusters/0002.json', json({ ...oneCluster, clusters: [] }));
    const changed = {
      ...clusterPart,
      ...packed('clusters/0001.json', json({ ...oneCluster, clusters: [] })),
    };
    const sized = manifestOf([{ ...clusterPart, bytes: 3 }]);

    expect(reading(rawZip([clusterPart, other, manifestOf([clusterPart])]))).toEqual({
      outcome: 'entry-unlisted',
      path: 'clusters/0002.json',
    });
    expect(reading(rawZip([clusterPart, manifestOf([clusterPart, other])]))).toEqual({
      outcome: 'entry-missing',
      path: 'clusters/0002.json',
    });
    expect(reading(rawZip([clusterPart, manifestOf([clusterPart, clusterPart])])).outcome).toBe(
      'entry-twice',
    );
    expect(reading(rawZip([clusterPart, sized])).outcome).toBe('wrong-checksum');
    // Its own checksum is right, its hash is another.
    const forged = manifestOf([{ ...clusterPart, bytes: changed.content.length }]);
    expect(reading(rawZip([changed, forged])).outcome).toBe('wrong-checksum');
  });

  test('a file that is cut off anywhere is refused', () => {
    const whole = smallBundle();
    const outcomes = Array.from(
      { length: 50 },
      (_, at) => reading(whole.subarray(0, Math.floor((at * whole.length) / 50))).outcome,
    );

    expect(new Set(outcomes)).toEqual(new Set(['not-a-bundle', 'cut-off']));
  });

  test('a flipped bit is refused, or changes nothing of what is read', () => {
    const whole = smallBundle();
    const place = folder();
    const read = Array.from({ length: whole.length }, (_, at) => {
      const flipped = Buffer.from(whole);
      flipped[at] = (whole[at] ?? 0) ^ (1 << (at % 8));
      return { at, ...reading(flipped, place) };
    }).filter(({ outcome }) => outcome === 'read');

    // Versions and times of the heads and the table, and what the table says of the system: nothing of it is used.
    expect(read.length).toBeLessThan(2 * (2 + 4) + 2 * (4 + 4 + 2 + 4) + 1);
  });

  test('nothing is ever written beside the file', () => {
    const place = folder();
    mkdirSync(place, { recursive: true });
    const before = readdirSync(place);

    ['../evil.json', '/tmp/cluster-desk-evil.json', 'clusters/0002.json'].forEach((name) =>
      reading(named(name), place),
    );
    reading(nested(), place);

    expect(readdirSync(place).filter((name) => !before.includes(name))).toEqual(['a.clusterdesk']);
    expect(existsSync(join(place, '..', 'evil.json')) || existsSync('/tmp/cluster-desk-evil.json')).toBe(
      false,
    );
  });

  test('JSON that reaches for the prototype, nests too deeply or is of another version is refused', () => {
    const part = (text: string) => {
      const entry = packed('clusters/0001.json', Buffer.from(text));
      return reading(rawZip([entry, manifestOf([entry])]));
    };

    expect(part('{"format":"cluster-desk.bundle/1","__proto__":{"polluted":1},"clusters":[]}')).toEqual({
      outcome: 'key-not-allowed',
      path: 'clusters/0001.json: __proto__',
    });
    expect(part('['.repeat(100)).outcome).toBe('nested-too-deeply');
    expect(part('{"format":"cluster-desk.bundle/1","clusters":[],"clusters":[]}').outcome).toBe('key-twice');
    expect(part('{"format":"cluster-desk.bundle/2"}').outcome).toBe('unsupported-file-version');
    expect(part('{"format":"cluster-desk.bundle/1","clusters":[{"id":"a"}]}').outcome).toBe('missing');
    expect('polluted' in {}).toBe(false);
  });
});
