export const inTeams = window.parent !== window;

/** Outside Teams nothing of its library is loaded. */
const { app, authentication, pages } = inTeams ? await import(document.documentElement.dataset.library) : {};

const renewBeforeExpiry = 60_000;
let token = null;
let pending = null;

export async function joinTeams(applyTheme) {
  await app.initialize();
  app.registerOnThemeChangeHandler(applyTheme);
  app.notifyAppLoaded();
  const context = await app.getContext();
  applyTheme(context.app.theme);
  return context;
}

/** Called by the first page that is on the screen. */
export function ready(language) {
  document.documentElement.lang = language;
  document.body.dataset.ready = '';
  document.getElementById('start')?.remove();
  if (inTeams) {
    app.notifySuccess();
  }
}

/** Where a link from a mail or a card leads whoever follows it outside Teams: to the same item inside, on every device. */
export function linkIntoTeams() {
  const context = JSON.stringify({ subEntityId: openPage() });
  return `https://teams.microsoft.com/l/entity/${document.documentElement.dataset.app}/netzwerk?webUrl=${encodeURIComponent(location.href)}&context=${encodeURIComponent(context)}`;
}

/** Offers the link to the page that is open: a link into Teams, which finds it on every device, else the address. */
export async function copyLink() {
  try {
    if (inTeams && pages.isSupported()) {
      pages.shareDeepLink({ subPageId: openPage(), subPageLabel: document.title });
    } else {
      await navigator.clipboard.writeText(location.origin + location.pathname + filters());
    }
    return true;
  } catch {
    return false;
  }
}

function openPage() {
  return (location.pathname + filters()).replace(/^\/tab\/?/, '');
}

/** What the address says about the list that is open, and nothing about who looks at it. */
function filters() {
  const query = new URLSearchParams(location.search);
  for (const name of ['persona', 'theme', 'language']) {
    query.delete(name);
  }
  return query.size > 0 ? `?${query}` : '';
}

/** In the dialogue of a channel tab: what „Speichern“ will pin. */
export function configure(path, name) {
  if (!inTeams) {
    return;
  }
  const address = `${location.origin}/${path}`;
  pages.config.registerOnSaveHandler((save) => {
    pages.config.setConfig({ entityId: path.replaceAll('/', '-'), contentUrl: address, websiteUrl: address, suggestedDisplayName: name })
      .then(() => save.notifySuccess(), () => save.notifyFailure());
  });
  pages.config.setValidityState(true);
}

export function failed(message) {
  if (inTeams) {
    app.notifyFailure({ reason: app.FailedReason.AuthFailed, message });
  }
}

/** The person's token for this product; asked for once at a time and again a minute before it ends. */
export async function signInToken() {
  if (token && expiry(token) - Date.now() > renewBeforeExpiry) {
    return token;
  }
  pending ??= authentication.getAuthToken().finally(() => { pending = null; });
  token = await pending;
  return token;
}

function expiry(jwt) {
  const payload = jwt.split('.')[1].replaceAll('-', '+').replaceAll('_', '/');
  return JSON.parse(atob(payload)).exp * 1000;
}
