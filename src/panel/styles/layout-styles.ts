import { css } from 'lit';

/** The frame: lines, toolbar, the room of the map. */
export const layoutStyles = css`
  :host {
    display: block;
    height: 100%;
  }
  main {
    container: panel / inline-size;
    display: flex;
    flex-direction: column;
    box-sizing: border-box;
    height: 100%;
    background: var(--ground);
    color: var(--text);
    font: var(--body);
  }
  header {
    display: flex;
    align-items: baseline;
    gap: var(--space-2);
    padding: var(--space-3) var(--space-3) var(--space-1);
  }
  h2 {
    margin: 0;
    /* It takes the focus from an answered question, and is nothing to act on. */
    outline: none;
    font: var(--title);
  }
  h3 {
    margin: 0 0 var(--space-1);
    font: var(--title);
  }
  h4 {
    margin: var(--space-3) 0 var(--space-1);
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
    padding: 1px var(--space-2);
    border: 1px solid currentcolor;
    border-radius: 10px;
    background: var(--notice);
    color: var(--on-notice);
    font: var(--small);
    white-space: nowrap;
  }
  main > :not(.map-area, footer) {
    flex: none;
  }
  .coverage,
  .requests {
    padding: 0 var(--space-3);
    color: var(--muted);
  }
  /* The lines keep their room while they are empty: a map that is resized is painted again. */
  .coverage {
    min-height: 2.9em;
  }
  .coverage .dotted {
    white-space: nowrap;
  }
  .requests {
    display: flex;
    justify-content: space-between;
    gap: var(--space-2);
    min-height: 1.45em;
    padding-bottom: var(--space-2);
    font-variant-numeric: tabular-nums;
  }
  .problem {
    color: var(--danger);
    font-weight: 600;
  }
  .bare .coverage {
    min-height: 0;
  }
  .bare .requests {
    margin-top: -23px;
    pointer-events: none;
  }
  .bare .requests button {
    pointer-events: auto;
  }
  .bare .toolbar,
  .bare footer {
    display: none;
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
    background: var(--raised);
  }
  .toolbar {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    min-height: 30px;
    padding: 0 var(--space-3) var(--space-2);
  }
  .tools {
    display: flex;
    gap: var(--space-1);
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
    background: none;
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
  /* For those who hear the panel. */
  .unseen {
    position: absolute;
    overflow: hidden;
    width: 1px;
    height: 1px;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      animation-duration: 0s !important;
      transition: none !important;
    }
  }
`;
