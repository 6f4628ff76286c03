/** Without a network the page stays as it is, and says from when that is. */
export function watchNetwork(onReturn) {
  const offline = document.getElementById('offline');
  const modal = document.getElementById('components-reconnect-modal');
  const lost = (event) => {
    if (event?.detail && event.detail.state !== 'show') {
      return;
    }
    for (const time of document.querySelectorAll('.as-of time')) {
      time.dateTime = new Date().toISOString();
      time.textContent = new Intl.DateTimeFormat(document.documentElement.lang, { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Berlin' }).format(new Date());
    }
  };
  window.addEventListener('offline', () => { lost(); offline.hidden = false; });
  window.addEventListener('online', () => {
    offline.hidden = true;
    if (modal.className.includes('failed')) {
      onReturn();
    }
  });
  modal.addEventListener('components-reconnect-state-changed', lost);
}
