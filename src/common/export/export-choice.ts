/** What a map can be given out as. */
export const EXPORT_FORMATS = ['png', 'pdf', 'print', 'csv', 'geojson', 'kml'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** `zip`: places with their counts, small ones hidden. `address`: every home where it is; personal data. */
export const EXPORT_LEVELS = ['zip', 'address'] as const;
export type ExportLevel = (typeof EXPORT_LEVELS)[number];

export const PAPERS = ['letter', 'a4'] as const;
export type Paper = (typeof PAPERS)[number];

/** What somebody wants to give out. */
export interface ExportChoice {
  readonly format: ExportFormat;
  readonly level: ExportLevel;
  /** Names of clients, at the level `address`. */
  readonly hasNames: boolean;
  /** Of a picture, in pixels. */
  readonly picture: PictureSize;
  /** The size is entered, and not one of {@link PICTURE_SIZES}. */
  readonly hasOwnSize: boolean;
  readonly paper: Paper;
  readonly isLandscape: boolean;
  /** Second page: the places with the most clients. */
  readonly hasTable: boolean;
}

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Pixels along an edge that a picture may have; canvases of some browsers end at 16 megapixels. */
export const PICTURE_EDGE = { minimum: 480, maximum: 4000 } as const;

export const PICTURE_SIZES: readonly PictureSize[] = [
  { width: 1600, height: 1200 },
  { width: 1920, height: 1080 },
  { width: 3000, height: 2000 },
];

/** Nothing personal. */
export function defaultChoice(paper: Paper): ExportChoice {
  return {
    format: 'png',
    level: 'zip',
    hasNames: false,
    picture: { width: 1600, height: 1200 },
    hasOwnSize: false,
    paper,
    isLandscape: true,
    hasTable: true,
  };
}
