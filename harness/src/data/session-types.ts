/** What a studio sells, how often, for how much, and in which months. */
export interface SessionType {
  readonly name: string;
  readonly share: number;
  /** Dollars. */
  readonly medianSale: number;
  /** From 1 to 12; a month that is listed twice is twice as busy. */
  readonly months: readonly number[];
}

export const SENIOR = 'High School Senior';

export const SESSION_TYPES: readonly SessionType[] = [
  { name: SENIOR, share: 0.34, medianSale: 620, months: [6, 7, 7, 8, 8, 9, 9, 10] },
  { name: 'Family', share: 0.23, medianSale: 410, months: [4, 5, 6, 8, 9, 10, 10, 11, 11, 12] },
  { name: 'Newborn', share: 0.1, medianSale: 480, months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] },
  { name: 'Children', share: 0.1, medianSale: 290, months: [3, 4, 5, 9, 10, 11, 12] },
  { name: 'Sports', share: 0.09, medianSale: 65, months: [3, 4, 8, 9, 9, 10] },
  { name: 'Wedding', share: 0.07, medianSale: 3150, months: [5, 6, 6, 7, 8, 9, 9, 10] },
  { name: 'Headshot', share: 0.07, medianSale: 215, months: [1, 2, 3, 5, 9, 10] },
];
