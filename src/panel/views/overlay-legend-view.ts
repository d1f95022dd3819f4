import { html, nothing, type TemplateResult } from 'lit';
import { legendColors, styleFor } from '../../common/maps/themed-styles.ts';
import type { PanelState } from '../panel-state.ts';

/** What is drawn over the map, each in its colour. */
export function overlayLegendView({
  extensions,
  messages,
  theme,
}: PanelState): TemplateResult | typeof nothing {
  const shown = extensions.overlays.filter(({ drawn }) => drawn);
  if (shown.length === 0) return nothing;
  return html`<ul class="legend overlays" aria-label=${messages.extensions.overlays}>
    ${shown.map(({ title, styles }) => {
      const { fill, line } = legendColors(styleFor(styles, theme));
      return html`<li>
        <svg viewBox="-8 -8 16 16" aria-hidden="true">
          <rect x="-6" y="-5" width="12" height="10" fill=${fill} stroke=${line} stroke-width="2" />
        </svg>${title}
      </li>`;
    })}
  </ul>`;
}
