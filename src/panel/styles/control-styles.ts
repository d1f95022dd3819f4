import { css } from 'lit';

/** Buttons, links, tabs. */
export const controlStyles = css`
  button {
    font: inherit;
    cursor: pointer;
  }
  button.number,
  button.link,
  button.icon {
    padding: 0;
    border: 0;
    border-radius: 3px;
    background: none;
    color: inherit;
    text-decoration: underline;
    text-decoration-color: var(--line);
    text-underline-offset: 2px;
  }
  button.number {
    color: var(--text);
    text-decoration-color: var(--edge);
    text-decoration-style: dotted;
  }
  button.number.none {
    color: inherit;
    text-decoration-color: transparent;
  }
  button.link {
    color: var(--accent);
    text-align: start;
    text-decoration-color: currentcolor;
  }
  .change button.link {
    color: inherit;
    font-weight: 600;
  }
  button.number:hover {
    color: var(--accent);
    text-decoration-color: currentcolor;
  }
  button.icon {
    min-width: 24px;
    min-height: 24px;
    text-decoration: none;
  }
  button:disabled {
    cursor: default;
    opacity: 0.55;
  }
  button.primary,
  button.secondary {
    min-height: 32px;
    padding: 4px 14px;
    border: 1px solid var(--accent);
    border-radius: 6px;
    background: var(--ground);
    color: var(--accent);
  }
  button.primary {
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }
  .tabs {
    display: flex;
    padding: 2px;
    border: 1px solid var(--line);
    border-radius: 6px;
    background: var(--raised);
  }
  .tabs button {
    min-height: 24px;
    padding: 0 10px;
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--muted);
  }
  .tabs button[aria-selected='true'] {
    background: var(--ground);
    box-shadow: 0 0 0 1px var(--line);
    color: var(--text);
    font-weight: 600;
  }
  main[data-theme='contrast'] .tabs button[aria-selected='true'] {
    background: var(--accent);
    color: var(--on-accent);
  }
  .tools button {
    display: flex;
    align-items: center;
    gap: 4px;
    min-height: 28px;
    padding: 0 8px;
    border: 1px solid transparent;
    border-radius: 6px;
    background: none;
    color: var(--accent);
  }
  /* Names beside the icons where there is room for them, which takes more in Spanish; above the pointer otherwise. */
  @container panel (max-width: 430px) {
    .tools button span {
      position: absolute;
      overflow: hidden;
      width: 1px;
      height: 1px;
      clip-path: inset(50%);
    }
  }
  @container panel (max-width: 530px) {
    .tools button:lang(es) span {
      position: absolute;
      overflow: hidden;
      width: 1px;
      height: 1px;
      clip-path: inset(50%);
    }
  }
  .tools button:hover {
    background: var(--raised);
  }
  .tools button[aria-expanded='true'] {
    border-color: var(--accent);
    background: var(--raised);
  }
  .tools svg {
    width: 16px;
    height: 16px;
    fill: none;
    stroke: currentcolor;
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 1.4;
  }
  :focus-visible:not(h2) {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
`;
