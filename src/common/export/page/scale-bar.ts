const MILES_PER_KILOMETRE = 0.621371192;

export interface ScaleBar {
  /** What its length is on the ground: a round number of the unit. */
  readonly miles: number;
  readonly length: number;
}

/** The longest bar of 1, 2 or 5 times a power of ten that has room; `milesPerUnit` of the page's unit. */
export function scaleBar(
  milesPerUnit: number,
  { room, unit }: { readonly room: number; readonly unit: 'miles' | 'kilometres' },
): ScaleBar {
  const milesOfOne = unit === 'miles' ? 1 : MILES_PER_KILOMETRE;
  const most = (room * milesPerUnit) / milesOfOne;
  const power = 10 ** Math.floor(Math.log10(most));
  const round = [5, 2, 1].find((factor) => factor * power <= most) ?? 1;
  const miles = round * power * milesOfOne;
  return { miles, length: miles / milesPerUnit };
}
