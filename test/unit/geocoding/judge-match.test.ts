import { describe, expect, it } from 'vitest';
import type { Location } from '../../../src/common/locations/location.ts';
import type { GeocodeMatch } from '../../../src/services/geocoding/geocoding-provider.ts';
import { judgeMatch } from '../../../src/services/geocoding/judge-match.ts';
import type { StreetAddress } from '../../../src/services/geocoding/street-address.ts';

const ASKED: StreetAddress = {
  street: '1114 NINTH AVE',
  city: 'Coronado',
  state: 'CA',
  zip: '92118',
};
const KNOWN: Location = {
  lon: -117.17,
  lat: 32.68,
  precision: 'zip',
  zip5: '92118',
  town: 'Coronado, CA',
  needsAddressCheck: false,
};
const HERE: GeocodeMatch = {
  lon: -117.18,
  lat: 32.69,
  precision: 'street',
  isExact: true,
  address: { street: '1114 9TH AVE', city: 'CORONADO', state: 'CA', zip: '92118' },
};

function judge(change: Partial<GeocodeMatch>, address: Partial<StreetAddress> = {}) {
  return judgeMatch({ ...HERE, ...change, address: { ...HERE.address, ...address } }, ASKED, KNOWN);
}

describe('a match of a provider', () => {
  it('sharpens the point and leaves zip and town as the address says', () => {
    expect(judge({}, { zip: '92178', city: 'San Diego' })).toEqual({
      ...KNOWN,
      lon: -117.18,
      lat: 32.69,
      precision: 'street',
    });
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('is nowhere at %d', (lon) => {
    expect(judge({ lon })).toBe('no-point');
    expect(judge({ lat: lon })).toBe('no-point');
  });

  it('in another state is not believed, whatever its address says', () => {
    expect(judge({ lon: -72.5, lat: 41.8 })).toBe('other-state');
    expect(judge({ lon: 117.18 })).toBe('other-state');
    expect(judge({ lon: 0, lat: 0 })).toBe('other-state');
    expect(judge({}, { state: 'NV' })).toBe('other-state');
    expect(judge({}, { state: 'California' })).toMatchObject({ precision: 'street' });
  });

  it('in a street of a similar name is not believed: the zip point stays', () => {
    expect(judge({ isExact: false }, { street: '1114 9TH ST' })).toBe('other-house');
    expect(judge({ isExact: false }, { street: '1114 NINTH AVENUE' })).toMatchObject({
      precision: 'street',
    });
  });

  it('of another house is not believed', () => {
    expect(judge({}, { street: '1112 9TH AVE' })).toBe('other-house');
    expect(judge({}, { street: '9TH AVE' })).toBe('other-house');
  });

  it('that is not exact needs the zip or the town besides the house number', () => {
    const elsewhere = { city: 'San Diego', zip: '92101' };
    expect(judge({ isExact: false }, elsewhere)).toBe('other-house');
    expect(judge({ isExact: false }, { ...elsewhere, zip: '92118-1234' })).toMatchObject({
      precision: 'street',
    });
    expect(judge({ isExact: false }, { ...elsewhere, city: 'coronado' })).toMatchObject({
      precision: 'street',
    });
  });

  it('that is far away needs to be exact, in the zip or the town', () => {
    const far = { lon: -117.9, lat: 33.8 };
    expect(judge(far)).toMatchObject(far);
    expect(judge({ ...far, isExact: false })).toBe('too-far');
    expect(judge(far, { city: 'Anaheim', zip: '92805' })).toBe('too-far');
  });

  it('that is no sharper than what is known changes nothing', () => {
    for (const precision of ['street', 'rooftop', 'by-hand'] as const) {
      expect(judgeMatch(HERE, ASKED, { ...KNOWN, precision })).toBe('not-sharper');
    }
    expect(
      judgeMatch({ ...HERE, precision: 'rooftop' }, ASKED, { ...KNOWN, precision: 'street' }),
    ).toMatchObject({ precision: 'rooftop' });
  });

  it('tells the zip where only the town was known', () => {
    const known: Location = { ...KNOWN, precision: 'town', zip5: '' };
    expect(judgeMatch(HERE, ASKED, known)).toMatchObject({ zip5: '92118' });
  });

  it('is believed across the antimeridian', () => {
    const asked = { street: '1 MAIN ST', city: 'Shemya', state: 'AK', zip: '' };
    const known: Location = { ...KNOWN, lon: 174.1, lat: 52.7, precision: 'town' };
    const match = { ...HERE, lon: 174.11, lat: 52.72, address: asked };
    expect(judgeMatch(match, asked, known)).toMatchObject({ precision: 'street' });
  });
});
