import { css } from 'lit';

/** The frame: lines, toolbar, the room of the map. */
export const layoutStyles = css`
  :host {
    display: block;
    height: 100%;
  }
  main {
    display: flex;
    flex-direction: column;
    box-sizing: border-box;
    height: 100%;
    background: var(--ground);
    color: var(--text);
    font: 13px/1.45 system-ui, 'Segoe UI', 'Open Sans', sans-serif;
  }
  header {
    display: flex;
    align-items: baseline;
    gap: 8px;
    padding: 10px 12px 2px;
  }
  h2 {
    margin: 0;
    /* It takes the focus from an answered question, and is nothing to act on. */
    outline: none;
    font-size: 15px;
    font-weight: 600;
  }
  h3 {
    margin: 0 0 6px;
    font-size: 15px;
  }
  h4 {
    margin: 10px 0 2px;
    font-size: 13px;
  }
  p {
    margin: 0;
  }
  .filter {
    flex: 1;
    overflow: hidden;
    color: var(--muted);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .badge {
    margin-inline-start: auto;
    padding: 1px 8px;
    border: 1px solid currentcolor;
    border-radius: 10px;
    background: var(--notice);
    color: var(--on-notice);
    font-size: 12px;
    white-space: nowrap;
  }
  .coverage,
  .requests {
    padding: 0 12px;
    color: var(--muted);
  }
  /* The lines keep their room while they are empty: a map that is resized is painted again. */
  .coverage {
    min-height: 2.9em;
  }
  .requests {
    display: flex;
    justify-content: space-between;
    gap: 8px;
    min-height: 1.45em;
    padding-bottom: 8px;
    font-variant-numeric: tabular-nums;
  }
  /* Over the map and not above it: a map that is resized is painted again. */
  .change {
    position: absolute;
    z-index: 1;
    inset: 10px 52px auto 10px;
    padding: 6px 12px;
    border: 1px solid var(--line);
    border-radius: 6px;
    box-shadow: var(--shadow);
    background: var(--notice);
    color: var(--on-notice);
  }
  .map-area {
    position: relative;
    flex: 1;
    min-height: 200px;
    border-block: 1px solid var(--line);
  }
  .toolbar {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    min-height: 30px;
    padding: 0 12px 8px;
  }
  .tools {
    display: flex;
    gap: 4px;
    margin-inline-start: auto;
  }
  .view {
    position: absolute;
    inset: 0;
    overflow: auto;
    background: var(--ground);
  }
  .map-view {
    overflow: hidden;
  }
  /* Out of sight and reach, but with its size: a map that is resized is painted again. */
  .map-view.covered {
    visibility: hidden;
  }
  .map {
    position: absolute;
    inset: 0;
  }
  .map[inert] {
    opacity: 0.35;
    /* A quick request does not make the map flicker. */
    transition: opacity 150ms 400ms;
  }
`;
