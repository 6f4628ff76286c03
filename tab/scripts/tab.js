import { persona, startCircuit } from './circuit.js';
import { configure, copyLink, inTeams, joinTeams, ready } from './teams.js';
import { applyTheme } from './theme.js';
import { upload } from './upload.js';

const shell = document.documentElement;
const query = new URLSearchParams(location.search);

applyTheme(query.get('theme') ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default'));

const language = localStore('language') ?? shell.lang;
shell.lang = language;

// What the pages call. Everything else stays inside this bundle.
window.KreisTeams = {
  ready,
  chooseLanguage(chosen) {
    localStore('language', chosen);
    location.reload();
  },
  configure,
  copyLink,
  upload: (input, owner, page) => upload(input, owner, page, { signIn: shell.dataset.signIn, language, persona }),
  focus: (id) => document.getElementById(id)?.focus(),
};

const context = inTeams ? await joinTeams(applyTheme) : null;
if (context?.page?.subPageId && location.pathname === '/tab') {
  history.replaceState(null, '', `/tab/${context.page.subPageId}${location.search}`);
}

await startCircuit(shell.dataset.signIn, language);

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
