// Understands the words behind a command before anything is installed or built for it.
import { parseArgs } from 'node:util';
import { t } from './speak.mjs';

/** What was typed is not understood: the text says why. */
const wrong = (text) => ({ kind: 'wrong', text });

/**
 * What the words behind a command ask for: `help`, `version`, `run`, or `wrong` with the reason in `text`.
 *
 * The words of a command that passes them on are not judged here; its own help is asked for by the first of them.
 */
export function readWords(words, command) {
  const own = words.slice(command.fixed ?? 0);
  const asked = command.passesOn ? own.slice(0, 1) : wordsBeforeDashes(own);
  if (asked.includes('--version')) return { kind: 'version' };
  if (!command.ownHelp && asked.some((word) => word === '--help' || word === '-h')) return { kind: 'help' };
  return command.passesOn ? { kind: 'run' } : (wrongOption(own, command) ?? { kind: 'run' });
}

const wordsBeforeDashes = (words) => (words.includes('--') ? words.slice(0, words.indexOf('--')) : words);

function wrongOption(words, { options = {}, places }) {
  const parsed = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      Object.entries(options).map(([name, { type, short }]) => [name, { type, ...(short && { short }) }]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of parsed.tokens) {
    if (token.kind !== 'option') continue;
    const reason = reasonAgainst(token, options[token.name]);
    if (reason) return wrong(reason);
  }
  return wrongPlace(parsed.positionals, places);
}

function reasonAgainst({ rawName, value }, option) {
  if (!option) return t('unknownOption', { name: rawName });
  if (option.type === 'boolean') {
    return value === undefined ? null : t('unknownOption', { name: `${rawName}=${value}` });
  }
  if (value === undefined || value === '' || value.startsWith('--')) {
    return t('valueMissing', { name: rawName });
  }
  if (option.of && !option.of.includes(value)) {
    return t('valueUnknown', { name: rawName, value, all: option.of.join(', ') });
  }
  return option.number && !isCount(value) ? t('numberWrong', { value }) : null;
}

function wrongPlace(given, places) {
  const most = places ? (places.most ?? Infinity) : 0;
  if (given.length > most) return wrong(t('unknownOption', { name: given[most] }));
  if (given.length < (places?.least ?? 0)) return wrong(t('placeMissing'));
  const unknown = given.filter((place) => places.of && !places.of.includes(place));
  if (unknown.length > 0) {
    return wrong(t('partUnknown', { names: unknown.join(', '), all: places.of.join(', ') }));
  }
  const stranger = given.find((place) => places?.ending && !place.toLowerCase().endsWith(places.ending));
  if (stranger !== undefined) return wrong(t('unknownOption', { name: stranger }));
  const noNumber = given.find((place) => places.number && !isCount(place));
  return noNumber === undefined ? null : wrong(t('numberWrong', { value: noNumber }));
}

const isCount = (word) => /^[1-9]\d*$/.test(word);
