// The page: reads the plugin's package, opens its frame, and puts its commands into a toolbar.
// `?transport=json` sends everything through a channel of JSON, as a program around a web view would have it.

import { portChannel } from './channels.js';
import { CLIENTS } from './clients.js';
import { openFrame } from './frame.js';
import { Hub } from './hub.js';
import { bridge, greeted } from './json-bridge.js';
import { createPairOfWebViews } from './pair-of-web-views.js';
import { PluginHost } from './plugin-host.js';
import { createScreen } from './screen.js';
import { createServices } from './services.js';

const EDITION = 'professional';
const ACTIVE_SERVICES = ['mapping'];

const place = (id) => document.getElementById(id);
const fetchFile = async (path) => {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
};

const [manifest, schema] = await Promise.all(
  ['package/plugin.manifest.json', 'contract/wire.schema.json'].map(async (path) =>
    (await fetchFile(path)).json(),
  ),
);

const hub = new Hub(CLIENTS);
const screen = createScreen({
  panel: place('panel'),
  status: place('status'),
  progress: place('progress'),
  clients: place('clients'),
});
const log = (level, message) => console[level](`[${manifest.id}] ${message}`);

const environment = {
  locale: 'en-US',
  timeZone: 'America/New_York',
  currency: 'USD',
  distanceUnit: 'miles',
  theme: 'light',
  edition: EDITION,
  isOnline: false,
};

const host = new PluginHost({
  channel: await connect(),
  manifest,
  schema,
  services: createServices({
    hub,
    screen,
    log,
    readAsset: async (path) => (await fetchFile(`package/${path}`)).arrayBuffer(),
  }),
  environment,
  configuration: Object.fromEntries(
    Object.entries(manifest.contributes.configuration?.properties ?? {}).map(
      ([key, { default: value }]) => [key, value],
    ),
  ),
  log,
});
host.onDidChangeResponsiveness = (isResponsive) =>
  log('warn', isResponsive ? 'answers again' : 'does not answer');

hub.onDidChangeSelection = (selection) => {
  host.tell('hubs/didChangeSelection', selection);
  showSelection();
};
screen.onDidReveal = (panelPlace) => host.tell('panel/didReveal', panelPlace);
screen.onDidCancel = (progress) => host.tell('progress/didCancel', progress);
place('dark').addEventListener('change', ({ target }) => {
  const theme = target.checked ? 'dark' : 'light';
  host.tell('env/didChange', { environment: { ...environment, theme } });
});
addEventListener('pagehide', () => host.stop());

showClients();
showCommands();

async function connect() {
  const { entries } = manifest;
  const [script, ...styles] = await Promise.all(
    [entries.frame, ...(entries.styles ?? [])].map(async (path) =>
      (await fetchFile(`package/${path}`)).text(),
    ),
  );
  const port = await openFrame(place('panel'), { manifest, script, styles });
  if (new URLSearchParams(location.search).get('transport') !== 'json') return portChannel(port);
  const [program, page] = createPairOfWebViews();
  const greeting = greeted(program);
  bridge(port, page);
  return greeting;
}

/** What the manifest contributes here: everything, or the way to its service, or nothing at all. */
function showCommands() {
  const { editions, service, contributes } = manifest;
  if (!editions.includes(EDITION)) return;
  if (service && !ACTIVE_SERVICES.includes(service.id)) {
    addCommand(service.setUpCommandTitle, () => screen.openExternal(service.signUpUrl));
    return;
  }
  for (const { command: id } of contributes.menus['hub/ribbon'] ?? []) {
    const { title } = contributes.commands.find((command) => command.id === id);
    addCommand(title, async () => {
      try {
        await host.runCommand(id, hub.info.id);
      } catch (error) {
        await screen.showMessage({ message: error.message });
      }
    });
  }
}

function addCommand(title, run) {
  const button = document.createElement('button');
  button.textContent = title;
  button.addEventListener('click', run);
  place('commands').append(button);
}

function showClients() {
  const rows = CLIENTS.map(({ clientName, city, zip }, row) => {
    const line = document.createElement('tr');
    line.tabIndex = 0;
    line.append(...[clientName, city, zip].map(cell));
    line.addEventListener('click', () => hub.select([row]));
    return line;
  });
  place('clients')
    .querySelector('tbody')
    .replaceChildren(...rows);
}

function showSelection() {
  for (const [row, line] of place('clients').querySelectorAll('tbody tr').entries()) {
    line.setAttribute('aria-selected', String(hub.isSelected(row)));
  }
}

function cell(text) {
  const made = document.createElement('td');
  made.textContent = text;
  return made;
}
