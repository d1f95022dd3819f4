/** As the attack tells of what it has got; nothing of it must ever be told. */
const GAIN = (what: string) => `parent.postMessage({ report: ${what} }, '*')`;

/**
 * What a plugin's script may try from its frame at the frame of another plugin in the same page, which is
 * `parent.frames[0]`. Nothing is told as gained, the other says nothing, and goes on answering its host.
 */
export const NEIGHBOUR_ATTACKS: Readonly<Record<string, string>> = {
  'read its page': GAIN('parent.frames[0].document.title'),
  'read what its script has made': GAIN('parent.frames[0].secret'),
  'find it in the host’s page': GAIN(`parent.document.querySelector('iframe').srcdoc`),
  'change what its script goes by': `parent.frames[0].Array.prototype.push = () => { ${GAIN("'pushed'")} };`,
  'connect it to a host of its own': `const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => { ${GAIN('data')} };
    parent.frames[0].postMessage({ type: 'mystratus.connect' }, '*', [port2]);
    port1.postMessage({ jsonrpc: '2.0', id: 1, method: '$/ping', params: {} });`,
  'take the port that the host gives it': `addEventListener('message', ({ ports }) => {
      if (ports.length > 1 || connected++ > 0) ${GAIN("'a port too many'")} });
    let connected = 0;
    for (let time = 0; time < 20; time++) parent.postMessage({ type: 'mystratus.hello' }, '*');`,
  'speak to the host as if it were it': `parent.frames[0].postMessage({ jsonrpc: '2.0', method: 'shutdown' }, '*');
    parent.postMessage({ jsonrpc: '2.0', id: 1, method: 'shutdown', params: {} }, '*');`,
  'lead it elsewhere': `parent.frames[0].location = 'about:blank'`,
  'lead it elsewhere by replacing': `parent.frames[0].location.replace('data:text/html,gone')`,
  'lead it elsewhere by a link': `const it = document.createElement('a'); it.href = 'about:blank';
    it.target = 'victim'; document.body.append(it); it.click()`,
  'take its name and be led in its place': `window.name = 'victim'; parent.frames[0].name = 'attacker'; ${GAIN('parent.frames[0].name')}`,
  'close it': 'parent.frames[0].close()',
  'stop it': 'parent.frames[0].stop()',
  'take it out of the page': 'parent.frames[0].frameElement.remove()',
  'reach it by a broadcast': `new BroadcastChannel('loot').postMessage('loot')`,
  'share a worker with it': `const it = new SharedWorker(URL.createObjectURL(new Blob(['onconnect = () => {}'])));
    it.port.start(); await new Promise((resolve, reject) => { it.onerror = reject; setTimeout(resolve, 100) }); document.title = 'shared'`,
  'share a lock with it': `await navigator.locks.request('ledger', () => { ${GAIN("'locked'")} })`,
  'share files with it': `${GAIN("'files'").replace("'files'", '(await navigator.storage.getDirectory()).name')}`,
  'share a database with it': `await new Promise((resolve, reject) => { const it = indexedDB.open('shared'); it.onsuccess = resolve; it.onerror = reject }); ${GAIN("'database'")}`,
  'share cookies with it': `document.cookie = 'loot=1'; ${GAIN('document.cookie')}`,
  'drown it in messages': `for (let count = 0; count < 20_000; count++) parent.frames[0].postMessage({ count }, '*')`,
};
