import { css } from 'lit';

/** One of several, each with a line about it. */
export const choiceStyles = css`
  fieldset.choices {
    margin: 0 0 12px;
    padding: 0;
    border: none;
  }
  .choices legend {
    padding: 0 0 4px;
    font-weight: 600;
  }
  .choice {
    display: flex;
    align-items: center;
    justify-content: space-between;
  }
  .choices label {
    display: flex;
    gap: 8px;
    align-items: baseline;
    min-height: 24px;
    padding: 4px 0;
  }
  .choices input {
    flex: none;
    margin: 0;
    accent-color: var(--accent);
    transform: translateY(2px);
  }
  .choices small {
    display: block;
    color: var(--muted);
    font-size: 12px;
  }
  /* In one line, as the map is to be seen; all of it is in the options. */
  .basemap-problem {
    justify-self: start;
    overflow: hidden;
    max-width: 100%;
    min-height: 26px;
    padding: 4px 10px;
    border: 1px solid var(--line);
    border-radius: 6px;
    background: var(--ground);
    color: var(--danger);
    font: var(--small);
    text-overflow: ellipsis;
    white-space: nowrap;
    cursor: pointer;
  }
  .choices .problem {
    margin: 4px 0 0;
  }
`;
