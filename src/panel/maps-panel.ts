import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { kindTitle } from '../common/maps/kind-title.ts';
import type { MapView } from '../map/map-view.ts';
import type { MapState, ShownState } from '../services/map-request/map-state.ts';
import type { PanelActions } from './actions/panel-actions.ts';
import { CardFocus } from './card-focus.ts';
import { openCardView } from './panel-cards.ts';
import type { PanelState } from './panel-state.ts';
import { panelStyles } from './panel-styles.ts';
import { PANEL_VIEWS } from './panel-views.ts';
import { PinCardFocus } from './pin-card-focus.ts';
import { basemapProblemView } from './views/basemap-views.ts';
import { gonePluginsView } from './views/gone-plugins-view.ts';
import { heatLegendView } from './views/heat-legend-view.ts';
import { leftOutView } from './views/left-out-view.ts';
import { outliersView } from './views/outliers-view.ts';
import { overlayLegendView } from './views/overlay-legend-view.ts';
import { pinCardView } from './views/pin-card-view.ts';
import { pinLegendView } from './views/pin-legend-view.ts';
import { refineButtonView } from './views/refine-views.ts';
import { requestView } from './views/request-view.ts';
import { barTellsChange, selectionBarView } from './views/selection-bar-view.ts';
import { statusLinesView } from './views/status-lines-view.ts';
import { toolbarView } from './views/toolbar-view.ts';

/** The side panel: renders one state, calls one set of actions, and keeps nothing but who had the focus. */
export class MapsPanel extends LitElement {
  static override readonly styles = panelStyles;
  static override readonly properties = { state: { attribute: false } };

  declare state: PanelState;
  declare actions: PanelActions;
  declare mapView: MapView;

  private cardFocus: CardFocus | undefined;
  private pinCardFocus: PinCardFocus | undefined;

  /** Renders at once, so that the map is painted into a panel that has settled. */
  show(state: PanelState): void {
    this.state = state;
    if (this.hasUpdated) this.performUpdate();
  }

  protected override firstUpdated(): void {
    if (!(this.renderRoot instanceof ShadowRoot)) return;
    this.renderRoot.adoptedStyleSheets.push(this.mapView.styleSheet);
    this.cardFocus = new CardFocus(this.renderRoot);
    this.pinCardFocus = new PinCardFocus(this.renderRoot);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.cardFocus?.remember(!changed.get('state')?.frame.card);
    this.pinCardFocus?.remember();
  }

