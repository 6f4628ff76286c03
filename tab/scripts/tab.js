import { persona, startCircuit } from './circuit.js';
import { download } from './download.js';
import { keep, kept } from './drafts.js';
import { configure, copyLink, inTeams, joinTeams, ready } from './teams.js';
import { applyTheme } from './theme.js';
import { upload } from './upload.js';
import { lastVisit } from './visits.js';

const shell = document.documentElement;
const query = new URLSearchParams(location.search);

applyTheme(query.get('theme') ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default'));

// What the pages call. Everything else stays inside this bundle.
window.KreisTeams = {
  ready(spoken) {
    // Chosen in the chat or in another browser: the next page is asked for in it.
    if (spoken !== shell.lang) {
      localStore('language', spoken);
    }
    ready(spoken);
  },
  chooseLanguage(chosen) {
    localStore('language', chosen);
    location.reload();
  },
  configure,
  copyLink,
  download,
  keep,
  kept,
  lastVisit,
  // The address follows what is on the screen without a navigation, which would ask the host to draw the page again.
  showAddress: (address) => history.replaceState(history.state, '', new URL(address, document.baseURI)),
  upload: (input, place, page) => upload(input, place, page, { signIn: shell.dataset.signIn, language: shell.lang, persona }),
  focus: (id) => document.getElementById(id)?.focus(),
  focusHeading() {
    if (!document.activeElement?.matches('main :is(input, select, textarea)')) {
      document.querySelector('h1')?.focus();
    }
  },
};

const context = inTeams ? await joinTeams(applyTheme) : null;
if (context?.page?.subPageId) {
  const wanted = new URL(`/tab/${context.page.subPageId}`, location.origin);
  query.forEach((value, name) => wanted.searchParams.set(name, value));
  history.replaceState(null, '', wanted);
} else if (context?.page?.frameContext === 'sidePanel' && location.pathname === '/tab') {
  history.replaceState(null, '', `/tab/sitzung${location.search}`);
}
// Who has not chosen reads what their Teams speaks.
const language = localStore('language') ?? context?.app?.locale ?? shell.lang;
shell.lang = language.startsWith('en') ? 'en' : 'de';
shell.dataset.frame = context?.page?.frameContext ?? 'content';

await startCircuit(shell.dataset.signIn, shell.lang);

// Storage is refused to a frame by some browsers; the choice then lasts as long as the page.
function localStore(name, value) {
  try {
    if (value !== undefined) {
      localStorage.setItem(`kreisteams:${name}`, value);
    }
    return localStorage.getItem(`kreisteams:${name}`);
  } catch {
    return null;
  }
}
