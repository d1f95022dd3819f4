import { ContainerModule } from 'inversify';
import { BuiltInMapKinds } from './built-in-map-kinds.ts';
import { BuiltInProviders } from './built-in-providers.ts';
import { Contribution } from './contribution.ts';
import { FollowHost } from './follow-host.ts';
import { MapCommands } from './map-commands.ts';
import { BackgroundTasks } from './panel-controls/background-tasks.ts';
import { FrameControls } from './panel-controls/frame-controls.ts';
import { MapControls } from './panel-controls/map-controls.ts';
import { PanelControls } from './panel-controls/panel-controls.ts';
import { PinControls } from './panel-controls/pin-controls.ts';
import { PlacingControls } from './panel-controls/placing-controls.ts';
import { RefineControls } from './panel-controls/refine-controls.ts';
import { ServicePanelSources } from './panel-controls/service-panel-sources.ts';
import { UsageControls } from './panel-controls/usage-controls.ts';
import { ReadAhead } from './read-ahead.ts';
import { SidePanel } from './side-panel.ts';

/** Contributed in this order: what is registered first can be used by what comes after. */
export const contributionsModule = new ContainerModule(({ bind }) => {
  bind(BackgroundTasks).toSelf();
  bind(FrameControls).toSelf();
  bind(MapControls).toSelf();
  bind(PanelControls).toSelf();
  bind(PinControls).toSelf();
  bind(PlacingControls).toSelf();
  bind(RefineControls).toSelf();
  bind(ServicePanelSources).toSelf();
  bind(UsageControls).toSelf();
  bind(Contribution).to(BuiltInProviders);
  bind(Contribution).to(BuiltInMapKinds);
  bind(Contribution).to(SidePanel);
  bind(Contribution).to(MapCommands);
  bind(Contribution).to(ReadAhead);
  bind(Contribution).to(FollowHost);
});
