import { html, nothing, type TemplateResult } from 'lit';
import type { PanelActions } from '../actions/panel-actions.ts';
import type { PanelState } from '../panel-state.ts';
import { basemapOptionsView } from './basemap-views.ts';
import { extensionOptionsView } from './extension-options-view.ts';
import { heatOptionsView } from './heat-options-view.ts';
import { pinOptionsView } from './pin-options-view.ts';
import { projectionOptionsView } from './projection-options-view.ts';
import { savedViewsView } from './saved-views-view.ts';
import { studioOptionsView } from './studio-options-view.ts';

/** How the map looks, section by section. */
export function optionsView(state: PanelState, actions: PanelActions): TemplateResult {
  const heat = state.map.phase === 'shown' ? state.map.heat : undefined;
  return html`
    ${heat ? heatOptionsView(heat, state, actions) : nothing}
    ${pinOptionsView(state, actions)}
    ${studioOptionsView(state, actions)}
    ${basemapOptionsView(state, actions)}
    ${extensionOptionsView(state, actions)}
    ${projectionOptionsView(state, actions)}
    ${savedViewsView(state, actions)}
  `;
}
