import { describe, expect, it } from 'vitest';
import { isSameStreet } from '../../../src/services/geocoding/same-street.ts';

describe('isSameStreet', () => {
  it.each([
    ['12 North Main Street', '12 MAIN ST'],
    ['12 Main', '12 MAIN ST W'],
    ['12-34 56th Ave', '1234 56TH AVE'],
    ['1114 Ninth Avenue', '1114 9TH AVE'],
    ['8 Twelfth St', '8 12th Street'],
    ['4 Sycamor Lane', '4 SYCAMORE LN'],
    ['4 Cheriton Lane', '4 CHERITAN LN'],
    ['3 Gramercy Park West', '3 GRAMERCY PARK W'],
    ['100 Saint Charles Street', '100 ST CHARLES ST'],
    ['5 E Street', '5 E ST'],
    ['5 North Street', '5 NORTH ST'],
  ])('%s is %s', (a, b) => {
    expect(isSameStreet(a, b)).toBe(true);
    expect(isSameStreet(b, a)).toBe(true);
  });

  it.each([
    ['1114 Ninth Avenue', '1114 9TH ST'],
    ['12 N Main St', '12 S MAIN ST'],
    ['12 Main St NW', '12 MAIN ST NE'],
    ['8 12th St', '8 13th St'],
    ['8 112th St', '8 12th St'],
    ['4 Oak St', '4 ELM ST'],
    ['4 Park St', '4 PARR ST'],
    ['4 Oak Ln', '4 OAK CT'],
  ])('%s is not %s', (a, b) => {
    expect(isSameStreet(a, b)).toBe(false);
    expect(isSameStreet(b, a)).toBe(false);
  });
});
