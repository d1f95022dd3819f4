import type { TableState } from '../../services/tables/place-table-service.ts';
import type { TableActions } from '../actions/table-actions.ts';
import { needsOtherRows, ROW_HEIGHT } from './table-window.ts';

const PAGE = 10;

/** Puts other rows into the document as the table is scrolled. */
export function trackScrolling(shown: TableState, actions: TableActions): (event: Event) => void {
  return ({ currentTarget }) => {
    if (!(currentTarget instanceof HTMLElement)) return;
    const firstRow = Math.floor(currentTarget.scrollTop / ROW_HEIGHT);
    if (needsOtherRows(shown, firstRow)) actions.scrollTo(firstRow);
  };
}

/** The keys of a row: the arrows, Home, End and the page keys go to another, Enter and Space select. */
export function moveInTable(
  shown: TableState,
  actions: TableActions,
): (event: KeyboardEvent) => void {
  return (event) => {
    const { target, key, currentTarget } = event;
    if (!(target instanceof HTMLTableRowElement) || !(currentTarget instanceof HTMLElement)) return;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const id = target.dataset.id ?? '';
    if (key === 'Enter') actions.select(id);
    else if (key === ' ') actions.toggle(id);
    else if (!go(currentTarget, shown, positionAfter(shown, id, key), actions)) return;
    event.preventDefault();
  };
}

function positionAfter({ table, order }: TableState, id: string, key: string): number | undefined {
  const position = order.findIndex((row) => table.rows[row]?.id === id);
  switch (key) {
    case 'ArrowDown':
      return position + 1;
    case 'ArrowUp':
      return position - 1;
    case 'PageDown':
      return position + PAGE;
    case 'PageUp':
      return position - PAGE;
    case 'Home':
      return 0;
    case 'End':
      return order.length - 1;
    default:
      return undefined;
  }
}

/** The row may not be in the document yet. */
function go(
  body: HTMLElement,
  { table, order }: TableState,
  wanted: number | undefined,
  actions: TableActions,
): boolean {
  if (wanted === undefined) return false;
  const position = Math.max(0, Math.min(order.length - 1, wanted));
  const id = table.rows[order[position] ?? 0]?.id;
  const scroller = body.closest<HTMLElement>('.table-scroll');
  if (id === undefined || !scroller) return true;
  const scrollTop = scrollFor(scroller, position);
  actions.scrollTo(Math.floor(scrollTop / ROW_HEIGHT));
  actions.focusOn(id);
  const row = body.querySelector<HTMLElement>(`tr[data-id="${CSS.escape(id)}"]`);
  row?.focus({ preventScroll: true });
  scroller.scrollTop = scrollTop;
  return true;
}

/** Where to scroll to, so that the row stands between the head and the total. */
function scrollFor(scroller: HTMLElement, position: number): number {
  const head = scroller.querySelector('thead')?.clientHeight ?? 0;
  const foot = scroller.querySelector('tfoot')?.clientHeight ?? 0;
  const room = scroller.clientHeight - head - foot;
  const top = position * ROW_HEIGHT;
  return Math.max(top + ROW_HEIGHT - room, Math.min(scroller.scrollTop, top));
}
