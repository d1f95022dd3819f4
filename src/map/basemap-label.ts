/** What the width of a text depends on; one object for each kind, so that widths can be kept by it. */
export interface Lettering {
  /** CSS font. */
  readonly font: string;
  readonly letterSpacingPixels: number;
}

/** How a label looks; one object for each look, so that pictures of labels can be kept by it. */
export interface LabelLook extends Lettering {
  readonly sizePixels: number;
  readonly color: string;
  readonly halo: string;
}

/** A name that would like to be on the map. */
export interface BasemapLabel {
  readonly text: string;
  readonly look: LabelLook;
  /** In map coordinates. */
  readonly x: number;
  readonly y: number;
  /** A dot at the place, and the name beside it; the name over the place otherwise. */
  readonly dot?: LabelDot;
  /** A name over its place may stand above or below something that is there. */
  readonly isLoose?: boolean;
  /** Pixels that stay free around it. */
  readonly margin: number;
}

export interface LabelDot {
  readonly radius: number;
  readonly color: string;
  readonly isCapital: boolean;
}
