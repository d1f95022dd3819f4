import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import { milesPer } from '../../common/geo/distance-units.ts';
import { AREA_TOOLS, type AreaTool } from '../../common/selection/area-tool.ts';
import { RADIUS_LIMITS } from '../../common/selection/circle-radius.ts';
import type { SelectionMode } from '../../common/selection/client-selection.ts';
import type { PanelActions } from '../actions/panel-actions.ts';
import type { PanelState } from '../panel-state.ts';
import { selectionText } from './selection-bar-view.ts';

const MODES: readonly SelectionMode[] = ['replace', 'add', 'subtract'];

const TOOL_ICONS: Readonly<Record<AreaTool, SVGTemplateResult>> = {
  lasso: svg`<path d="M3 9.500C1.500 6 4 2.500 8 2.500s6.500 3 5 6-5.500 2.500-6.500 4-2.500 1-3.500-3z" />`,
  rectangle: svg`<rect x="2.500" y="3.500" width="11" height="9" />`,
  radius: svg`<circle cx="8" cy="8" r="5.500" /><path d="M8 8h5.500" />`,
};
/** One shape alone, with another, without another. */
const MODE_ICONS: Readonly<Record<SelectionMode, SVGTemplateResult>> = {
  replace: svg`<rect x="4" y="4" width="8" height="8" />`,
  add: svg`<path d="M8 3v10M3 8h10" />`,
  subtract: svg`<path d="M3 8h10" />`,
};
const SHORTCUTS: Readonly<Record<AreaTool, string>> = { lasso: 'L', rectangle: 'B', radius: 'R' };

/** What areas are drawn with, and what they have selected. */
export function selectView(state: PanelState, actions: PanelActions): TemplateResult {
  const { messages, drawing, selection } = state;
  const { select: words } = messages;
  const { select } = actions;
  const isEmpty = selection.clients.length === 0;
  return html`
    <div class="draw">
      <div class="segments" role="group" aria-label=${words.toolGroup}>
        ${AREA_TOOLS.map((tool) => toolButton(tool, state, actions))}
      </div>
      <div class="segments" role="group" aria-label=${words.modeGroup}>
        ${MODES.map((mode) => modeButton(mode, state, actions))}
      </div>
    </div>
    <div class="draw">
      ${drawing.tool === 'radius' ? radiusField(state, actions) : nothing}
      ${
        drawing.tool
          ? html`<details class="detail">
            <summary>${words.hints[drawing.tool]}</summary>${words.keys[drawing.tool]}
          </details>`
          : html`<span class="detail">${words.start}</span>`
      }
    </div>
    <p class="totals">${isEmpty ? words.nothing : selectionText(state)}</p>
    <div class="buttons">
      ${button(words.inHub, !isEmpty, () => select.selectInHub(), 'primary')}
      ${button(words.clear, !isEmpty, () => select.clear())}
      ${button(words.undo, selection.canUndo, () => select.undo())}
      ${button(words.redo, selection.canRedo, () => select.redo())}
    </div>
  `;
}

/** Keeps the focus, and with it the keyboard, when there is nothing more for it to do. */
function button(
  text: string,
  isOfUse: boolean,
  act: () => void,
  look: 'primary' | 'secondary' = 'secondary',
): TemplateResult {
  return html`<button class=${look} aria-disabled=${!isOfUse} @click=${() => isOfUse && act()}>${text}</button>`;
}

function toolButton(
  tool: AreaTool,
  { messages, drawing }: PanelState,
  { select }: PanelActions,
): TemplateResult {
  const name = messages.select.tools[tool];
  return html`<button
    aria-pressed=${drawing.tool === tool}
    aria-keyshortcuts=${SHORTCUTS[tool]}
    aria-label=${name}
    title="${name} (${SHORTCUTS[tool]})"
    @click=${() => select.toggleTool(tool)}
  ><svg viewBox="0 0 16 16" aria-hidden="true">${TOOL_ICONS[tool]}</svg><span>${name}</span></button>`;
}

function modeButton(
  mode: SelectionMode,
  { messages, drawing }: PanelState,
  { select }: PanelActions,
): TemplateResult {
  const name = messages.select.modes[mode];
  return html`<button
    aria-pressed=${drawing.mode === mode}
    aria-label=${name}
    title=${name}
    @click=${() => select.setMode(mode)}
  ><svg viewBox="0 0 16 16" aria-hidden="true">${MODE_ICONS[mode]}</svg></button>`;
}

function radiusField(
  { messages, drawing, distanceUnit }: PanelState,
  { select }: PanelActions,
): TemplateResult {
  const { select: words } = messages;
  const value = Number((drawing.radiusMiles / milesPer(distanceUnit)).toFixed(2));
  const onChange = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement)) return;
    const { least, most } = RADIUS_LIMITS;
    const typed = Math.min(most, Math.max(least, target.valueAsNumber));
    if (!Number.isNaN(typed)) select.setRadius(typed * milesPer(distanceUnit));
  };
  return html`<label class="radius">
    <input
      type="number"
      aria-label=${words.radius}
      min=${RADIUS_LIMITS.least}
      max=${RADIUS_LIMITS.most}
      step="any"
      .value=${String(value)}
      @change=${onChange}
    />${words[distanceUnit]}
  </label>`;
}
