import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { MapView } from '../map/map-view.ts';
import type { MapReport, MapState, ShownState } from '../services/map-request/map-state.ts';
import type { PanelActions } from './panel-actions.ts';
import type { PanelCard, PanelState } from './panel-state.ts';
import { panelStyles } from './panel-styles.ts';
import { confirmView, failedView, idleView, refusedView, workingView } from './views/card-views.ts';
import { coverageView } from './views/coverage-view.ts';
import { leftOutView } from './views/left-out-view.ts';
import { pinCardView } from './views/pin-card-view.ts';
import { placedView, placingView } from './views/placing-views.ts';
import { refineButtonView, refineCardView } from './views/refine-views.ts';
import { usageCardView } from './views/usage-card-view.ts';

/** The side panel: renders one state, calls one set of actions, and keeps nothing of its own. */
export class MapsPanel extends LitElement {
  static override readonly styles = panelStyles;
  static override readonly properties = { state: { attribute: false } };

  declare state: PanelState;
  declare actions: PanelActions;
  declare mapView: MapView;

  /** Renders at once, so that the map is painted into a panel that has settled. */
  show(state: PanelState): void {
    this.state = state;
    if (this.hasUpdated) this.performUpdate();
  }

  protected override firstUpdated(): void {
    if (this.renderRoot instanceof ShadowRoot) {
      this.renderRoot.adoptedStyleSheets.push(this.mapView.styleSheet);
    }
  }

  /** A question takes the focus, and hands it to the heading when it is answered: its buttons are gone by then. */
  protected override updated(changed: PropertyValues<this>): void {
    const stateBefore = changed.get('state');
    const before = stateBefore?.map.phase;
    const { phase } = this.state.map;
    const { card } = this.state;
    if (card?.kind !== stateBefore?.card?.kind) {
      this.focusOn(card ? '.card [data-first-focus]' : 'h2');
    }
    if (before === phase) return;
    // Not before it is needed: until then the map may warm up elsewhere.
    if (hasMap(this.state.map)) this.attachMap();
    if (phase === 'confirming') this.focusOn('[data-first-focus]');
    else if (before === 'confirming') this.focusOn('h2');
  }

  private attachMap(): void {
    const slot = this.renderRoot.querySelector<HTMLElement>('.map');
    if (slot && !slot.hasChildNodes()) this.mapView.attach(slot);
  }

  private focusOn(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.mapView.attach(undefined);
  }

  protected override render(): TemplateResult {
    const { map, messages, theme, isOnline, isLeftOutOpen, refinement } = this.state;
    const kind = 'kind' in map ? map.kind : undefined;
    const report = 'coverage' in map ? map : undefined;
    return html`
      <main data-theme=${theme}>
        <header>
          <h2 tabindex="-1">${kind?.title ?? messages.panelTitle}</h2>
          ${report?.filterText ? html`<span class="filter">${report.filterText}</span>` : nothing}
          ${isOnline ? nothing : html`<span class="badge">${messages.offline}</span>`}
        </header>
        ${this.statusLines(report)}
        ${this.mapArea()}
        <footer>
          ${report ? leftOutView(report.leftOut, isLeftOutOpen, messages, this.actions) : nothing}
          ${report ? refineButtonView(refinement, isOnline, messages, this.actions) : nothing}
        </footer>
      </main>
    `;
  }

  /** The two lines stay in the document from the start: a live region that arrives full is not read out. */
  private statusLines(report: MapReport | undefined): TemplateResult {
    const { messages } = this.state;
    return html`
      <p role="status" class="coverage" aria-label=${messages.regions.coverage}>
        ${report ? coverageView(report.coverage, messages, this.actions.selectPart) : nothing}
      </p>
      <div class="requests">
        <p role="status" aria-label=${messages.regions.requests}>
          ${report ? messages.quote(report.quote) : nothing}
        </p>
        <button class="link" @click=${() => this.actions.openCard({ kind: 'usage' })}>${messages.usage.open}</button>
      </div>
    `;
  }

  private changeNotice({ change }: ShownState): TemplateResult {
    const { change: words, regions } = this.state.messages;
    return html`<p role="status" class=${change ? 'change' : ''} aria-label=${regions.notice}>
      ${
        change
          ? html`${words.text(change.clientCount, change.newLookups)} ·
            <button class="link" @click=${this.actions.update}>${words.update}</button>`
          : nothing
      }
    </p>`;
  }

  private mapArea(): TemplateResult {
    const { map, isPainting, messages } = this.state;
    const isPainted = map.phase === 'recording' || map.phase === 'shown';
    return html`<div class="map-area">
      <section
        class="map"
        role="region"
        aria-label=${messages.regions.map}
        aria-busy=${isPainting || !isPainted}
        ?inert=${!hasMap(map)}
      ></section>
      ${map.phase === 'shown' ? this.changeNotice(map) : nothing}
      ${this.overlay()}
    </div>`;
  }

  private overlay(): TemplateResult | typeof nothing {
    const { map, messages, formats, pins, card, usage } = this.state;
    const { actions } = this;
    if (card?.kind === 'usage') return usageCardView(usage, messages, formats, actions);
    if (card && map.phase === 'shown') return this.mapCard(card);
    switch (map.phase) {
      case 'idle':
        return idleView(messages);
      case 'working':
        return workingView(map.step, messages, actions);
      case 'drawing':
        return workingView('drawing', messages, actions);
      case 'confirming':
        return confirmView(map, messages, actions);
      case 'refused':
        return refusedView(map, messages, actions);
      case 'failed':
        return failedView(map, messages, actions);
      case 'recording':
      case 'shown':
        if (map.coverage.located === 0)
          return html`<div class="card quiet"><p>${messages.empty}</p></div>`;
        return pins ? pinCardView(pins, messages, actions) : nothing;
    }
  }

  /** A card about the map that is shown. */
  private mapCard(card: PanelCard): TemplateResult | typeof nothing {
    const { messages, refinement } = this.state;
    switch (card.kind) {
      case 'refine':
        return refineCardView(refinement, messages, this.actions);
      case 'placing':
        return placingView(card.name, messages, this.actions);
      case 'placed':
        return placedView(card, messages, this.actions);
      case 'usage':
        return nothing;
    }
  }
}

function hasMap({ phase }: MapState): boolean {
  return phase === 'drawing' || phase === 'recording' || phase === 'shown';
}
