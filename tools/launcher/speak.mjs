// What the tools say, in the language of the computer. Plain JavaScript without dependencies that Node 14 understands:
// used before a newer one is there and before any package is installed.
import { texts } from './texts.mjs';

/** The computer's language, as `electron/loopback/systemLanguage.ts` finds it for the program itself. */
export function systemLanguage(environment = process.env) {
  const stated = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG;
  // The C locale says nothing about the reader; Windows sets none of the three.
  const isStated = stated !== undefined && !/^(C|POSIX)(\.|$)/.test(stated);
  const locale = isStated ? stated : Intl.DateTimeFormat().resolvedOptions().locale;
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

const language = systemLanguage();

/** A text of the dictionary with its `{parameters}` filled in. */
export function t(key, parameters = {}) {
  return texts[key][language].replace(/\{(\w+)\}/g, (_, name) => String(parameters[name]));
}

/** Standard output belongs to results: whatever is said about the work goes to standard error. */
export const say = (text) => void process.stderr.write(`${text}\n`);

/** Says why the program ends, and ends it. */
export function stop(text, code = 1) {
  say(text);
  process.exit(code);
}
