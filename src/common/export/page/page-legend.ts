/** What the colours and signs of a map mean, for a page. Colours are hexadecimal. */
export interface PageLegend {
  readonly title: string;
  readonly entries: readonly LegendEntry[];
  /** Below, such as what a weight is capped at. */
  readonly notes: readonly string[];
}

export type LegendEntry =
  | {
      /** A swatch is of something that is drawn over the map. */
      readonly kind: 'disc' | 'swatch';
      readonly fill?: string;
      readonly stroke?: string;
      readonly label: string;
    }
  /** A scale of colours; ticks at parts of it from 0 to 1. */
  | {
      readonly kind: 'ramp';
      readonly colours: readonly string[];
      readonly ticks: readonly { readonly at: number; readonly label: string }[];
    };
