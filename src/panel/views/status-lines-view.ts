import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../common/messages/messages.ts';
import type { MapReport } from '../../services/map-request/map-state.ts';
import type { PanelActions } from '../actions/panel-actions.ts';
import { coverageView } from './coverage-view.ts';

/**
 * What became of every row, and what is billed. The two lines stay in the document from the start: a live region that
 * arrives full is not read out.
 */
export function statusLinesView(
  report: MapReport | undefined,
  messages: Messages,
  { frame, map }: PanelActions,
): TemplateResult {
  return html`
    <p role="status" class="coverage" aria-label=${messages.regions.coverage}>
      ${report ? coverageView(report.coverage, messages, (part) => map.selectPart(part)) : nothing}
    </p>
    <div class="requests">
      <p role="status" aria-label=${messages.regions.requests}>
        ${report ? billText(report, messages) : nothing}
      </p>
      <button class="link" @click=${() => frame.openCard({ kind: 'usage' })}>${messages.usage.open}</button>
    </div>
  `;
}

function billText({ quote, isKept }: MapReport, messages: Messages): TemplateResult | string {
  return isKept ? messages.quote(quote) : html`<span class="problem">${messages.notKept}</span>`;
}
