// Walks through a library with Microsoft's client and prints what it saw. Arguments: folder of node_modules, base URL, drive id.
const { createRequire } = require('node:module');
const [folder, baseUrl, drive] = process.argv.slice(2);
const { Client, FileUpload, LargeFileUploadTask, PageIterator } = createRequire(folder + '/')('@microsoft/microsoft-graph-client');

const client = Client.init({ baseUrl, customHosts: new Set(['localhost']), authProvider: done => done(null, 'js-client') });
const root = `/drives/${drive}`;

async function changes(link) {
  const page = await client.api(link).get();
  const names = [];
  const pages = new PageIterator(client, page, item => { names.push(item.deleted ? `-${item.id}` : item.name); return true; });
  await pages.iterate();
  return { names, delta: pages.getDeltaLink() };
}

(async () => {
  const seen = {};
  const project = await client.api(`${root}/root/children`).post({ name: 'Projekt', folder: {}, '@microsoft.graph.conflictBehavior': 'fail' });
  seen.again = await client.api(`${root}/root/children`).post({ name: 'projekt', folder: {}, '@microsoft.graph.conflictBehavior': 'fail' }).catch(error => `${error.statusCode} ${error.code}`);
  seen.created = (await client.api(`${root}/items/${project.id}:/Größe 50%.txt:/content`).put(Buffer.from('hallo'))).file.hashes.quickXorHash;

  const bytes = Buffer.alloc(2_000_000, 7);
  const session = await LargeFileUploadTask.createUploadSession(client, `${baseUrl}v1.0${root}/items/${project.id}:/luftbild.bin:/createUploadSession`, { item: { '@microsoft.graph.conflictBehavior': 'fail' } });
  const file = new FileUpload(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length), 'luftbild.bin', bytes.length);
  const upload = new LargeFileUploadTask(client, file, session, { rangeSize: 655_360 });
  seen.uploaded = (await upload.upload()).responseBody.size;

  const first = await changes(`${root}/root/delta?$top=2`);
  seen.first = first.names.sort();
  await client.api(`${root}/items/${project.id}:/Größe 50%.txt`).delete();
  const second = await changes(first.delta);
  seen.second = second.names.map(name => name.startsWith('-') ? 'deleted' : name).sort();

  seen.batch = (await client.api('/$batch').post({ requests: [
    { id: '1', method: 'GET', url: `${root}/root` },
    { id: '2', method: 'GET', url: `${root}/items/gibtesnicht` },
    { id: '3', method: 'GET', url: `${root}/root/children`, dependsOn: ['2'] },
  ] })).responses.map(response => `${response.id}:${response.status}`).sort();

  const began = Date.now();
  seen.throttled = (await client.api(`${root}/items/${project.id}/children`).query({ throttle: 'me' }).get()).value.map(item => item.name);
  seen.waited = Date.now() - began >= 1900;
  seen.resync = await client.api(`${root}/root/delta?token=ZHxhYmM`).get().then(() => 'ok', error => `${error.statusCode}`);
  console.log(JSON.stringify(seen));
})().catch(error => { console.error(error); process.exit(1); });
