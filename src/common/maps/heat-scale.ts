/** What the colours of a heat map stand for, in weight per square mile. */
export interface HeatScale {
  /** Of the ramp's last colour, which stands for greater densities too. */
  readonly end: number;
  /** The greatest density of the map; it depends on the clients and the radius alone, never on the zoom. */
  readonly maximum: number;
  /** A radius in its place, where that of the map is a speck or a blur in the present view. */
  readonly clearerRadiusMiles: number | undefined;
}
