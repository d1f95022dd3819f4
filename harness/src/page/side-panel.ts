import { Emitter, type Event, type PanelPlace } from '@mystratus/plugin-sdk';
import { html, render } from 'lit';
import type { PluginState } from '../host/plugin-runner.ts';
import { icon } from './icons.ts';

export interface SidePanelOptions {
  readonly title: string;
  readonly onReload: () => void;
}

/**
 * The slot on the right of the hubs. The plugin's frame stays where it is put: a frame that is moved in the document
 * loads anew, so switching hubs shows and hides the slot and nothing else.
 */
export class SidePanel {
  readonly element = document.createElement('aside');
  /** What the plugin fills. */
  readonly place = document.createElement('div');
  private readonly notice = document.createElement('div');
  private readonly changes = new Emitter<PanelPlace>();
  private readonly openPlaces = new Map<string, PanelPlace>();
  private hubId = '';

  /** A panel has become visible. */
  readonly onDidReveal: Event<PanelPlace> = this.changes.event;

  constructor(private readonly options: SidePanelOptions) {
    this.element.className = 'side-panel';
    this.element.setAttribute('aria-label', 'Side panel');
    this.place.className = 'panel-place';
    this.notice.className = 'panel-notice';
    const head = document.createElement('div');
    head.className = 'panel-head';
    render(
      html`
        <h2>${options.title}</h2>
        <button type="button" class="icon-button" aria-label="Close side panel" @click=${() => this.leave(this.hubId)}>
          ${icon('close', 16)}
        </button>
      `,
      head,
    );
    this.element.append(head, this.place, this.notice);
    this.update();
  }

  get isOpen(): boolean {
    return this.openPlaces.has(this.hubId);
  }

  reveal(place: PanelPlace): void {
    if (this.openPlaces.get(place.hubId)?.panelId === place.panelId) return;
    this.openPlaces.set(place.hubId, place);
    this.update();
    if (place.hubId === this.hubId) this.announce();
  }

  hide({ hubId }: PanelPlace): void {
    this.leave(hubId);
  }

  /** Closes in this hub, whichever panel is open there. */
  leave(hubId: string): void {
    this.openPlaces.delete(hubId);
    this.update();
  }

  /** Where it was open. */
  hideEverywhere(): readonly PanelPlace[] {
    const places = [...this.openPlaces.values()];
    this.openPlaces.clear();
    this.update();
    return places;
  }

  showHub(hubId: string): void {
    this.hubId = hubId;
    this.update();
    this.announce();
  }

  /** Tells which panel is visible, if one is. */
  announce(): void {
    const place = this.openPlaces.get(this.hubId);
    if (place) this.changes.fire(place);
  }

  /** Says over the plugin's own picture what is wrong with it, and offers the remedy. */
  showState(state: PluginState): void {
    const isBroken = state.kind === 'failed' || state.kind === 'unresponsive';
    this.notice.hidden = state.kind === 'running';
    this.notice.setAttribute('role', isBroken ? 'alert' : 'status');
    render(
      isBroken
        ? html`
            <div class="notice-card">
              ${icon('warning', 28)}
              <p>${state.message}</p>
              <p class="hint">Your clients and the rest of the program are not affected.</p>
              <button type="button" class="button primary" @click=${this.options.onReload}>
                Reload ${this.options.title}
              </button>
            </div>
          `
        : html`<div class="notice-card"><p>Starting ${this.options.title}…</p></div>`,
      this.notice,
    );
  }

  private update(): void {
    this.element.classList.toggle('is-open', this.isOpen);
    // Hidden, it keeps its size and its place in the document, and nobody can tab into it.
    this.element.inert = !this.isOpen;
  }
}
