import type { Language } from '../../core/base/settings.ts';
import { createTranslate } from '../../core/text/translate.ts';

/** Nothing but its own script: this page is shown before anyone has proved who asks, and holds no data. */
export const enterPolicy =
  "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** What a browser without the cookie sees at `/`: it exchanges the token in the address for the cookie. */
export function enterPage(language: Language): string {
  const t = createTranslate(language);
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head><meta charset="utf-8"><title>${t('shell.enterTitle')}</title><script src="/enter.js" defer></script></head>
<body><p id="waiting">${t('shell.enterWaiting')}</p><p id="refused" role="alert" hidden>${t('shell.enterRefused')}</p></body>
</html>
`;
}

/** Takes the token out of the address bar first, so that it stays in no history. */
export const enterScript = `'use strict';
const token = location.hash.slice(1);
history.replaceState(null, '', '/');
const refuse = () => {
  document.getElementById('waiting').hidden = true;
  document.getElementById('refused').hidden = false;
};
fetch('/enter', {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ token }),
}).then((response) => (response.ok ? location.replace('/') : refuse()), refuse);
`;
