import { signInToken } from './teams.js';

/**
 * Sends the chosen files one after the other, each as the body of a request, and tells the page how far it is.
 * @param place where they belong, as the request names it.
 */
export async function upload(input, place, page, { signIn, language, persona }) {
  for (const file of [...input.files]) {
    const address = new URLSearchParams({ ...place, name: file.name, language, ...(signIn === 'persona' ? { persona: persona() } : {}) });
    const token = signIn === 'teams' ? await signInToken() : null;
    const { status, words } = await send(file, `tab/ablage?${address}`, token, (percent) => page.invokeMethodAsync('ProgressAsync', file.name, percent));
    await page.invokeMethodAsync('DoneAsync', file.name, status === 200, words);
  }
  input.value = '';
}

// Fetch does not tell how much of a body has left; the older request does.
function send(file, address, token, progress) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    let told = -1;
    request.upload.onprogress = ({ loaded, total }) => {
      const percent = Math.floor((100 * loaded) / total);
      if (percent >= told + 5) {
        told = percent;
        progress(percent);
      }
    };
    request.onload = () => resolve({ status: request.status, words: request.getResponseHeader('Content-Type')?.startsWith('text/plain') ? request.responseText : null });
    request.onerror = () => resolve({ status: 0, words: null });
    request.open('POST', address);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    if (token) {
      request.setRequestHeader('Authorization', `Bearer ${token}`);
    }
    request.send(file);
  });
}
