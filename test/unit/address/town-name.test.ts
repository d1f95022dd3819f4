import { describe, expect, it } from 'vitest';
import { foldTownName } from '../../../src/common/address/town-name.ts';

describe('foldTownName', () => {
  it.each([
    ['St. Paul', 'SAINT PAUL'],
    ['Ste. Genevieve', 'Sainte Genevieve'],
    ['FT WORTH', 'Fort Worth'],
    ['Mt. Vernon', 'Mount Vernon'],
    ['Indian Harbour Bch', 'Indian Harbor Beach'],
    ['Colorado Spgs', 'Colorado Springs'],
    ['Shaker Hts.', 'Shaker Heights'],
    ['N. Las Vegas', 'North Las Vegas'],
    ["O'Fallon", 'O Fallon'],
    ['La Crosse', 'LACROSSE'],
    ['Cañon City', 'canon city'],
    ['Winston-Salem', 'WINSTON SALEM'],
    ['City of Long Beach', 'Long Beach'],
    ['Dyess A F B', 'Dyess AFB'],
  ])('%s is %s', (one, other) => {
    expect(foldTownName(one)).toBe(foldTownName(other));
  });

  it('keeps towns apart that only sound alike', () => {
    const names = [
      'Clifton',
      'Clinton',
      'Greece',
      'Greene',
      'South Bend',
      'Bend',
      'Park City',
      'Park',
    ];
    expect(new Set(names.map(foldTownName)).size).toBe(names.length);
  });
});
