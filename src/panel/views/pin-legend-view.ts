import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import type { ClientGroup } from '../../common/maps/client-groups.ts';
import {
  BLANK_SHAPE,
  GROUP_COLORS,
  GROUP_SHAPES,
  OTHER_SHAPE,
} from '../../common/maps/group-symbols.ts';
import { kindTitle } from '../../common/maps/kind-title.ts';
import { legendColors, styleFor } from '../../common/maps/themed-styles.ts';
import { MAP_PALETTES, type MapPalette } from '../../map/map-palette.ts';
import type { PanelState } from '../panel-state.ts';

const DROP = svg`<path d="M0 7C-2 3-5 1-5-2.500a5 5 0 0 1 10 0C5 1 2 3 0 7z" />`;

/** What the symbols of a pin map mean, and the groups that its pins are coloured by. */
export function pinLegendView(state: PanelState): TemplateResult | typeof nothing {
  const { map, colors, messages, selection, theme } = state;
  if (map.phase !== 'shown' && map.phase !== 'recording') return nothing;
  if (map.kind.recipe === 'density' || map.coverage.located === 0) return nothing;
  const words = messages.pins.legend;
  const palette = MAP_PALETTES[theme];
  const isByAddress = map.kind.recipe === 'pins-by-address';
  const groups = isByAddress && colors.attribute ? colors.groups : undefined;
  const line = (symbol: SVGTemplateResult, text: string) =>
    html`<li><svg viewBox="-8 -8 16 16" aria-hidden="true">${symbol}</svg>${text}</li>`;
  const { pin } = palette;
  const { styles } = map.kind;
  const given = styles && legendColors(styleFor(styles, theme));
  return html`<details class="legend" open>
    <summary>${words.title}</summary>
    ${groups && colors.attribute ? groupsView(groups.groups, messages.pins.attributes[colors.attribute], state) : nothing}
    <ul>
      ${given ? line(svg`<circle r="5.500" fill=${given.fill} stroke=${given.line} stroke-width="2" />`, kindTitle(map.kind, messages)) : nothing}
      ${isByAddress && !given ? addressSymbols(line, palette, groups !== undefined, words) : nothing}
      ${isByAddress || given ? nothing : line(svg`<circle r="6.500" fill=${pin} />`, words.circle)}
      ${
        selection.clients.length > 0
          ? line(
              svg`<circle r="6" fill="none" stroke=${palette.highlights.selected} stroke-width="2.500" />`,
              words.selected,
            )
          : nothing
      }
    </ul>
  </details>`;
}

/** Beside the groups only what they leave open, as the map is small. */
function addressSymbols(
  line: (symbol: SVGTemplateResult, text: string) => TemplateResult,
  { pin, land, cluster }: MapPalette,
  hasGroups: boolean,
  words: PanelState['messages']['pins']['legend'],
): TemplateResult {
  const rough = line(svg`<g fill=${land} stroke=${pin} stroke-width="2">${DROP}</g>`, words.rough);
  if (hasGroups) return rough;
  return html`
    ${line(svg`<g fill=${pin} stroke=${pin}>${DROP}</g>`, words.precise)}
    ${rough}
    ${line(svg`<circle r="6.500" fill=${cluster} />`, words.cluster)}
  `;
}

function groupsView(
  groups: readonly ClientGroup[],
  title: string,
  { messages, formats, theme }: PanelState,
): TemplateResult {
  return html`<h4>${title}</h4>
    <ul class="groups">
      ${groups.map(
        (group, index) => html`<li>
          <svg viewBox="-6 -6 12 12" aria-hidden="true">${groupSymbol(group, index, theme)}</svg>
          <span>${messages.pins.group(group)}</span><span class="number">${formats.count(group.clientCount)}</span>
        </li>`,
      )}
    </ul>`;
}

/** The shape of a group in its colour, on 12 × 12 around 0, 0. */
export function groupSymbol(
  { kind }: ClientGroup,
  index: number,
  theme: PanelState['theme'],
): SVGTemplateResult {
  const { named, other, blank } = GROUP_COLORS[theme];
  switch (kind) {
    case 'named':
      return svg`<path d=${GROUP_SHAPES[index] ?? OTHER_SHAPE} fill=${named[index] ?? other} />`;
    case 'other':
      return svg`<path d=${OTHER_SHAPE} fill=${other} />`;
    case 'blank':
      return svg`<path d=${BLANK_SHAPE} fill=${blank} />`;
  }
}
