import { css } from 'lit';

/** The cards and the legend of pins. */
export const pinStyles = css`
  .pin-card:not(.tip) {
    display: flex;
    flex-direction: column;
    overflow: hidden;
    max-height: 44%;
  }
  .pin-card > :not(.clients) {
    flex: none;
  }
  .pin-card .clients {
    overflow: auto;
    min-height: 0;
    margin-top: 6px;
    padding: 2px;
  }
  .pin-card input[type='search'] {
    box-sizing: border-box;
    width: 100%;
    min-height: 28px;
    margin-top: 6px;
    padding: 2px 8px;
    border: 1px solid var(--muted);
    border-radius: 6px;
    background: var(--ground);
    color: var(--text);
    font: inherit;
  }
  .pin-card svg.group {
    width: 12px;
    height: 12px;
    vertical-align: -1px;
  }
  .legend {
    position: absolute;
    z-index: 1;
    inset: auto auto 54px 10px;
    overflow: auto;
    max-width: 200px;
    max-height: calc(100% - 120px);
    padding: 3px 8px;
    border: 1px solid var(--line);
    border-radius: 6px;
    background: color-mix(in srgb, var(--ground) 92%, transparent);
    font-size: 11px;
  }
  /* Not the half of a narrow map. */
  @container panel (max-width: 420px) {
    .legend {
      max-width: 148px;
    }
  }
  /* In the other corner: the map's own legend grows as it likes. */
  .legend.overlays {
    inset: auto 10px 34px auto;
    max-height: 40%;
    margin: 0;
    list-style: none;
  }
  .legend summary {
    font-weight: 600;
  }
  .legend h4 {
    margin: 4px 0 2px;
    font-size: inherit;
  }
  .legend li {
    display: flex;
    gap: 6px;
    align-items: center;
    min-height: 16px;
  }
  .legend li svg {
    flex: none;
    width: 13px;
    height: 13px;
  }
  .legend .groups {
    margin-bottom: 3px;
    padding-bottom: 3px;
    border-block-end: 1px solid var(--line);
  }
  .legend .groups span:first-of-type {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .legend .groups .number {
    margin-inline-start: auto;
    padding-inline-start: 8px;
    font-variant-numeric: tabular-nums;
  }
  .card .field {
    margin-bottom: 14px;
    display: grid;
    gap: 4px;
  }
  .card .field select {
    min-height: 30px;
    padding: 2px 6px;
    border: 1px solid var(--muted);
    border-radius: 6px;
    background: var(--ground);
    color: var(--text);
    font: inherit;
  }
`;
