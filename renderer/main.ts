import './styles/tokens.css';
import './styles/fonts.css';
import './styles/firstFonts.css';
import './styles/base.css';
import './styles/print.css';
import { firstCall } from './state/firstCall.ts';
import { documentLanguage } from './state/language.ts';

// Until the settings are read, the page looks and is spoken as the system has it.
const { dataset } = document.documentElement;
dataset.theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
document.documentElement.lang = documentLanguage(navigator.language.startsWith('zh') ? 'zh' : 'en');

// The rest of the page is read while the program answers.
const first = firstCall();
const { showApp } = await import('./showApp.ts');
showApp(first);
