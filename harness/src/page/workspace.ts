import { type Disposable, toDisposable } from '@mystratus/plugin-sdk';
import { render } from 'lit';
import type { HubModel } from '../host/hub-model.ts';
import type { HubGrid } from './hub-grid.ts';
import { tabId } from './hub-tabs.ts';
import { hubToolbar, SEARCH_ID } from './hub-toolbar.ts';
import type { SidePanel } from './side-panel.ts';
import { createSplitter } from './splitter.ts';

export interface HubPage {
  readonly model: HubModel;
  readonly grid: HubGrid;
}

/** The grid beside the side panel never gets narrower than a name and a town. */
const LEAST_GRID_WIDTH_PX = 300;

/** The middle of the page: the current hub's grid and, once a plugin is there, the splitter and the side panel. */
export class Workspace {
  readonly element = document.createElement('main');
  private readonly hubPanel = document.createElement('section');
  private readonly toolbar = document.createElement('div');

  constructor(private readonly pages: readonly HubPage[]) {
    this.element.className = 'workspace';
    this.hubPanel.className = 'hub-panel';
    this.hubPanel.id = 'hub-panel';
    this.hubPanel.setAttribute('role', 'tabpanel');
    this.hubPanel.append(this.toolbar, ...pages.map(({ grid }) => grid.element));
    this.element.append(this.hubPanel);
  }

  showHub(hubId: string): void {
    this.hubPanel.setAttribute('aria-labelledby', tabId(hubId));
    for (const { model, grid } of this.pages) {
      grid.element.hidden = model.definition.id !== hubId;
    }
    this.renderToolbar(hubId);
  }

  renderToolbar(hubId: string): void {
    const page = this.pages.find(({ model }) => model.definition.id === hubId);
    if (page) render(hubToolbar(page.model, page.grid), this.toolbar);
  }

  focusSearch(): void {
    const search = document.getElementById(SEARCH_ID);
    if (!(search instanceof HTMLInputElement)) return;
    search.focus();
    search.select();
  }

  /** Disposing the result takes away what was put around the panel; the panel stays. */
  addSidePanel(
    panel: SidePanel,
    widths: { readonly minimumWidth: number; readonly preferredWidth: number },
  ): Disposable {
    const splitter = createSplitter({
      minimumWidthPx: widths.minimumWidth,
      preferredWidthPx: widths.preferredWidth,
      maximumWidthPx: () => this.element.clientWidth - LEAST_GRID_WIDTH_PX,
      onResize: (widthPx) => panel.element.style.setProperty('width', `${widthPx}px`),
    });
    this.element.append(splitter.element, panel.element);
    splitter.refit();
    window.addEventListener('resize', splitter.refit);
    return toDisposable(() => {
      splitter.element.remove();
      window.removeEventListener('resize', splitter.refit);
    });
  }
}
