import { css } from 'lit';

/** The table beside the map. */
export const tableStyles = css`
  .table-view {
    display: flex;
    flex-direction: column;
    height: 100%;
  }
  .table-bar {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
    padding: 8px 12px;
  }
  .table-bar .detail {
    flex: 1;
    font-size: 12px;
  }
  .table-scroll {
    flex: 1;
    overflow: auto;
    min-height: 0;
  }
  .table-scroll table {
    width: 100%;
    border-spacing: 0;
    font-size: 12px;
    font-variant-numeric: tabular-nums;
  }
  .table-scroll thead th,
  .table-scroll tfoot :is(th, td) {
    position: sticky;
    z-index: 1;
    background: var(--raised);
  }
  .table-scroll thead th {
    inset-block-start: 0;
    padding: 0;
    border-block: 1px solid var(--line);
  }
  .table-scroll tfoot :is(th, td) {
    inset-block-end: 0;
    border-block-start: 1px solid var(--line);
    font-weight: 600;
  }
  .table-scroll :is(th, td) {
    box-sizing: border-box;
    height: 28px;
    padding: 0 5px;
    text-align: end;
    white-space: nowrap;
  }
  .table-scroll tr > :first-child {
    position: sticky;
    inset-inline-start: 0;
    max-width: 140px;
    padding-inline-start: 12px;
    overflow: hidden;
    background: var(--ground);
    text-align: start;
    text-overflow: ellipsis;
  }
  .table-scroll tr > :last-child {
    padding-inline-end: 12px;
  }
  .table-scroll tbody th {
    font-weight: 400;
  }
  .table-scroll :is(thead, tfoot) tr > :first-child {
    z-index: 2;
    background: var(--raised);
  }
  .table-scroll thead tr > :first-child {
    padding-inline-start: 7px;
  }
  .table-scroll thead tr > :last-child {
    padding-inline-end: 7px;
  }
  .table-scroll thead button {
    box-sizing: border-box;
    width: 100%;
    min-height: 28px;
    padding: 2px 5px;
    border: 0;
    background: none;
    color: inherit;
    font-weight: 600;
    line-height: 1.2;
    text-align: inherit;
    /* Two short lines leave room for all columns in a narrow panel. */
    white-space: normal;
  }
  .table-scroll thead :is(button:hover, [aria-sort='ascending'], [aria-sort='descending']) {
    color: var(--accent);
  }
  .table-scroll .arrow {
    margin-inline-start: 2px;
    font-size: 9px;
  }
  .table-scroll .zip {
    font-weight: 600;
  }
  .places tr {
    cursor: pointer;
  }
  .places tr:hover > * {
    background: var(--raised);
  }
  .places tr > * {
    border-block-end: 1px solid color-mix(in srgb, var(--line) 45%, transparent);
  }
  .places tr.selected > * {
    background: color-mix(in srgb, var(--accent) 14%, var(--ground));
  }
  .places tr.selected > :first-child {
    box-shadow: inset 3px 0 var(--accent);
  }
  .places tr.selected > :first-child {
    padding-inline-end: 17px;
  }
  /* Beside the name, which may be cut. */
  .places .mark {
    position: absolute;
    inset-inline-end: 2px;
    color: var(--accent);
    font-weight: 600;
  }
  /* Seven columns in a panel beside the hub. */
  @container panel (max-width: 500px) {
    .table-scroll :is(th, td) {
      padding: 0 3px;
    }
    .table-scroll thead button {
      padding: 2px 3px;
    }
    .table-scroll tr > :first-child {
      max-width: 128px;
    }
    .table-scroll thead tr > :is(:first-child, :last-child) {
      padding-inline: 9px;
    }
  }
  /* Below the table and not over it, where they would cover the row that has the keyboard. */
  .map-area:has(.table-view) {
    display: flex;
    flex-direction: column;
  }
  .map-area:has(.table-view) > .view:not(.map-view) {
    position: relative;
    flex: 1;
    min-height: 0;
  }
  .map-area:has(.table-view) > .notices {
    position: static;
    flex: none;
    order: 1;
    margin-inline: 12px;
  }
  .map-area:has(.table-view) > .notices > .change,
  .map-area:has(.table-view) > .notices > .selection-bar {
    margin-block: 3px;
  }
  .map-area:has(.table-view) .outliers {
    display: none;
  }
  /* By its cells: the first of them lies over the row, and over an outline of it. */
  .places tr:focus-visible {
    outline: none;
  }
  .places tr:focus-visible > * {
    box-shadow:
      inset 0 2px var(--accent),
      inset 0 -2px var(--accent);
  }
  .places tr:focus-visible > :first-child {
    box-shadow:
      inset 0 2px var(--accent),
      inset 0 -2px var(--accent),
      inset 3px 0 var(--accent);
  }
  .places tr:focus-visible > :last-child {
    box-shadow:
      inset 0 2px var(--accent),
      inset 0 -2px var(--accent),
      inset -2px 0 var(--accent);
  }
`;
