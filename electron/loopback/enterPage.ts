import type { Language } from '../../core/base/settings.ts';
import { createTranslate } from '../../core/text/translate.ts';

/** Nothing but its own script: this page is shown before anyone has proved who asks, and holds no data. */
export const enterPolicy =
  "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** What a browser without the cookie sees at `/`: it exchanges the token in the address for the cookie. */
export function enterPage(language: Language): string {
  const t = createTranslate(language);
  return `<!doctype html>
<html lang="${documentLanguage(language)}">
<head><meta charset="utf-8"><title>${t('shell.enterTitle')}</title><script src="/enter.js" defer></script></head>
<body><p id="waiting">${t('shell.enterWaiting')}</p><p id="refused" role="alert" hidden>${t('shell.enterRefused')}</p>
<p id="taken" role="alert" hidden>${t('shell.enterTaken')}</p></body>
</html>
`;
}

/** What the browser is told to open: a file that only this user reads, and that sends it on to the address. */
export function enterFilePage(url: string, language: Language): string {
  const t = createTranslate(language);
  return `<!doctype html>
<html lang="${documentLanguage(language)}">
<head><meta charset="utf-8"><meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0;url=${url}"><title>${t('shell.enterTitle')}</title></head>
<body><p><a href="${url}">${t('shell.enterWaiting')}</a></p></body>
</html>
`;
}

const documentLanguage = (language: Language): string => (language === 'zh' ? 'zh-CN' : 'en');

/** Takes the token out of the address bar first, so that it stays in no history. */
export const enterScript = `'use strict';
const token = location.hash.slice(1);
history.replaceState(null, '', '/');
const say = (id) => {
  document.getElementById('waiting').hidden = true;
  document.getElementById(id).hidden = false;
};
const refuse = () => say('refused');
fetch('/enter', {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ token }),
}).then(async (response) => {
  if (response.ok) {
    location.replace((await response.json()).to);
  } else {
    say(response.status === 409 ? 'taken' : 'refused');
  }
}).then(undefined, refuse);
`;