  /** A question takes the focus, and hands it to the heading when it is answered: its buttons are gone by then. */
  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('state');
    const { map, frame } = this.state;
    if (keyOf(frame.card) !== keyOf(before?.frame.card)) {
      if (frame.card) this.cardFocus?.enter();
      else this.cardFocus?.leave('h2');
    }
    const question = this.state.answers?.choices.question;
    if (before?.answers && this.state.answers && question !== before.answers.choices.question) {
      this.focusOn(question ? '.answer h3' : `#ask-${before.answers.choices.question}`);
    }
    const isHeld = this.state.pins?.isHeld ?? false;
    if (isHeld !== (before?.pins?.isHeld ?? false)) this.pinCardFocus?.follow(isHeld);
    if (before?.map.phase === map.phase) return;
    // Not before it is needed: until then the map may warm up elsewhere.
    if (hasMap(map)) this.attachMap();
    if (map.phase === 'confirming') this.focusOn('.card [data-first-focus]');
    else if (before?.map.phase === 'confirming') this.focusOn('h2');
  }

  private attachMap(): void {
    const slot = this.mapSlot;
    if (slot && !slot.hasChildNodes()) this.mapView.attach(slot);
  }

  private get mapSlot(): HTMLElement | null {
    return this.renderRoot?.querySelector<HTMLElement>('section.map');
  }

  private focusOn(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.mapView.attach(undefined);
  }

  protected override render(): TemplateResult {
    const { state, actions } = this;
    const { map, messages, theme, network, refinement, frame } = state;
    const kind = 'kind' in map ? map.kind : undefined;
    const report = 'coverage' in map ? map : undefined;
    // Once there is a map, its surroundings keep their room: a map that is resized is painted again.
    const isBare = !report && !this.mapSlot?.hasChildNodes();
    return html`
      <main class=${isBare ? 'bare' : ''} lang=${messages.language} data-theme=${theme} @keydown=${this.takeKey}>
        <header>
          <h2 tabindex="-1">${kind ? kindTitle(kind, messages) : messages.panelTitle}</h2>
          ${report?.filterText ? html`<span class="filter" title=${report.filterText}>${report.filterText}</span>` : nothing}
          ${network.refusal ? html`<span class="badge">${messages.offline}</span>` : nothing}
        </header>
        ${statusLinesView(report, messages, actions)}
        ${toolbarView(hasMap(map), state, actions)}
        ${this.mapArea()}
        <footer>
          ${report ? leftOutView(report.leftOut, frame.isLeftOutOpen, messages, actions) : nothing}
          ${report ? refineButtonView(refinement, network, messages, actions) : nothing}
        </footer>
      </main>
    `;
  }

  private changeNotice(map: ShownState): TemplateResult {
    const { change: words, regions } = this.state.messages;
    const change = barTellsChange(this.state) ? undefined : map.change;
    return html`<p role="status" class=${change ? 'change' : ''} aria-label=${regions.notice}>
      ${
        change
          ? html`${words.text(change.clientCount, change.newLookups)} ·
            <button class="link" @click=${() => this.actions.map.update()}>${words.update}</button>`
          : nothing
      }
    </p>`;
  }

  /** What is over the map comes before it, as the focus goes. The map keeps its size under a view. */
  private mapArea(): TemplateResult {
    const { map, isPainting, messages } = this.state;
    const isPainted = map.phase === 'recording' || map.phase === 'shown';
    const hasViews = hasMap(map) && PANEL_VIEWS.length > 0;
    const view = hasMap(map) && PANEL_VIEWS.find(({ id }) => id === this.state.frame.view);
    return html`<div class="map-area">
      ${
        map.phase === 'shown'
          ? html`<div class="notices">${this.changeNotice(map)}${selectionBarView(this.state, this.actions)}${view ? nothing : [outliersView(this.state, this.actions), basemapProblemView(this.state, this.actions), gonePluginsView(this.state, this.actions)]}</div>
            ${map.heat && !view ? heatLegendView(map.heat, this.state, this.actions) : nothing}`
          : nothing
      }
      ${this.overlay()}
      ${view ? nothing : [pinLegendView(this.state), hasMap(map) ? overlayLegendView(this.state) : nothing]}
      <div class="view map-view ${view ? 'covered' : ''}" role=${hasViews ? 'tabpanel' : nothing} id="view-map" aria-labelledby=${hasViews ? 'tab-map' : nothing}>
        <section
          class="map"
          role="region"
          aria-label=${messages.regions.map}
          aria-describedby="map-summary"
          aria-busy=${isPainting || !isPainted}
          ?inert=${!hasMap(map)}
        ></section>
        <p class="unseen" role="status" id="map-summary" aria-label=${messages.regions.summary}>${this.summary()}</p>
      </div>
      ${
        view
          ? html`<div class="view" role="tabpanel" id="view-${view.id}" aria-labelledby="tab-${view.id}">
            ${view.render(this.state, this.actions)}
          </div>`
          : nothing
      }
    </div>`;
  }

  private summary(): string {
    const { map, summary, messages, distanceUnit } = this.state;
    if (!summary || !('kind' in map)) return '';
    return messages.summary(kindTitle(map.kind, messages), summary, distanceUnit);
  }

  private overlay(): TemplateResult {
    const { state, actions } = this;
    const { map, frame, pins } = state;
    const { card } = frame;
    const isCardShown = card && (card.kind === 'usage' || map.phase === 'shown');
    // Pins belong to the map: under the table they wait.
    const arePinsShown = map.phase === 'shown' && frame.view === 'map';
    return html`
      ${isCardShown ? openCardView(card, state, actions) : requestView(state, actions)}
      ${pins && arePinsShown ? pinCardView(pins, state, actions) : nothing}
    `;
  }

  /** Escape closes what is open; Ctrl+Z and Ctrl+Shift+Z take selections back and forth, as fields do their text. */
  private readonly takeKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    const isTaken =
      event.key === 'Escape' ? this.closeOne() : isUndoKey(event) && this.undo(event.shiftKey);
    if (isTaken) event.preventDefault();
  };

  private closeOne(): boolean {
    const { frame, pins } = this.state;
    if (frame.card) this.actions.frame.closeCard();
    else if (pins?.isHeld) this.actions.pins.close();
    else return false;
    return true;
  }

  private undo(again: boolean): boolean {
    const { canUndo, canRedo } = this.state.selection;
    if (!(again ? canRedo : canUndo)) return false;
    if (again) this.actions.select.redo();
    else this.actions.select.undo();
    return true;
  }
}

/** Not where text is written. */
function isUndoKey({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  const isField = target instanceof HTMLElement && target.matches('input, select, textarea');
  return key.toLowerCase() === 'z' && (ctrlKey || metaKey) && !altKey && !isField;
}

function hasMap({ phase }: MapState): boolean {
  return phase === 'drawing' || phase === 'recording' || phase === 'shown';
}

/** Tells cards apart that take the focus each. */
function keyOf(card: PanelState['frame']['card']): string | undefined {
  return card?.kind === 'tool' ? card.tool : card?.kind;
}
