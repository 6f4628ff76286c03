import { watchNetwork } from './offline.js';
import { failed, inTeams, linkIntoTeams, signInToken } from './teams.js';

const webSockets = 1;
const warning = 3;
const pauseAfter = 120_000;
const tryAgainAfter = 5_000;

/**
 * Opens the connection that carries the pages.
 * @param {'teams'|'persona'|'none'} signIn How this installation knows who is there.
 */
export async function startCircuit(signIn, language) {
  const reason = signIn === 'none' ? 'unconfigured' : signIn === 'teams' && !inTeams ? 'outside' : null;
  if (reason) {
    return explain(reason);
  }

  const actingAs = signIn === 'persona' ? persona() : null;
  const address = new URLSearchParams({ language, ...(actingAs ? { persona: actingAs } : {}) });
  try {
    if (signIn === 'teams') {
      await signInToken();
    }
  } catch {
    failed('sign-in');
    return explain('refused');
  }

  await Blazor.start({
    circuit: {
      // Nothing here has any; asking the host for their list would be a way there and back before the connection.
      initializers: { beforeStart: [], afterStarted: [] },
      configureSignalR: (connection) => connection
        // Information would print the address of the socket, and with it the token.
        .configureLogging(warning)
        .withUrl(`_blazor?${address}`, {
          transport: webSockets,
          skipNegotiation: true,
          ...(signIn === 'teams' ? { accessTokenFactory: signInToken } : {}),
        }),
    },
  });
  keepAlive(signIn);
}

/** A page nobody has looked at for a while gives its circuit back, and takes it up again where it was. */
function keepAlive(signIn) {
  const comeBack = () => returnTo(signIn);
  watchNetwork(comeBack);
  let paused = false;
  let sleep = null;
  document.addEventListener('visibilitychange', async () => {
    clearTimeout(sleep);
    if (document.visibilityState === 'hidden') {
      sleep = setTimeout(async () => { paused = await Blazor.pauseCircuit(); }, pauseAfter);
    } else if (paused) {
      paused = false;
      if (!(await Blazor.resumeCircuit())) {
        location.reload();
      }
    }
  });
  document.getElementById('components-reconnect-modal').addEventListener('components-reconnect-state-changed', ({ detail }) => {
    if (detail.state === 'show') {
      isSignedIn(signIn);
    } else if (detail.state === 'rejected') {
      location.reload();
    } else if (detail.state === 'failed') {
      setTimeout(comeBack, tryAgainAfter);
    }
  });
}

/** After the quick attempts: to the old circuit, else to a new one with what it had, else from the start. The page stands as it was until then. */
async function returnTo(signIn) {
  if (!(await isSignedIn(signIn))) {
    return;
  }
  try {
    if (!(await Blazor.reconnect()) && !(await Blazor.resumeCircuit())) {
      location.reload();
    }
  } catch {
    setTimeout(() => returnTo(signIn), tryAgainAfter);
  }
}

/** A sign-in that Teams no longer renews cannot come back by itself, and the reader is told. */
async function isSignedIn(signIn) {
  if (signIn !== 'teams' || !navigator.onLine) {
    return true;
  }
  const isRenewed = await signInToken().then(() => true, () => false);
  document.getElementById('expired').hidden = isRenewed;
  return isRenewed;
}

function explain(reason) {
  document.body.dataset.start = reason;
  document.getElementById('in-teams').href = linkIntoTeams();
}

/** The demo person of this window; a choice in the address is remembered while the window is open. */
export function persona() {
  try {
    const chosen = new URLSearchParams(location.search).get('persona');
    if (chosen) {
      sessionStorage.setItem('kreisteams:persona', chosen);
    }
    return sessionStorage.getItem('kreisteams:persona');
  } catch {
    return null;
  }
}
