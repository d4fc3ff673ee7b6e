// Which characters a font has: what the brief checks its text against before it prints.

/** The code points that a TrueType font maps to a glyph, read from the tables of its `cmap` (formats 4 and 12). */
export function codesOf(font) {
  const codes = new Set();
  const cmap = tableAt(font, 'cmap');
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index++) {
    const subtable = cmap + font.readUInt32BE(cmap + 4 + 8 * index + 4);
    const format = font.readUInt16BE(subtable);
    if (format === 4) addSegments(font, subtable, codes);
    if (format === 12) addGroups(font, subtable, codes);
  }
  return codes;
}

/** Ascending numbers as ranges, both ends included: 32, 33, 34, 65 are [[32, 34], [65, 65]]. */
export function rangesOf(codes) {
  const ranges = [];
  for (const code of [...codes].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && code === last[1] + 1) last[1] = code;
    else ranges.push([code, code]);
  }
  return ranges;
}

function tableAt(font, tag) {
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const entry = 12 + 16 * index;
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8);
  }
  throw new Error(`No table ${tag}.`);
}

function addSegments(font, at, codes) {
  const segments = font.readUInt16BE(at + 6) / 2;
  for (let index = 0; index < segments; index++) {
    const end = font.readUInt16BE(at + 14 + 2 * index);
    const startAt = at + 16 + 2 * segments + 2 * index;
    const start = font.readUInt16BE(startAt);
    const delta = font.readUInt16BE(startAt + 2 * segments);
    const offsetAt = startAt + 4 * segments;
    const offset = font.readUInt16BE(offsetAt);
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const glyph =
        offset === 0 ? (code + delta) & 0xffff : font.readUInt16BE(offsetAt + offset + 2 * (code - start));
      if (glyph !== 0) codes.add(code);
    }
  }
}

function addGroups(font, at, codes) {
  for (let index = 0; index < font.readUInt32BE(at + 12); index++) {
    const group = at + 16 + 12 * index;
    const end = font.readUInt32BE(group + 4);
    for (let code = font.readUInt32BE(group); code <= end; code++) codes.add(code);
  }
}
