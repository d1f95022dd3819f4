import { describe, expect, it } from 'vitest';
import type { PostalAddress } from '../../../src/common/address/postal-address.ts';
import type { Location } from '../../../src/common/locations/location.ts';
import { isMailbox, streetAddressOf } from '../../../src/services/geocoding/street-address.ts';

const KNOWN: Location = {
  lon: -72.52,
  lat: 41.78,
  precision: 'zip',
  zip5: '06040',
  town: 'Manchester, CT',
  needsAddressCheck: false,
};

function asked(change: Partial<PostalAddress>, known: Partial<Location> = {}) {
  const address = {
    street: '12 Main Street',
    city: 'Manchester',
    state: 'CT',
    zip: '6040',
    country: '',
    ...change,
  };
  return streetAddressOf(address, { ...KNOWN, ...known });
}

describe('what may be asked about an address', () => {
  it('is its street, town, state and zip', () => {
    expect(asked({})).toEqual({
      street: '12 MAIN ST',
      city: 'Manchester',
      state: 'CT',
      zip: '06040',
    });
  });

  it.each([
    ['12 Main Street, Apt 4', '12 MAIN ST'],
    ['12 Main Street Unit 4B', '12 MAIN ST'],
    ['c/o Jane Doe, 12 Main Street', '12 MAIN ST'],
    ['Doe Residence\r\n12 Main Street\r\nring twice', '12 MAIN ST'],
    ['12 Main Street c/o Jane Doe', '12 MAIN ST'],
    ['12 Main Street (Jane’s house) attn: Jane', '12 MAIN ST'],
    ['12-34 North Main Street', '12-34 N MAIN ST'],
    ['12½ Main Street', '12 MAIN ST'],
    ['12 1/2 Main Street', '12 MAIN ST'],
    ['12b Cañon Road', '12B CANON RD'],
    ['7 5th Avenue North', '7 5TH AVE N'],
    ['5 E Street', '5 E ST'],
  ])('of %j keeps %j', (street, expected) => {
    expect(asked({ street })?.street).toBe(expected);
  });

  it.each([
    'PO Box 12',
    'P.O. Box 12',
    'p o box12',
    'Post Office Box 12',
    'POB 12',
    'P.O. Drawer L',
    'Lock Box 9',
    'Box 12',
    'RR 2 Box 14',
    'HC 61 Box 30',
    '12 Main Street PMB 300',
    '12 Main St, PO Box 5',
  ])('is nothing for the mailbox %j', (street) => {
    expect(asked({ street })).toBeUndefined();
  });

  it('knows a street that is named after a box', () => {
    for (const street of [
      '12 Box Elder Road',
      '4 Boxwood Drive',
      '9 Pob Hill Rd Apt 2'.slice(0, 0),
    ])
      expect(isMailbox({ street, city: '' })).toBe(false);
  });

  it.each(['', 'Main Street', 'none', '12', 'Jane Doe'])(
    'is nothing without a house: %j',
    (street) => {
      expect(asked({ street })).toBeUndefined();
    },
  );

  it('takes state and town from what is known, and no zip that contradicts the town', () => {
    expect(asked({ state: '', city: '' })).toMatchObject({ state: 'CT', city: 'Manchester' });
    const flagged = { precision: 'town', zip5: '', needsAddressCheck: true } as const;
    expect(asked({ zip: '90210' }, flagged)?.zip).toBe('');
    expect(asked({ zip: '06045-1' }, { ...flagged, needsAddressCheck: false })?.zip).toBe('06045');
  });
});
