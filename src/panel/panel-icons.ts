import { svg } from 'lit';

/** Strokes of the toolbar's icons, on 16 × 16. */
export const PANEL_ICONS = {
  options: svg`<path d="M2 4.5h7M13 4.5h1M2 11.5h1M7 11.5h7" /><circle cx="11" cy="4.5" r="2" /><circle cx="5" cy="11.5" r="2" />`,
  select: svg`<path d="M4.6 11.3C2.9 10.5 2 9.200 2 7.600 2 5 4.700 3 8 3s6 2 6 4.600-2.700 4.600-6 4.600c-.6 0-1.200-.1-1.700-.2" /><path d="M6.300 12.400c0 1-.8 1.600-2 1.600M6.300 12.400c0-.8-.6-1.300-1.300-1.300s-1.200.5-1.200 1.100.5 1.100 1.200 1.100 1.300-.4 1.300-.9z" />`,
  export: svg`<path d="M8 10V2M5 4.700 8 2l3 2.700M3 8.500V13a1 1 0 0 0 1 1h8a1 1 0 0 0 1-1V8.500" />`,
};
