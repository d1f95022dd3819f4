import { css } from 'lit';

/** The owner's questions and their answers. */
export const answerStyles = css`
  .answers {
    /* What lies over the end of it can be scrolled from under. */
    padding: var(--space-3) var(--space-3) 72px;
  }
  .questions {
    display: grid;
    gap: var(--space-2);
    margin-top: var(--space-3);
  }
  .questions button {
    display: grid;
    gap: 2px;
    width: 100%;
    padding: var(--space-2) var(--space-3);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--ground);
    color: inherit;
    text-align: start;
  }
  .questions button:hover {
    border-color: var(--accent);
    background: var(--raised);
  }
  .questions .detail {
    font: var(--small);
  }
  .answer {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-2);
  }
  .answer > * {
    min-width: 0;
  }
  .answer h3 {
    margin: 0;
    outline: none;
  }
  .answer .back {
    justify-self: start;
    min-height: 24px;
  }
  .answer .result {
    padding: var(--space-2) var(--space-3);
    border-inline-start: 3px solid var(--accent);
    background: var(--raised);
  }
  .answer > .detail {
    font: var(--small);
  }
  .option-line,
  .picks {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2) var(--space-3);
  }
  .option-line:empty {
    display: none;
  }
  .picks {
    padding-top: var(--space-2);
  }
  .pick {
    display: flex;
    gap: var(--space-1);
    align-items: center;
    color: var(--muted);
  }
  .answer :is(select, input:not([type='checkbox'])) {
    box-sizing: border-box;
    max-width: 260px;
    min-height: 28px;
    padding: 2px 6px;
    border: 1px solid var(--edge);
    border-radius: 4px;
    background: var(--ground);
    color: var(--text);
    font: inherit;
  }
  .who summary {
    min-height: 24px;
  }
  .add-site .line {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
    margin-top: var(--space-1);
  }
  .add-site input {
    flex: 1 1 130px;
    max-width: none;
  }
  .answer .add-site button {
    min-height: 28px;
    padding: 2px 10px;
  }
  .sites li {
    display: flex;
    gap: var(--space-2);
    align-items: center;
    min-height: 26px;
  }
  .site-import summary {
    min-height: 24px;
  }
  .site-import :is(p, li) {
    overflow-wrap: anywhere;
    font: var(--small);
  }
  .sites .check {
    margin-inline-start: auto;
    color: var(--muted);
  }
  .add-site input::placeholder {
    color: var(--muted);
    opacity: 1;
  }
  .range {
    margin: 0;
    padding: 0;
    border: 0;
  }
  .range legend {
    padding: 0;
    color: var(--muted);
  }
  .answer .table-scroll {
    flex: none;
    overflow: auto;
    max-height: 360px;
    border-block-end: 1px solid var(--line);
  }
  .answer-table tbody > tr > * {
    border-block-end: 1px solid color-mix(in srgb, var(--line) 45%, transparent);
  }
  /* Schools and parks are told apart by the end of their names. */
  .answer-table tbody th {
    min-width: 124px;
    padding-block: 4px;
    line-height: 1.25;
    white-space: normal;
  }
  .answer-table td.words {
    text-align: start;
  }
  .answer-table abbr {
    color: var(--muted);
    text-decoration: none;
  }
  .answer-table tbody th button {
    overflow: hidden;
    max-width: 100%;
    text-overflow: ellipsis;
    vertical-align: middle;
  }
  .answer-table .mark {
    color: var(--accent);
  }
  .answer-table .yardstick > * {
    color: var(--muted);
  }
  .answer-table .yardstick .mark {
    color: inherit;
  }
  .answer-table tr.best > * {
    font-weight: 600;
  }
  .plot {
    margin: 0;
  }
  .plot svg {
    display: block;
    width: 100%;
    max-width: 480px;
  }
  .plot path {
    fill: none;
  }
  .plot .grid {
    stroke: var(--line);
    stroke-width: 0.5;
  }
  .plot .radius {
    stroke: var(--muted);
    stroke-dasharray: 3 3;
  }
  .plot .curve {
    stroke: var(--accent);
    stroke-width: 2;
  }
  .plot .curve.sales {
    stroke: var(--heat);
    stroke-dasharray: 6 3;
  }
  .plot text {
    fill: var(--muted);
    font-size: 10px;
  }
  .plot .side {
    text-anchor: end;
  }
  .plot .foot {
    text-anchor: middle;
  }
  .plot figcaption {
    display: flex;
    gap: var(--space-4);
    font: var(--small);
  }
  .curve-table {
    font: var(--small);
    font-variant-numeric: tabular-nums;
  }
  .curve-table :is(th, td) {
    padding: 2px var(--space-3) 2px 0;
    font-weight: 400;
    text-align: end;
  }
  .key::before {
    content: '';
    display: inline-block;
    width: 18px;
    margin-inline-end: 5px;
    border-top: 2px solid var(--accent);
    vertical-align: middle;
  }
  .key.sales::before {
    border-top: 2px dashed var(--heat);
  }
  .compared {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(190px, 1fr));
    gap: var(--space-2);
  }
  .compared figure {
    display: grid;
    grid-template-rows: 1fr auto;
    gap: var(--space-1);
    min-width: 0;
    margin: 0;
  }
  .compared figcaption {
    align-self: end;
    font: var(--small);
    font-weight: 600;
  }
  .compared .slot {
    overflow: hidden;
    height: 250px;
    border: 1px solid var(--line);
  }
  .compared .scale {
    grid-column: 1 / -1;
    font: var(--small);
  }
  .compared .scale h4 {
    margin: 0 0 var(--space-1);
    font: inherit;
    font-weight: 600;
  }
  .sites .end {
    margin-inline-start: auto;
  }
  /* Over the map it would cover the way back. */
  .map-area:has(.answers) .notices {
    inset: auto 12px 12px;
  }
`;
