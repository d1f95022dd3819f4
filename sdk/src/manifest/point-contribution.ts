/** What fills an extension point; the point's schema says what else is in it. */
export interface PointContribution {
  /** Begins with the id of the contributing plugin. */
  readonly id: string;
  readonly [property: string]: unknown;
}
