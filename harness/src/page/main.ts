import './styles/main.css';
import type { Theme } from '@mystratus/plugin-sdk';
import { COMPANY } from '../data/company.ts';
import { drawLogo } from '../data/draw-logo.ts';
import { generateStudio } from '../data/generate-studio.ts';
import type { StudioData } from '../data/hub-row.ts';
import { organizationOf } from '../data/organization-of.ts';
import { STUDIOS } from '../data/studios.ts';
import { ActiveHub } from '../host/active-hub.ts';
import { HostBranding } from '../host/host-branding.ts';
import { openHostDatabase } from '../host/host-database.ts';
import { HostEnvironment } from '../host/host-environment.ts';
import { createHostHubs } from '../host/host-hubs.ts';
import { HostList } from '../host/host-list.ts';
import { hubsOf } from '../host/hub-definition.ts';
import { HubModel } from '../host/hub-model.ts';
import { InstalledPackages } from '../host/installed-packages.ts';
import { parseLaunchOptions } from '../host/launch-options.ts';
import { PluginDirectory } from '../host/plugin-directory.ts';
import { loadPluginPackage, type PluginLoad } from '../host/plugin-package.ts';
import { createHostUi } from './create-host-ui.ts';
import { HubGrid } from './hub-grid.ts';
import { PluginLoader } from './plugin-loader.ts';
import { printPages } from './print-pages.ts';
import { ProgressList } from './progress-list.ts';
import { showRecordCard } from './record-card.ts';
import { StudioPage } from './studio-page.ts';
import { Toasts } from './toasts.ts';

const options = parseLaunchOptions(location.search);
// Asked for first: they are on their way while the sample data is made.
const served = loadServedPlugins();

const environment = new HostEnvironment(
  options.edition,
  options.theme ?? preferredTheme(),
  options.isOnline,
  options.region,
);
const data: StudioData = generateStudio(options);
const hubs = hubsOf(options.edition);
const hubPages = hubs.map((definition) => {
  const model = new HubModel(definition);
  model.setRows(data[definition.id]);
  const grid = new HubGrid({
    model,
    listCount: definition.id === 'organizations' ? undefined : options.listCount,
    onOpenRecord: (row) => void showRecordCard(model, row),
  });
  return { model, grid };
});
const account = {
  organizations: new HostList(data.organizations.map(organizationOf)),
  events: new HostList(data.events),
};
const toasts = new Toasts();
const progress = new ProgressList();
const ui = createHostUi(toasts, progress);
const activeHub = new ActiveHub();
const directory = new PluginDirectory();
const page = new StudioPage({
  options,
  environment,
  activeHub,
  directory,
  hubPages,
  account,
  toasts,
  progress,
  ui,
});

loadPlugins().catch((error: unknown) => {
  const reason = error instanceof Error ? error.message : String(error);
  const message = `The plugins could not be loaded. ${reason} Reload the page to try again.`;
  void toasts.show({ severity: 'error', message });
});

async function loadPlugins(): Promise<void> {
  const database = await openHostDatabase();
  const loader = new PluginLoader({
    plugins: page.plugins,
    packages: new InstalledPackages(database),
    refuse: (refusal) => page.refuse(refusal),
    parts: {
      options,
      database,
      environment,
      directory,
      ui,
      hubs: createHostHubs(
        hubPages.map(({ model }) => model),
        activeHub,
        (model, row) => void showRecordCard(model, row),
      ),
      studios: new HostList(options.hasStudios ? STUDIOS : []),
      organizations: hubs.some(({ id }) => id === 'organizations')
        ? account.organizations
        : undefined,
      events: account.events,
      branding: new HostBranding({ ...COMPANY, logo: await drawLogo() }),
      printing: { print: printPages },
    },
  });
  try {
    await loader.loadAll(await served);
  } finally {
    page.use(loader);
  }
}

/** What the address asks for in place of the plugin that is developed here, and the others that are served. */
async function loadServedPlugins(): Promise<readonly PluginLoad[]> {
  const response = await fetch('/plugins.json');
  const [first = '', ...others]: readonly string[] = await response.json();
  const paths = [options.plugin ?? first, ...others];
  return Promise.all(paths.map((path) => loadPluginPackage(path, options.edition)));
}

function preferredTheme(): Theme {
  if (matchMedia('(prefers-contrast: more)').matches) return 'contrast';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
