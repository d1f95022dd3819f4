import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PostalAddress } from '../../../src/common/address/postal-address.ts';
import { isLocated, OMISSION_REASONS } from '../../../src/common/locations/location.ts';
import { BundledLocator } from '../../../src/offline/bundled-locator.ts';
import { readZipCentroids } from '../../support/zip-centroids.ts';

const locator = new BundledLocator(readZipCentroids());

/** `street | city | state | zip | country`; parts at the end may be left out. */
function locate(line: string) {
  const [street = '', city = '', state = '', zip = '', country = ''] = line
    .split('|')
    .map((part) => part.trim());
  return locator.locate({ street, city, state, zip, country });
}

describe('an address with a zip', () => {
  it.each([
    ['1 Main St | Grass Valley | CA | 95945', '95945'],
    ['1 Main St | GRASS VALLEY | California | 95945-1234', '95945'],
    ['1 Main St | Grass Valley | CA | 959451234', '95945'],
    ['1 Main St | grass valley | Calif. | 95945 | usa', '95945'],
    ['1 Main St | | | 95945', '95945'],
    ['1 Main St | St Paul | MN | 55101', '55101'],
    ['1 Main St | Ft Worth | TX | 76102', '76102'],
    ['1 Main St | Cedar Ridge | CA | 95945', '95945'],
    ['1 Main St | A Neighbourhood | CA | 95945', '95945'],
    ['PO Box 12 | Grass Valley | CA | 95945', '95945'],
    ['1 Calle Sol | San Juan | PR | 00901 | Puerto Rico', '00901'],
  ])('is placed by it: %s', (line, zip5) => {
    expect(locate(line)).toMatchObject({ precision: 'zip', zip5, needsAddressCheck: false });
  });

  it.each([
    ['1 Main St | Manchester | CT | 6040', '06040'],
    ['1 Main St | Manchester | CT | 6040-1234', '06040'],
    ['1 Main St | Holtsville | NY | 501', '00501'],
    ['1 Main St | Manchester | | 6040', '06040'],
  ])('gets back its lost zeros: %s', (line, zip5) => {
    expect(locate(line)).toMatchObject({ zip5 });
  });

  it.each([
    '1 Pitt St | Sydney | | 2138',
    '1 Queen St | Auckland | | 1010',
    '1 Pitt St | Sydney | New Wales | 2138',
  ])('keeps a foreign code of four digits off the map: %s', (line) => {
    expect(isLocated(locate(line))).toBe(false);
  });

  it.each([
    '1 Marienplatz | Muenchen | Bayern | 80331',
    '1 Rue de Rivoli | Parigi | | 75001',
    '1 Via Roma | Roma | Lazio | 00100',
  ])('keeps a foreign code of five digits off the map: %s', (line) => {
    expect(isLocated(locate(line))).toBe(false);
  });
});

describe('a zip that contradicts the rest', () => {
  it.each([
    ['1 Main St | Phoenix | AZ | 15006', 'Phoenix, AZ'],
    ['1 Main St | Conroe | TX | 78411', 'Conroe, TX'],
    ['1 Main St | The Dalles | OR | 97015', 'The Dalles, OR'],
  ])('gives way to the town and asks for a check: %s', (line, town) => {
    expect(locate(line)).toMatchObject({
      precision: 'town',
      town,
      zip5: '',
      needsAddressCheck: true,
    });
  });

  it('stays, flagged, where the town is not in the named state', () => {
    expect(locate('1 Main St | Grass Valley | NH | 95945')).toMatchObject({
      precision: 'zip',
      zip5: '95945',
      needsAddressCheck: true,
    });
  });

  it('stays, flagged, where the state is misspelled and the town vouches for it', () => {
    expect(locate('1 Main St | Grass Valley | Kalifornia | 95945')).toMatchObject({
      zip5: '95945',
      needsAddressCheck: true,
    });
  });
});

it('keeps the zip of a box at the town whose point is better', () => {
  expect(locate('2150 Main St | Palmer | MA | 01004')).toMatchObject({
    precision: 'town',
    town: 'Palmer, MA',
    zip5: '01004',
    needsAddressCheck: false,
  });
});

describe('an address without a usable zip', () => {
  it.each([
    ['1 Main St | Brookline | MA | 02146', 'Brookline, MA'],
    ['1 Main St | Brookline | MA | 2146', 'Brookline, MA'],
    ['1 Main St | Brookline | | 02146', 'Brookline, MA'],
    ['1 Main St | Grass Valley | CA', 'Grass Valley, CA'],
    ['1 Main St | Grass Valley, CA | CA | 00000', 'Grass Valley, CA'],
    ['1 Main St | Mt. Vernon | WA | WA', 'Mount Vernon, WA'],
    ['1 Main St | City of Fort Worth | Texas', 'Fort Worth, TX'],
    ['1 Main St | Weston | FL', 'Weston, FL'],
    ['| Grass Valley, CA', 'Grass Valley, CA'],
  ])('is placed by its town: %s', (line, town) => {
    expect(locate(line)).toMatchObject({ precision: 'town', town, needsAddressCheck: false });
  });

  it('is not placed by a town that only sounds alike', () => {
    expect(locate('1 Main St | Gras Valey | CA')).toEqual({
      reason: 'unknown-zip-and-town',
      detail: '',
    });
  });

  it('is not placed by the first three digits alone', () => {
    expect(locate('1 Main St | | MA | 02146')).toMatchObject({ reason: 'unknown-zip-and-town' });
  });

  it.each(['1 Main St | none | CA', '1 Main St', '1 Main St | | CA | 99999', 'somewhere'])(
    'has nothing to go by: %s',
    (line) => {
      expect(locate(line)).toMatchObject({ reason: 'no-zip-or-town' });
    },
  );
});

