// `--help` of every command.
import { helpTexts } from './helpTexts.mjs';
import { systemLanguage, t } from './speak.mjs';

const textOf = (key) => helpTexts[key][systemLanguage()];

/** The words that an option is typed with. */
function typed(name, { short, value, of }) {
  const long = `--${name}${of ? ` ${of.join('|')}` : value ? ` ${value}` : ''}`;
  return short ? `-${short}, ${long}` : long;
}

/** How a command is typed: `npm start [-- [--data FOLDER]]`. */
function lineOf({ name, options = {}, places, passesOn }) {
  const line = ['start', 'test'].includes(name) ? `npm ${name}` : `npm run ${name}`;
  const words = Object.entries(options).map(
    ([option, spec]) => `[${typed(option, spec).split(', ').at(-1)}]`,
  );
  if (places) words.push(places.least ? places.value : `[${places.value}${places.most ? '' : '…'}]`);
  if (passesOn) words.push('…');
  return words.length > 0 ? `${line} -- ${words.join(' ')}` : line;
}

/** What a command is for, how it is typed and what its options mean. */
export function helpOf(command) {
  const { name, options = {}, places, passesOn } = command;
  const rows = Object.entries(options).map(([option, spec]) => [
    typed(option, spec),
    textOf(`${name} --${option}`),
  ]);
  rows.push(['-h, --help', t('helpOption')], ['--version', t('versionOption')]);
  const width = Math.max(...rows.map(([words]) => words.length));
  return [
    textOf(name),
    '',
    t('usage', { line: lineOf(command) }),
    '',
    ...rows.map(([words, text]) => `  ${words.padEnd(width)}  ${text}`),
    ...(places?.of ? ['', `  ${places.value}: ${places.of.join(', ')}`] : []),
    ...(passesOn ? ['', t('passesOn', { tool: passesOn })] : []),
  ].join('\n');
}
