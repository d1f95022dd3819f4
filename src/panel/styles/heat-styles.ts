import { css } from 'lit';

/** The heat map's legend and options. */
export const heatStyles = css`
  .heat-legend {
    position: absolute;
    z-index: 1;
    inset: auto auto 38px 10px;
    box-sizing: border-box;
    width: min(248px, calc(100% - 20px));
    padding: 7px 12px 6px;
    border: 1px solid var(--line);
    border-radius: 6px;
    background: var(--ground);
    font-size: 12px;
    line-height: 1.35;
    font-variant-numeric: tabular-nums;
    /* What is under it stays in reach of the pointer. */
    pointer-events: none;
  }
  .heat-legend h3 {
    margin: 0 0 5px;
    font-size: 12px;
  }
  .ramp {
    height: 10px;
    border-radius: 2px;
    outline: 1px solid var(--line);
  }
  .ticks {
    position: relative;
    height: 1.95em;
    margin: 0 0 1px;
    padding: 0;
    list-style: none;
  }
  .ticks li {
    position: absolute;
    padding-top: 5px;
    white-space: nowrap;
    transform: translateX(-50%);
  }
  .ticks li::before {
    content: '';
    position: absolute;
    top: 0;
    left: 50%;
    height: 4px;
    border-left: 1px solid currentcolor;
  }
  .ticks .last {
    transform: translateX(-100%);
  }
  .ticks .last::before {
    left: calc(100% - 1px);
  }
  .heat-legend .offer {
    margin: 0;
    pointer-events: auto;
  }
  .heat-legend .reading {
    margin-top: 4px;
    padding-top: 4px;
    border-top: 1px solid var(--line);
  }
  .card.tool.options {
    width: min(256px, calc(100% - 16px));
  }
  .outliers {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    justify-self: start;
    padding: 5px 10px;
    border: 1px solid var(--line);
    border-radius: 6px;
    background: var(--ground);
  }
  .option {
    margin: 0 0 12px;
    padding: 0;
    border: 0;
  }
  .option legend {
    padding: 0;
    color: inherit;
    font-weight: 600;
  }
  .option .detail {
    margin: 2px 0 0;
    font-size: 12px;
  }
  .weights {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
  }
  .weights label,
  .option .check {
    display: flex;
    gap: 6px;
    align-items: center;
    min-height: 26px;
  }
  .option input {
    margin: 0;
    accent-color: var(--accent);
  }
  .option input[type='range'] {
    width: 100%;
    height: 24px;
  }
  .between {
    display: flex;
    justify-content: space-between;
    font-weight: 600;
  }
`;
