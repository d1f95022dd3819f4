import { html } from 'lit';
import type { HubRow } from '../data/hub-row.ts';
import type { HubModel } from '../host/hub-model.ts';
import { formatCell } from './format-cell.ts';
import { columnTitle, enrollmentTitle, studentsOf } from './grid-columns.ts';
import { showModal } from './modal.ts';

/** Shows all that the host has on one record. */
export async function showRecordCard({ definition }: HubModel, row: HubRow): Promise<void> {
  const fields = definition.columns
    // Those that the heading says.
    .filter((id) => id !== 'clientName' && row[id] !== row.recordId)
    .map((id) => ({ title: columnTitle(definition, id), text: formatCell(id, row[id]) }));
  const enrollments = (definition.enrollmentYears ?? []).map((year) => ({
    title: enrollmentTitle(year),
    text: String(studentsOf(row, year) ?? ''),
  }));
  await showModal({
    title: row.clientName === '' ? row.recordId : row.clientName,
    className: 'record-card',
    body: html`
      <p class="record-id">${definition.recordIdTitle} ${row.recordId}</p>
      <dl>
        ${[...fields, ...enrollments].map(
          ({ title, text }) => html`
            <div>
              <dt>${title}</dt>
              <dd>${text === '' ? html`<span class="blank">Blank</span>` : text}</dd>
            </div>
          `,
        )}
      </dl>
    `,
  });
}
