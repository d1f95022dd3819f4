import { css } from 'lit';

/** What stands on the card *Options*. */
export const optionStyles = css`
  .options {
    margin-bottom: 16px;
  }
  .options h4 {
    margin-top: 0;
  }
  .options fieldset {
    margin: 8px 0;
    padding: 0;
    border: 0;
  }
  .options legend {
    padding: 0;
    color: var(--muted);
  }
  .check {
    display: flex;
    gap: 8px;
    align-items: baseline;
    min-height: 24px;
  }
  .check input {
    accent-color: var(--accent);
  }
  table.rings {
    width: 100%;
    margin-top: 10px;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  .rings caption {
    font-weight: 600;
    text-align: start;
  }
  .rings :is(th, td) {
    padding: 2px 0 2px 8px;
    border-bottom: 1px solid var(--line);
    font-weight: 400;
    text-align: end;
  }
  .rings thead th {
    color: var(--muted);
    font-size: 12px;
  }
  .rings :is(th, td):first-child {
    padding-inline-start: 0;
    text-align: start;
  }
`;
