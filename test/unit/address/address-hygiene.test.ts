import { describe, expect, it } from 'vitest';
import { omissionOf } from '../../../src/common/address/address-hygiene.ts';
import type { PostalAddress } from '../../../src/common/address/postal-address.ts';

const address = (parts: Partial<PostalAddress>): PostalAddress => ({
  street: '1 Main St',
  city: '',
  state: '',
  zip: '',
  country: '',
  ...parts,
});

describe('omissionOf', () => {
  it.each([
    { street: '' },
    { street: ' - ', city: 'N/A', zip: 'none' },
    { street: '', state: 'CA', country: 'USA' },
  ])('finds nothing written in %o', (parts) => {
    expect(omissionOf(address(parts))?.reason).toBe('blank-address');
  });

  it.each([
    { city: 'Springfield', state: 'AE', zip: '09012' },
    { city: 'Yokosuka', state: 'Armed Forces Pacific', zip: '' },
    { city: 'APO', state: 'NY', zip: '' },
    { city: 'F.P.O.', state: '', zip: '' },
    { city: '', state: '', zip: '96201' },
    { city: '', state: '', zip: '34002-1234' },
    { street: 'PSC 12 Box 345, APO AE' },
  ])('knows overseas mail of the forces in %o', (parts) => {
    expect(omissionOf(address(parts))?.reason).toBe('military');
  });

  it.each([
    [{ city: 'Lyon', country: 'France' }, 'France'],
    [{ city: 'Springfield', state: 'IL', zip: '62701', country: 'Canada' }, 'Canada'],
    [{ city: 'Tijuana', country: 'MX' }, 'Mexico'],
    [{ city: 'Toronto', state: 'ON', zip: '00000' }, 'Canada'],
    [{ city: 'Somewhere', zip: 'v3g2y5' }, 'Canada'],
    [{ city: 'Montreal QC H3W 1X5', zip: '00000' }, 'Canada'],
    [{ city: 'Leeds', zip: 'LS1 4AP' }, 'United Kingdom'],
    [{ city: 'Sydney', state: 'NSW', zip: '2138' }, 'Australia'],
    [{ city: 'Perth', state: 'WA', zip: '6000' }, 'Australia'],
    [{ city: 'Darwin', state: 'NT', zip: '0800' }, 'Australia'],
    [{ city: 'Guadalajara', state: 'Jalisco', zip: '44100' }, 'Mexico'],
    [{ city: 'Paris, France', zip: '' }, 'France'],
    [{ city: 'Koror', state: 'PW', zip: '96940' }, 'Palau'],
    [{ city: 'Pohnpei', zip: '96941' }, 'Micronesia'],
    [{ city: 'Majuro', zip: '96960' }, 'Marshall Islands'],
    [{ city: 'Tbilisi', state: 'Tbilisi', country: 'Georgia' }, 'Georgia'],
  ])('shows the country of %o', (parts, detail) => {
    expect(omissionOf(address(parts))).toEqual({ reason: 'foreign', detail });
  });

  it.each([
    { city: 'Grass Valley', state: 'CA', zip: '95945' },
    { city: 'Grass Valley', state: 'CA', zip: '95945', country: 'United States of America' },
    { city: 'Grass Valley', state: 'CA', zip: '95945', country: '840' },
    { city: 'Grass Valley', state: 'CA', zip: '95945', country: 'n/a' },
    { city: 'San Juan', state: 'PR', zip: '00901', country: 'Puerto Rico' },
    { city: 'Sacramento', state: 'CA', zip: '95814', country: 'CA' },
    { city: 'Atlanta', state: 'Georgia', zip: '30303' },
    { city: 'Seattle', state: 'WA', zip: '98101' },
    { city: 'Mexico', state: 'MO', zip: '65265' },
    { city: 'Lebanon', state: 'Pennsylvania', zip: '17042' },
    { street: '6605 Via Canada Unit 123', city: 'Rancho Palos Verdes', state: 'CA', zip: '90275' },
  ])('lets %o through', (parts) => {
    expect(omissionOf(address(parts))).toBeUndefined();
  });
});
