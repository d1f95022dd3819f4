import { css } from 'lit';

/** The card that gives the map out, and saved views beside it. */
export const exportStyles = css`
  .export .fields {
    display: grid;
    gap: 8px;
    margin-bottom: 12px;
  }
  .export .field {
    display: grid;
    grid-template-columns: 76px minmax(0, 1fr);
    align-items: center;
    gap: 8px;
    margin: 0;
  }
  .export .field span {
    color: var(--muted);
  }
  .export select,
  .export input:not([type='checkbox']) {
    box-sizing: border-box;
    width: 100%;
    min-height: 30px;
    padding: 2px 6px;
    border: 1px solid var(--muted);
    border-radius: 6px;
    background: var(--ground);
    color: var(--text);
    font: inherit;
  }
  .export .check {
    display: flex;
    align-items: baseline;
    gap: 6px;
    min-height: 24px;
  }
  .export .check input {
    margin: 0;
    accent-color: var(--accent);
  }
  .export p {
    margin: 0;
  }
  .export .warning {
    padding: 8px 10px;
    border: 1px solid currentcolor;
    border-radius: 6px;
    background: var(--notice);
    color: var(--on-notice);
  }
  .export .buttons {
    align-items: center;
    gap: 12px;
  }
  .export [role='alert'] {
    margin-top: 8px;
  }
  .saved-views li {
    display: flex;
    align-items: center;
    gap: 4px;
  }
  .saved-views li .link {
    flex: 1;
    overflow: hidden;
    min-height: 28px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .saved-views .name {
    display: flex;
    gap: 8px;
    margin-top: 8px;
  }
  .saved-views input {
    flex: 1;
    box-sizing: border-box;
    min-width: 0;
    min-height: 32px;
    padding: 2px 8px;
    border: 1px solid var(--muted);
    border-radius: 6px;
    background: var(--ground);
    color: var(--text);
    font: inherit;
  }
`;
