/** What the page posts into the frame, once the frame has said that it is there. */
export interface FrameAssets {
  readonly basemap: ArrayBuffer;
  readonly zips: ArrayBuffer;
}
