import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';

const line = (path: string) =>
  svg`<path d=${path} fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" />`;
const tint = (path: string, opacity = 0.22) =>
  svg`<path d=${path} fill="var(--accent)" fill-opacity=${opacity} />`;

/** Drawn on a 24 × 24 grid. The names are those that plugins may use in their manifests. */
const ICONS: Readonly<Record<string, SVGTemplateResult>> = {
  'heat-map': svg`
    ${tint('M12 3.2a8.8 8.8 0 1 0 0 17.6 8.8 8.8 0 0 0 0-17.6Z')}
    ${tint('M12 6.8a5.2 5.2 0 1 0 0 10.4 5.2 5.2 0 0 0 0-10.4Z', 0.4)}
    <circle cx="12" cy="12" r="2.4" fill="var(--accent)" />
    ${line('M12 3.2a8.8 8.8 0 1 0 0 17.6 8.8 8.8 0 0 0 0-17.6Z')}`,
  'zip-pins': svg`
    ${tint('M12 21s-7-6.1-7-11.2a7 7 0 0 1 14 0C19 14.9 12 21 12 21Z')}
    ${line('M12 21s-7-6.1-7-11.2a7 7 0 0 1 14 0C19 14.9 12 21 12 21Z')}
    ${line('M9.6 7.4h4.6l-4.4 5h4.6')}`,
  'address-pins': svg`
    ${tint('M12 21s-7-6.1-7-11.2a7 7 0 0 1 14 0C19 14.9 12 21 12 21Z')}
    ${line('M12 21s-7-6.1-7-11.2a7 7 0 0 1 14 0C19 14.9 12 21 12 21Z')}
    ${line('M8.8 10 12 7.2l3.2 2.8M9.8 9.4v3.4h4.4V9.4')}`,
  import: svg`${tint('M4 15h16v5H4z')}${line('M12 3.5v10.2M8 10l4 4 4-4M4 15.5v3.2c0 .7.6 1.3 1.3 1.3h13.4c.7 0 1.3-.6 1.3-1.3v-3.2')}`,
  sample: svg`${tint('M5.5 4h13v16h-13z')}${line('M8 4h-1.2C6 4 5.5 4.6 5.5 5.300v13.400c0 .7.6 1.3 1.3 1.300h10.400c.7 0 1.3-.6 1.3-1.300V5.300C18.5 4.6 17.9 4 17.2 4H16M9 2.800h6v2.600H9zM12 9.500v6M9 12.500h6')}`,
  settings: svg`${tint('M4 9.500h16v5H4z')}${line('M4 6.500h9M17 6.500h3M4 12h3M11 12h9M4 17.500h9M17 17.500h3')}
    <circle cx="15" cy="6.5" r="2" class="icon-knob" /><circle cx="9" cy="12" r="2" class="icon-knob" /><circle cx="15" cy="17.5" r="2" class="icon-knob" />`,
  'set-up': svg`${tint('M3.5 6 9 4l6 2 5.5-2v14L15 20l-6-2-5.5 2z')}${line('M9 4 3.5 6v14L9 18l6 2 5.5-2V4L15 6 9 4Zm0 0v14m6-12v14')}`,
  search: line('M10.5 4.500a6 6 0 1 0 0 12 6 6 0 0 0 0-12Zm4.4 10.400L20 20'),
  close: line('m6.5 6.5 11 11m0-11-11 11'),
  info: line('M12 3.500a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17Zm0 7.500v5.500M12 7.500v.1'),
  warning: line('M12 4 2.8 19.500h18.400L12 4Zm0 6v4.500m0 2.700v.1'),
  error: line('M12 3.500a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17Zm-3 5.5 6 6m0-6-6 6'),
};

/** An icon beside a text that says the same; hidden from screen readers. Empty for a name that the host lacks. */
export function icon(name: string, sizePx = 20): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" width=${sizePx} height=${sizePx} aria-hidden="true">
    ${ICONS[name]}
  </svg>`;
}
