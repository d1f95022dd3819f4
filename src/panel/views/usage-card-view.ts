import { html, nothing, type TemplateResult } from 'lit';
import type { PanelActions } from '../actions/panel-actions.ts';
import type { PanelState } from '../panel-state.ts';

/** What the account has used, and what of it the host does not know. */
export function usageCardView(
  { usage: summary, messages: { usage, card }, formats: { count } }: PanelState,
  actions: PanelActions,
): TemplateResult {
  const row = (label: string, value: number | undefined) =>
    value === undefined ? nothing : html`<dt>${label}</dt><dd>${count(value)}</dd>`;
  return html`<div class="card" role="dialog" aria-labelledby="usage-title">
    <h3 id="usage-title">${usage.title}</h3>
    <dl>
      ${row(usage.thisMonth, summary?.usedThisMonth)}
      ${row(usage.lastMonth, summary?.usedLastMonth)}
      ${row(usage.cap, summary?.tariff.monthlyCap)}
      ${row(usage.unreported, summary?.unreportedCount || undefined)}
    </dl>
    ${summary?.reportingFailure ? html`<p>${summary.reportingFailure}</p>` : nothing}
    ${
      summary && summary.refused.length > 0
        ? html`<p role="alert">
          ${usage.refused(summary.refused.length)}: ${summary.refused[0]?.reason}
          <button class="link" @click=${() => actions.usage.reportAgain()}>${usage.retry}</button>
        </p>`
        : nothing
    }
    <div class="buttons">
      <button class="primary" data-first-focus @click=${() => actions.usage.saveLedger()}>${usage.exportCsv}</button>
      <button class="secondary" @click=${() => actions.frame.closeCard()}>${card.close}</button>
    </div>
  </div>`;
}
