import { svg } from 'lit';

/** What stands beside the words where there is no map. On 96 × 64; decoration, said nowhere. */
export const PANEL_PICTURES = {
  /** A folded map with pins of which some are dense. */
  map: svg`<path class="paper" d="M6 14 34 6l28 8 28-8v44l-28 8-28-8-28 8z" />
    <path class="fold" d="M34 6v44M62 14v44" />
    <g class="heat"><circle cx="47" cy="31" r="15" /><circle cx="47" cy="31" r="10" /><circle cx="47" cy="31" r="5" /></g>
    <g class="pin"><circle cx="20" cy="24" r="3" /><circle cx="76" cy="38" r="3" /><circle cx="71" cy="24" r="3" /><circle cx="24" cy="42" r="3" /></g>`,
  /** A circle that is full. */
  limit: svg`<circle class="paper" cx="48" cy="32" r="24" /><path class="sign" d="M36 32h24" />`,
  warning: svg`<path class="paper" d="M48 8 76 56H20z" /><path class="sign" d="M48 26v14M48 47.500v1" />`,
  /** A map with nothing on it. */
  empty: svg`<path class="paper" d="M6 14 34 6l28 8 28-8v44l-28 8-28-8-28 8z" />
    <path class="fold" d="M34 6v44M62 14v44" />`,
};
