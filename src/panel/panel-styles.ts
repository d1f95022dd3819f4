import { css } from 'lit';

/** Colours of the three themes; every pair of text and ground meets WCAG AA (4.5:1). */
const themes = css`
  main {
    --ground: #ffffff;
    --raised: #f5f6f8;
    --line: #d8dce2;
    --text: #1d242d;
    --muted: #566070;
    --accent: #1f5fa8;
    --on-accent: #ffffff;
    --notice: #fdf3d7;
    --on-notice: #533f03;
    --shadow: 0 4px 18px rgb(20 30 50 / 18%);
    color-scheme: light;
  }
  main[data-theme='dark'] {
    --ground: #1b1f26;
    --raised: #252a33;
    --line: #3a414d;
    --text: #e8ebf0;
    --muted: #a4adbb;
    --accent: #7db4f0;
    --on-accent: #10151c;
    --notice: #41360f;
    --on-notice: #fbe9ae;
    --shadow: 0 4px 18px rgb(0 0 0 / 50%);
    color-scheme: dark;
  }
  main[data-theme='contrast'] {
    --ground: #000000;
    --raised: #000000;
    --line: #ffffff;
    --text: #ffffff;
    --muted: #ffffff;
    --accent: #ffe14d;
    --on-accent: #000000;
    --notice: #000000;
    --on-notice: #ffe14d;
    --shadow: 0 0 0 2px #ffffff;
    color-scheme: dark;
  }
`;

const layout = css`
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

const cards = css`
  .card {
    position: absolute;
    inset-inline: 0;
    top: 50%;
    box-sizing: border-box;
    width: min(340px, calc(100% - 32px));
    margin-inline: auto;
    padding: 16px;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--ground);
    box-shadow: var(--shadow);
    transform: translateY(-50%);
  }
  .card p {
    margin-bottom: 12px;
  }
  .card.quiet p,
  .card.working p {
    margin: 0;
  }
  .card.working {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    animation: appear 0s 400ms backwards;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
  .spinner {
    display: inline-block;
    width: 12px;
    height: 12px;
    margin-inline-end: 8px;
    border: 2px solid var(--line);
    border-top-color: var(--accent);
    border-radius: 50%;
    animation: turn 900ms linear infinite;
  }
  @keyframes turn {
    to {
      transform: rotate(1turn);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .spinner {
      animation: none;
    }
  }
  .buttons {
    display: flex;
    gap: 8px;
  }
  .pin-card {
    position: absolute;
    z-index: 2;
    inset: auto 12px 12px;
    overflow: auto;
    max-height: 45%;
    padding: 10px 12px;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--ground);
    box-shadow: var(--shadow);
  }
  .pin-card header {
    padding: 0 0 4px;
  }
  .pin-card .icon {
    margin-inline-start: auto;
  }
  .pin-card.tip {
    inset: auto;
    max-width: 220px;
    padding: 4px 8px;
    pointer-events: none;
    transform: translate(-50%, calc(-100% - 12px));
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .detail {
    color: var(--muted);
  }
  footer {
    position: relative;
    flex: none;
    box-sizing: border-box;
    overflow: auto;
    min-height: 36px;
    max-height: 40%;
    padding: 8px 12px;
  }
  footer > .link,
  footer > .detail:not(p) {
    position: absolute;
    inset: 8px 12px auto auto;
  }
  summary {
    cursor: pointer;
  }
  progress {
    inline-size: 100%;
    margin-block: 4px 10px;
    accent-color: var(--accent);
  }
  .card.notice {
    inset: auto 12px 32px 12px;
    width: auto;
    transform: none;
  }
  dl {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 2px 16px;
    margin: 0 0 12px;
  }
  dd {
    margin: 0;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
`;

const controls = css`
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
  :focus-visible:not(h2) {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
`;

export const panelStyles = [themes, layout, cards, controls];
