/** A page as marks, to be drawn on a canvas or in a document. Lengths are in one unit, from the top left. */
export interface Page {
  readonly width: number;
  readonly height: number;
  /** Later ones are on top. */
  readonly marks: readonly Mark[];
}

export type Mark = TextMark | BoxMark | LineMark | DiscMark | ImageMark;

export interface TextMark {
  readonly kind: 'text';
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly size: number;
  readonly isBold: boolean;
  readonly colour: string;
  /** What of the text is at `x`. */
  readonly align: 'left' | 'center' | 'right';
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface BoxMark extends Box {
  readonly kind: 'box';
  readonly fill?: string;
  readonly stroke?: string;
}

export interface LineMark {
  readonly kind: 'line';
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly colour: string;
  readonly width: number;
}

export interface DiscMark {
  readonly kind: 'disc';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly fill?: string;
  readonly stroke?: string;
}

/** Pictures on a page, by name. */
export type PageImage = 'map' | 'second-map' | 'logo';

export interface ImageMark extends Box {
  readonly kind: 'image';
  readonly image: PageImage;
}

/** Width of a text in the unit of its size. Colours are hexadecimal: `#1d242d`. */
export type MeasureText = (text: string, style: Pick<TextMark, 'size' | 'isBold'>) => number;
