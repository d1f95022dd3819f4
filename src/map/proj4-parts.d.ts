// The parts of proj4 that it has no types for under these paths.
declare module 'proj4/lib/core.js' {
  const proj4: (definition: string) => {
    forward(coordinate: number[]): number[];
    inverse(coordinate: number[]): number[];
  };

  export { proj4 as default };
}

declare module 'proj4/lib/Proj.js' {
  interface Point {
    x: number;
    y: number;
  }
  /** Its own `forward` is the bare formula: radians to metres, written into the point. */
  const Proj: {
    new (definition: string): { forward(point: Point): Point };
    readonly projections: { add(projection: unknown): void };
  };

  export { Proj as default };
}

declare module 'proj4/lib/projections/aea.js' {
  const aea: unknown;

  export { aea as default };
}
