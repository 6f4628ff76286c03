// What somebody typed and has not saved, for as long as this window is open; some browsers refuse storage to a frame, then the page itself is all there is.
export function keep(key, text) {
  try {
    if (text === null) {
      sessionStorage.removeItem(`kreisteams:${key}`);
    } else {
      sessionStorage.setItem(`kreisteams:${key}`, text);
    }
  } catch { /* refused or full */ }
}

export function kept(key) {
  try {
    return sessionStorage.getItem(`kreisteams:${key}`);
  } catch {
    return null;
  }
}
