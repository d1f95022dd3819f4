import type { Theme } from '@mystratus/plugin-sdk';
import { html, type TemplateResult } from 'lit';
import type { HeatLegend } from '../../common/maps/heat-legend.ts';
import { rampGradient } from '../../map/ramp-gradient.ts';
import { styled } from '../styled.ts';

/** Text in the middle under a tick that is nearer to the ramp's end would stand out over it. */
const NEAR_END = 0.9;

/** A heat map's colours, and the densities that they stand for. */
export function rampView({ ticks }: Pick<HeatLegend, 'ticks'>, theme: Theme): TemplateResult {
  return html`<div class="ramp" ${styled({ background: rampGradient(theme) })}></div>
    <ol class="ticks">
      ${ticks.map(
        ({ text, position }) =>
          html`<li class=${position > NEAR_END ? 'last' : ''} ${styled({ left: `${position * 100}%` })}>${text}</li>`,
      )}
    </ol>`;
}