describe('an address in one field', () => {
  it.each([
    '560 Penstock Drive, Grass Valley, CA 95945',
    '560 penstock drive grass valley ca 959451234',
    '560 Penstock Drive, Grass Valley, California 95945-1234, USA',
    '560 Penstock Dr Grass Valley, C.A., 95945 United States',
  ])('is read from its end: %s', (line) => {
    expect(locate(line)).toMatchObject({ precision: 'zip', zip5: '95945' });
  });

  it('may stand in the street field with the state in its own', () => {
    expect(locate('1 Main St, Grass Valley, CA 95945 | | California')).toMatchObject({
      zip5: '95945',
    });
    expect(locate('1 Main St, Grass Valley, CA 95945 | | Nevada')).toMatchObject({
      reason: 'no-zip-or-town',
    });
  });

  it('is told from a street or town that looks like a state', () => {
    expect(locate('12 Grand Ave, Port Washington 53074')).toMatchObject({ zip5: '53074' });
    expect(locate('12 Oak Ct, 95945')).toMatchObject({ zip5: '95945', needsAddressCheck: true });
    expect(locate('PO Box 95945')).toMatchObject({ reason: 'no-zip-or-town' });
  });

  it('is placed by its town without a zip, or with one that contradicts it', () => {
    expect(locate('1 Elm St, Rocky Hill CT')).toMatchObject({ town: 'Rocky Hill, CT' });
    expect(locate('1 Elm St, Conroe, TX 78411')).toMatchObject({
      town: 'Conroe, TX',
      needsAddressCheck: true,
    });
  });

  it.each([
    ['12 Euclid Ave, Ontario, CA', 'Ontario, CA'],
    ['Suite B, Ontario, CA', 'Ontario, CA'],
    ['Ontario, CA', 'Ontario, CA'],
    ['Washington, DC', 'Washington, DC'],
  ])('is not taken for foreign, or for a state alone: %s', (line, town) => {
    expect(locate(line)).toMatchObject({ precision: 'town', town });
  });

  it.each(['US', 'u.s.', 'USA', 'U S A', 'United States', '| US', '| usa'])(
    'that names no more than the country is nowhere: %s',
    (line) => {
      expect(locate(line)).toMatchObject({ reason: 'no-zip-or-town' });
    },
  );

  it('is not placed by the end of a longer name', () => {
    expect(locate('12 Main St, Fort Jackson, SC')).toMatchObject({
      reason: 'unknown-zip-and-town',
    });
  });

  it.each([
    ['212 Erie St W Windsor ON N9A 6B5', 'foreign'],
    ['1 Heriot Place Bentleigh East NSW 4506', 'foreign'],
    ['9 Rue Sainte, Lyon, France', 'foreign'],
    ['Toronto, Ontario, CA', 'foreign'],
    ['100 King St W, Toronto, Ontario, CA', 'foreign'],
    ['100 King St W, Toronto ON, CA', 'foreign'],
    ['Calgary, Alberta, CA', 'foreign'],
    ['USCGC Hamilton, FPO AP 96667', 'military'],
    ['PSC 3 Box 99 APO AE 09021-1234', 'military'],
  ])('is left out: %s', (line, reason) => {
    expect(locate(line)).toMatchObject({ reason });
  });
});

describe('any address', () => {
  const part = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      '',
      'CA',
      'AE',
      'ON',
      'WA',
      'Grass Valley',
      'APO',
      '95945',
      '6040',
      '02146',
      'Canada',
    ),
  );
  const address = fc.record<PostalAddress>({
    street: part,
    city: part,
    state: part,
    zip: part,
    country: part,
  });

  it('gets exactly one verdict and never an error', () => {
    fc.assert(
      fc.property(address, (it) => {
        const result = locator.locate(it);
        if (isLocated(result)) {
          expect(Number.isFinite(result.lon) && Number.isFinite(result.lat)).toBe(true);
          expect('reason' in result).toBe(false);
        } else {
          expect(OMISSION_REASONS).toContain(result.reason);
        }
      }),
      { numRuns: 5000 },
    );
  });

  it('is never placed when it is military or foreign', () => {
    const elsewhere = fc.oneof(
      fc.constantFrom('AA', 'AE', 'AP').map((state) => ({ state })),
      fc.constantFrom('APO', 'FPO', 'DPO').map((city) => ({ city })),
      fc.constantFrom('Canada', 'MX', 'Deutschland', 'GB').map((country) => ({ country })),
      fc.constantFrom('ON', 'Quebec', 'NSW', 'Jalisco', 'PW').map((state) => ({ state })),
    );
    fc.assert(
      fc.property(address, elsewhere, (it, where) => {
        expect(isLocated(locator.locate({ ...it, ...where }))).toBe(false);
      }),
    );
  });

  it('shares one frozen location with every other address of its zip or town', () => {
    const first = locate('1 Main St | Grass Valley | CA | 95945');
    expect(locate('2 Main St | GRASS VALLEY | CA | 95945-1234')).toBe(first);
    expect(Object.isFrozen(first)).toBe(true);
    expect(locate('1 Main St | St Paul | MN')).toBe(locate('2 Main St | Saint Paul | MN'));
  });
});
