import { css } from 'lit';

/** What lies over the map. */
export const cardStyles = css`
  .card {
    position: absolute;
    z-index: 2;
    inset-inline: 0;
    top: 50%;
    box-sizing: border-box;
    overflow: auto;
    width: min(340px, calc(100% - 32px));
    max-height: calc(100% - 16px);
    margin-inline: auto;
    padding: var(--space-4);
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--ground);
    box-shadow: var(--shadow);
    transform: translateY(-50%);
  }
  .card p {
    margin-bottom: var(--space-3);
  }
  .card.tool {
    inset: var(--space-2) var(--space-2) auto auto;
    display: flex;
    flex-direction: column;
    overflow: hidden;
    width: min(320px, calc(100% - 16px));
    padding: 0;
    transform: none;
  }
  .card.tool > header {
    align-items: center;
    justify-content: space-between;
    padding: var(--space-2) var(--space-2) var(--space-2) var(--space-4);
    border-bottom: 1px solid var(--line);
  }
  .card.tool h3 {
    margin: 0;
  }
  .card-body {
    overflow: auto;
    padding: var(--space-3) var(--space-4) var(--space-4);
  }
  /* A state with a picture: what has become of a request. */
  .card.message {
    padding: var(--space-5);
    text-align: center;
  }
  .card.message :is(h3, p),
  .blank-slate :is(h3, p) {
    text-wrap: balance;
  }
  .card.message .buttons {
    justify-content: center;
  }
  .blank-slate {
    position: absolute;
    z-index: 1;
    inset: 0;
    display: grid;
    align-content: center;
    justify-items: center;
    padding: 0 var(--space-5) 10%;
    text-align: center;
  }
  .blank-slate p {
    max-width: 34ch;
    color: var(--muted);
  }
  .picture {
    width: 96px;
    height: 64px;
    margin-bottom: var(--space-3);
    fill: none;
    stroke: var(--picture);
    stroke-linejoin: round;
    stroke-width: 1.5;
  }
  .blank-slate .picture {
    width: 144px;
    height: 96px;
  }
  .card.message .picture-limit,
  .card.message .picture-warning {
    width: 60px;
    height: 40px;
    margin-bottom: var(--space-2);
    stroke-width: 3;
  }
  .picture .paper {
    fill: var(--ground);
  }
  .picture .heat {
    fill: var(--heat);
    fill-opacity: 0.3;
    stroke: none;
  }
  .picture .pin {
    fill: var(--accent);
    stroke: var(--ground);
  }
  .picture .sign {
    stroke: var(--on-notice);
    stroke-linecap: round;
    stroke-width: 4;
  }
  .picture-warning .sign {
    stroke: var(--danger);
  }
  .card.working {
    animation: appear 0s 400ms backwards;
  }
  .card.working p {
    margin-bottom: var(--space-2);
    font-weight: 600;
  }
  .card.working .buttons {
    align-items: center;
    justify-content: space-between;
    margin-top: var(--space-3);
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
  /* Progress of unknown length. */
  .bar {
    overflow: hidden;
    height: 4px;
    border-radius: 2px;
    background: var(--line);
  }
  main[data-theme='contrast'] .bar {
    outline: 1px solid var(--line);
    background: none;
  }
  .bar::before {
    content: '';
    display: block;
    width: 40%;
    height: 100%;
    border-radius: inherit;
    background: var(--accent);
    animation: pass 1.4s ease-in-out infinite;
  }
  @keyframes pass {
    from {
      transform: translateX(-100%);
    }
    to {
      transform: translateX(250%);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .bar::before {
      width: 100%;
      animation: none;
    }
    .card.working {
      animation-delay: 0s;
    }
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .pin-card {
    position: absolute;
    z-index: 2;
    /* Over all of scale and sources, as half of them looks broken, and below the pin in the middle. */
    inset: auto 8px 3px;
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
  .pin-card.tip.below {
    transform: translate(-50%, 16px);
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
  /* On two lines where it is long, in the room that the footer has. */
  footer > .detail:not(p) {
    inset-block-start: 3px;
    display: flex;
    align-items: center;
    max-width: calc(100% - 172px);
    height: 30px;
    font: 12px/15px var(--font);
    text-align: end;
  }
  footer > p:not(:last-child) {
    max-width: calc(100% - 150px);
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
  /* In the same corner. */
  .map-area:has(.card.notice) :is(.legend, .heat-legend) {
    visibility: hidden;
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
