import { css } from 'lit';

/** The card that areas are drawn with, which leaves the map free, and the line that says what is selected. */
export const selectStyles = css`
  .card.tool.select {
    inset: auto 8px 30px;
    width: auto;
  }
  /* Its title is the button that has opened it. */
  .card.select > header {
    position: absolute;
    inset: 4px 4px auto auto;
    padding: 0;
    border: 0;
  }
  .card.select h3 {
    position: absolute;
    overflow: hidden;
    width: 1px;
    height: 1px;
    clip-path: inset(50%);
  }
  .card.select .card-body {
    container-type: inline-size;
    display: grid;
    gap: 6px;
    padding: 8px 12px 10px;
  }
  .card.select .draw:first-child {
    margin-inline-end: 24px;
  }
  @container (max-width: 385px) {
    .card.select .segments span {
      display: none;
    }
    .card.select .buttons {
      gap: 6px;
    }
    .card.select .card-body .buttons button {
      padding-inline: 6px;
    }
  }
  .card.select .card-body p {
    margin: 0;
  }
  .draw {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 10px;
    align-items: center;
  }
  .segments {
    display: flex;
    border: 1px solid var(--line);
    border-radius: 6px;
  }
  .segments button {
    display: flex;
    gap: 4px;
    align-items: center;
    min-height: 28px;
    padding: 0 8px;
    border: 0;
    border-radius: 5px;
    background: none;
    color: var(--text);
  }
  .segments button[aria-pressed='true'] {
    background: var(--accent);
    color: var(--on-accent);
  }
  .segments svg {
    width: 16px;
    height: 16px;
    fill: none;
    stroke: currentcolor;
    stroke-linejoin: round;
    stroke-width: 1.4;
  }
  .radius input {
    box-sizing: border-box;
    min-height: 28px;
    border: 1px solid var(--line);
    border-radius: 6px;
    background: var(--ground);
    color: var(--text);
    font: inherit;
  }
  .radius {
    display: flex;
    gap: 4px;
    align-items: center;
  }
  .radius input {
    width: 64px;
    padding: 0 4px 0 8px;
  }
  .draw summary {
    min-height: 20px;
  }
  .totals {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .card.select .buttons button {
    min-height: 28px;
    padding: 2px 10px;
  }
  button[aria-disabled='true'] {
    opacity: 0.5;
    cursor: default;
  }
  .notices {
    position: absolute;
    z-index: 1;
    inset: 10px 52px auto 10px;
    display: grid;
    gap: 6px;
    pointer-events: none;
  }
  .notices > * {
    pointer-events: auto;
  }
  .notices .change {
    position: static;
  }
  .selection-bar p {
    display: inline;
  }
  .selection-bar {
    padding: 6px 12px;
    border: 1px solid var(--line);
    border-inline-start: 4px solid var(--selection);
    border-radius: 6px;
    box-shadow: var(--shadow);
    background: var(--ground);
    font-variant-numeric: tabular-nums;
  }
  /* Read out, but not seen. */
  .unseen {
    position: absolute;
    overflow: hidden;
    width: 1px;
    height: 1px;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
