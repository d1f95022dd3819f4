import { css } from 'lit';

/** What lies over the map. */
export const cardStyles = css`
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
  .card {
    z-index: 2;
  }
  .card.tool {
    inset: 8px 8px auto auto;
    display: flex;
    flex-direction: column;
    width: min(320px, calc(100% - 16px));
    max-height: calc(100% - 16px);
    padding: 0;
    transform: none;
  }
  .card.tool > header {
    align-items: center;
    justify-content: space-between;
    padding: 8px 8px 8px 16px;
    border-bottom: 1px solid var(--line);
  }
  .card.tool h3 {
    margin: 0;
  }
  .card-body {
    overflow: auto;
    padding: 12px 16px 16px;
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
