import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressIdentity } from '../../../src/common/address/address-identity.ts';
import type { PostalAddress } from '../../../src/common/address/postal-address.ts';

const GRASS_VALLEY: PostalAddress = {
  street: '560 Penstock Drive',
  city: 'Grass Valley',
  state: 'CA',
  zip: '95945',
  country: '',
};

const withStreet = (street: string): string => addressIdentity({ ...GRASS_VALLEY, street });

const SUFFIX_FORMS = [
  ['Street', 'St', 'STR', 'st.'],
  ['Avenue', 'Ave', 'AV', 'aven'],
  ['Boulevard', 'Blvd', 'BOUL'],
  ['Drive', 'Dr', 'DRV'],
  ['Lane', 'Ln'],
  ['Road', 'Rd', 'rd.'],
  ['Parkway', 'Pkwy', 'PKY'],
  ['Court', 'Ct', 'CRT'],
  ['Crossing', 'Xing'],
] as const;
const DIRECTION_FORMS = [
  ['North', 'N', 'N.'],
  ['South', 'S'],
  ['Northeast', 'NE', 'N.E.'],
  ['Southwest', 'SW', 'S.W.'],
] as const;

/** Names that are no suffix, direction or unit themselves. */
const NAMES = [
  'Maple',
  'Penstock',
  'Washington',
  'Martin Luther King',
  'Saint Charles',
  '17th',
  'Peña',
];
const TOWNS = ['Grass Valley', 'Fort Worth', 'Saint Paul', 'Cañon City', 'Mount Vernon'];

const place = fc.record({
  // Few values each, so that two places often differ in one thing only.
  number: fc.integer({ min: 1, max: 3 }),
  direction: fc.option(fc.nat(DIRECTION_FORMS.length - 1), { nil: undefined }),
  name: fc.nat(NAMES.length - 1),
  suffix: fc.nat(SUFFIX_FORMS.length - 1),
  town: fc.nat(TOWNS.length - 1),
  zip: fc.constantFrom(501, 6040, 95_945),
});
type Place = typeof place extends fc.Arbitrary<infer T> ? T : never;

/** One of the many ways to write a place. */
const style = fc.record({
  suffix: fc.nat(),
  direction: fc.nat(),
  letters: fc.constantFrom('upper', 'lower', 'as-is'),
  form: fc.constantFrom('NFC', 'NFD'),
  comma: fc.boolean(),
  spaces: fc.constantFrom(' ', '  ', '\t'),
  plusFour: fc.constantFrom('', '-1234', '1234'),
  unit: fc.constantFrom('', ' Apt 4', ', Suite 200', ' #5', ' Unit B-2', ', 3rd Floor'),
  state: fc.constantFrom('CA', 'ca', 'California', 'Calif.'),
});
type Style = typeof style extends fc.Arbitrary<infer T> ? T : never;

function write(it: Place, how: Style): PostalAddress {
  const pick = (forms: readonly string[] | undefined, index: number) =>
    forms?.[index % forms.length];
  const words = [
    String(it.number),
    it.direction === undefined ? undefined : pick(DIRECTION_FORMS[it.direction], how.direction),
    NAMES[it.name],
    pick(SUFFIX_FORMS[it.suffix], how.suffix),
  ].filter((word) => word !== undefined);
  const cased = (text: string) =>
    (how.letters === 'upper'
      ? text.toUpperCase()
      : how.letters === 'lower'
        ? text.toLowerCase()
        : text
    ).normalize(how.form);
  return {
    street: cased(`${words.join(how.spaces)}${how.comma ? ',' : ''}${how.unit}`),
    city: cased(TOWNS[it.town] ?? ''),
    state: how.state,
    zip: String(it.zip).padStart(5, '0') + how.plusFour,
    country: '',
  };
}

describe('addressIdentity', () => {
  it('is the same however a place is written', () => {
    fc.assert(
      fc.property(place, style, style, (it, one, other) => {
        expect(addressIdentity(write(it, one))).toBe(addressIdentity(write(it, other)));
      }),
      { numRuns: 2000 },
    );
  });

  it('is never shared by two places', () => {
    fc.assert(
      fc.property(place, place, style, style, (a, b, one, other) => {
        fc.pre(JSON.stringify(a) !== JSON.stringify(b));
        expect(addressIdentity(write(a, one))).not.toBe(addressIdentity(write(b, other)));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['P.O. Box 12', 'PO BOX 12'],
    ['Post Office Box 12', 'POB 12'],
    ['26515 US Highway 281', '26515 U.S. Hwy. 281'],
    ['9 Avenue N', '9 Ave N'],
    ['100 Saint Charles Ave', '100 St. Charles Avenue'],
    ["12 O'Brien St", '12 OBRIEN STREET'],
    ['12 Main St Apt 4B', '12 Main St'],
    ['12 Main St Apt 4B', '12 Main St #7'],
  ])('takes %s and %s for one place', (one, other) => {
    expect(withStreet(one)).toBe(withStreet(other));
  });

  it.each([
    ['100 E Street', '100 East Street'],
    ['100 N St', '100 North St'],
    ['100 Main St N', '100 Main St'],
    ['100 Main St', '100 Main Ave'],
    ['12 34th St', '1234th St'],
    ['PO Box 12', 'PO Box 13'],
    ['1 Lot 5', '1 Lot 6'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(withStreet(one)).not.toBe(withStreet(other));
  });

  it('restores the zeros that a spreadsheet took from a zip', () => {
    const whole = { ...GRASS_VALLEY, state: 'CT', zip: '06040' };
    expect(addressIdentity({ ...whole, zip: '6040' })).toBe(addressIdentity(whole));
  });

  it('ignores a ZIP+4 at the end of an address in one field', () => {
    const blank = { city: '', state: '', zip: '', country: '' };
    const line = (street: string) => addressIdentity({ street, ...blank });
    const short = line('560 Penstock Drive, Grass Valley, CA 95945');
    expect(line('560 PENSTOCK DR Grass Valley CA 95945-1234')).toBe(short);
    expect(line('560 Penstock Dr., Grass Valley CA 959451234')).toBe(short);
  });

  it('tells countries apart, but not ways to write the United States', () => {
    const american = addressIdentity({ ...GRASS_VALLEY, country: 'U.S.A.' });
    expect(american).toBe(addressIdentity(GRASS_VALLEY));
    expect(addressIdentity({ ...GRASS_VALLEY, country: 'Canada' })).not.toBe(american);
  });

  it('tells addresses in other scripts apart', () => {
    expect(withStreet('ул. Ленина 5')).not.toBe(withStreet('ул. Мира 5'));
  });

  it('accepts any text', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(text, text, text, text, text, (street, city, state, zip, country) => {
        expect(typeof addressIdentity({ street, city, state, zip, country })).toBe('string');
      }),
    );
  });
});
