import { html } from 'lit';
import { when } from 'lit/directives/when.js';
import type { ImportedClients } from '../data/import-clients.ts';
import { showModal } from './modal.ts';

/** More lines would not help anybody; the count says how many there are. */
const SHOWN_PROBLEMS = 200;

/** Says how many clients a file gave, and what was odd about which of its lines. */
export async function showImportReport(
  fileName: string,
  { clients, problems, unusedColumns }: ImportedClients,
): Promise<void> {
  const count = clients.length.toLocaleString();
  await showModal({
    title: `Imported ${fileName}`,
    className: 'import-report',
    body: html`
      <p>
        <strong>${count}</strong> ${clients.length === 1 ? 'client is' : 'clients are'} in the Clients hub now.
        Sessions and Invoices are empty.
      </p>
      ${when(
        unusedColumns.length > 0,
        () => html`<p class="hint">Columns not used: ${unusedColumns.join(', ')}.</p>`,
      )}
      ${
        problems.length > 0
          ? html`
              <h3>${problems.length.toLocaleString()} ${problems.length === 1 ? 'remark' : 'remarks'}</h3>
              <ul class="problem-list" tabindex="0" aria-label="Remarks">
                ${problems
                  .slice(0, SHOWN_PROBLEMS)
                  .map(({ line, message }) => html`<li><b>Line ${line}</b> ${message}</li>`)}
                ${when(
                  problems.length > SHOWN_PROBLEMS,
                  () =>
                    html`<li>… and ${(problems.length - SHOWN_PROBLEMS).toLocaleString()} more.</li>`,
                )}
              </ul>
            `
          : html`<p class="hint">Every line was read without a remark.</p>`
      }
    `,
  });
}
