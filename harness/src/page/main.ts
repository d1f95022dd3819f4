import './styles/main.css';
import type { Theme } from '@mystratus/plugin-sdk';
import { COMPANY } from '../data/company.ts';
import { drawLogo } from '../data/draw-logo.ts';
import { generateStudio } from '../data/generate-studio.ts';
import type { StudioData } from '../data/hub-row.ts';
import { STUDIOS } from '../data/studios.ts';
import { ActiveHub } from '../host/active-hub.ts';
import { HostBranding } from '../host/host-branding.ts';
import { openHostDatabase } from '../host/host-database.ts';
import { HostEnvironment } from '../host/host-environment.ts';
import { createHostHubs } from '../host/host-hubs.ts';
import { HostStudios } from '../host/host-studios.ts';
import { HUBS } from '../host/hub-definition.ts';
import { HubModel } from '../host/hub-model.ts';
import { parseLaunchOptions } from '../host/launch-options.ts';
import { loadPluginPackage } from '../host/plugin-package.ts';
import { attachPlugin } from './attached-plugin.ts';
import { createHostUi } from './create-host-ui.ts';
import { HubGrid } from './hub-grid.ts';
import { printPages } from './print-pages.ts';
import { ProgressList } from './progress-list.ts';
import { showRecordCard } from './record-card.ts';
import { StudioPage } from './studio-page.ts';
import { Toasts } from './toasts.ts';

const options = parseLaunchOptions(location.search);
// Asked for first: it is on its way while the sample data is made.
const loading = loadPluginPackage(options.plugin, options.edition);

const environment = new HostEnvironment(
  options.edition,
  options.theme ?? preferredTheme(),
  options.isOnline,
  options.region,
);
const data: StudioData = generateStudio(options);
const hubPages = HUBS.map((definition) => {
  const model = new HubModel(definition);
  model.setRows(data[definition.id]);
  const grid = new HubGrid({
    model,
    listCount: options.listCount,
    onOpenRecord: (row) => void showRecordCard(model, row),
  });
  return { model, grid };
});
const toasts = new Toasts();
const progress = new ProgressList();
const ui = createHostUi(toasts, progress);
const activeHub = new ActiveHub();
const page = new StudioPage({ options, environment, activeHub, hubPages, toasts, progress, ui });

loadPlugin().catch((error: unknown) => {
  const reason = error instanceof Error ? error.message : String(error);
  const message = `The plugin could not be loaded. ${reason} Reload the page to try again.`;
  void toasts.show({ severity: 'error', message });
});

async function loadPlugin(): Promise<void> {
  const load = await loading;
  if (!load.ok) {
    page.refuse(load.refusal);
    return;
  }
  const hubs = createHostHubs(
    hubPages.map(({ model }) => model),
    activeHub,
    (model, row) => void showRecordCard(model, row),
  );
  const { plugin } = load;
  const studios = new HostStudios(options.hasStudios ? STUDIOS : []);
  const database = await openHostDatabase();
  const attached = await attachPlugin({
    plugin,
    options,
    database,
    environment,
    hubs,
    studios,
    ui,
    branding: new HostBranding({ ...COMPANY, logo: await drawLogo() }),
    printing: { print: printPages },
  });
  page.attach(attached);
  if (page.contributions().kind === 'active') {
    // Warm, so that the first click only has to draw. A failure to start shows in the panel.
    requestIdleCallback(() => attached.runner.start().catch(() => undefined), { timeout: 2_000 });
  }
}

function preferredTheme(): Theme {
  if (matchMedia('(prefers-contrast: more)').matches) return 'contrast';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
