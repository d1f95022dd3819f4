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
  ).map((precision) => {
    const value = coverage.byPrecision[precision];
    return button({ kind: 'precision', precision }, value, words.precision(precision, value));
  });
  const { omitted, rowsWithoutClient, needingAddressCheck } = coverage;
  const optional = (part: CoveragePart, value: number, word: (value: number) => string) =>
    value > 0 ? [button(part, value, word(value))] : [];
  const others = [
    button({ kind: 'omitted' }, omitted, words.omitted(omitted)),
    ...optional({ kind: 'without-client' }, rowsWithoutClient, words.withoutClient),
    ...optional({ kind: 'address-check' }, needingAddressCheck, words.addressCheck),
  ];
  return html`${button({ kind: 'rows' }, coverage.rows, words.rows(coverage.rows))} →
    ${button({ kind: 'clients' }, coverage.clients, clients(coverage.clients))} →
    ${button({ kind: 'located' }, coverage.located, words.located(coverage.located))}
    (${dotted(precisions, ') ·')}${dotted(others, '')}`;
}

/** With dots that begin no line. */
function dotted(parts: readonly TemplateResult[], end: string): readonly TemplateResult[] {
  return parts.map(
    (part, index) =>
      html`<span class="dotted">${part}${index < parts.length - 1 ? ' ·' : end}</span> `,
  );
}
