import { ContainerModule } from 'inversify';
import { BuiltInMapKinds } from './built-in-map-kinds.ts';
import { BuiltInProviders } from './built-in-providers.ts';
import { Contribution } from './contribution.ts';
import { MapCommands } from './map-commands.ts';
import { SidePanel } from './side-panel.ts';

/** Contributed in this order: what is registered first can be used by what comes after. */
export const contributionsModule = new ContainerModule(({ bind }) => {
  bind(Contribution).to(BuiltInProviders);
  bind(Contribution).to(BuiltInMapKinds);
  bind(Contribution).to(SidePanel);
  bind(Contribution).to(MapCommands);
});
