/**
 * A part of a basemap's style that is left out. `unknown`: the style does not say where it is. `unsupported`: of a
 * kind that Maps does not draw. `not-granted`: the host would refuse requests to its server. `unavailable`: its server
 * does not give it.
 */
export interface BasemapGap {
  readonly part: 'source' | 'symbols';
  readonly reason: 'unknown' | 'unsupported' | 'not-granted' | 'unavailable';
  /** What the style calls a source; of what is not granted, the server. Not to be trusted, like all names. */
  readonly name: string;
}
