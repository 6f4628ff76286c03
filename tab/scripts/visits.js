const newVisitAfter = 30 * 60_000;

/** When this person was here before; looking again within half an hour is the same visit. Times are the host's. */
export function lastVisit(person, now) {
  try {
    const key = `kreisteams:visit:${person}`;
    const { before = null, seen = null } = JSON.parse(localStorage.getItem(key) ?? '{}');
    const isNew = seen && Date.parse(now) - Date.parse(seen) > newVisitAfter;
    const last = isNew ? seen : before;
    localStorage.setItem(key, JSON.stringify({ before: last, seen: now }));
    return last;
  } catch {
    return null;
  }
}
