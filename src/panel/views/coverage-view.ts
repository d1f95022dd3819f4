import { html, type TemplateResult } from 'lit';
import type { Coverage, CoveragePart } from '../../common/coverage/coverage.ts';
import { PRECISIONS } from '../../common/locations/location.ts';
import type { Messages } from '../../common/messages/messages.ts';

/** The coverage line: what became of every row, each number a button that selects its rows. */
export function coverageView(
  coverage: Coverage,
  { coverage: words, clients }: Messages,
  select: (part: CoveragePart) => void,
): TemplateResult {
  const button = (part: CoveragePart, value: number, text: string) =>
    html`<button
      class="number ${value === 0 ? 'none' : ''}"
      title=${words.selectHint}
      @click=${() => select(part)}
    >${text}</button>`;
  const precisions = PRECISIONS.filter(
    (precision) => precision !== 'by-hand' || coverage.byPrecision[precision] > 0,
  ).map((precision, index) => {
    const value = coverage.byPrecision[precision];
    const text = words.precision(precision, value);
    return html`${index > 0 ? ' · ' : ''}${button({ kind: 'precision', precision }, value, text)}`;
  });
  const optional = (part: CoveragePart, value: number, text: string) =>
    value > 0 ? html` · ${button(part, value, text)}` : '';

  return html`${button({ kind: 'rows' }, coverage.rows, words.rows(coverage.rows))} →
    ${button({ kind: 'clients' }, coverage.clients, clients(coverage.clients))} →
    ${button({ kind: 'located' }, coverage.located, words.located(coverage.located))}
    (${precisions}) · ${button({ kind: 'omitted' }, coverage.omitted, words.omitted(coverage.omitted))}${optional(
      { kind: 'without-client' },
      coverage.rowsWithoutClient,
      words.withoutClient(coverage.rowsWithoutClient),
    )}${optional(
      { kind: 'address-check' },
      coverage.needingAddressCheck,
      words.addressCheck(coverage.needingAddressCheck),
    )}`;
}
