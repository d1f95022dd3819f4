import { PLACES, type Place } from './places.ts';
import { type Random, shuffle } from './random.ts';

/** An address as somebody typed it. */
export interface TypedAddress {
  readonly street: string;
  readonly city: string;
  readonly state: string;
  readonly zip: string;
  readonly country: string;
}

type Spoil = (address: TypedAddress, random: Random) => TypedAddress;

/** One client in so many has an untidy address: 4 %. */
const BLOCK_SIZE = 25;

const FOREIGN: readonly TypedAddress[] = [
  { street: '88 Queen St W', city: 'Toronto', state: 'ON', zip: 'M5H 2N2', country: 'Canada' },
  { street: '1420 Av. du Parc', city: 'Montréal', state: 'QC', zip: 'H2X 2H6', country: 'Canada' },
  { street: '17 Marlow Road', city: 'Maidenhead', state: '', zip: 'SL6 7AA', country: 'UK' },
  { street: 'Calle Hidalgo 210', city: 'Guadalajara', state: 'JAL', zip: '44100', country: 'MX' },
  { street: '9 Darling St', city: 'Sydney', state: 'NSW', zip: '2138', country: 'Australia' },
  { street: 'Lindenstr. 12', city: 'Kaiserslautern', state: '', zip: '67655', country: 'Germany' },
];

const MILITARY: readonly Omit<TypedAddress, 'street'>[] = [
  { city: 'APO', state: 'AE', zip: '09096', country: '' },
  { city: 'APO', state: 'AP', zip: '96264', country: '' },
  { city: 'FPO', state: 'AP', zip: '96350', country: '' },
  { city: 'DPO', state: 'AA', zip: '34024', country: 'US' },
];

/** Towns whose zips begin with a zero: the ones that a spreadsheet spoils. */
const ZERO_PLACES: readonly Place[] = PLACES.filter(({ zip }) => zip.startsWith('0'));

const blank: Spoil = () => ({ street: '', city: '', state: '', zip: '', country: '' });
const streetOnly: Spoil = ({ street }) => ({ street, city: '', state: '', zip: '', country: '' });
const noUsableZip: Spoil = (address, random) => ({
  ...address,
  city: random.pick(['', '', 'unknown', 'Rural']),
  zip: random.pick(['00000', '99999', 'N/A', '?', address.state]),
});
const foreign: Spoil = (_, random) => random.pick(FOREIGN);
const military: Spoil = (_, random) => ({
  street: `PSC ${random.integer(2, 900)} Box ${random.integer(100, 9999)}`,
  ...random.pick(MILITARY),
});
const eatenZero: Spoil = (address, random) => {
  const { zip, town, state } = random.pick(ZERO_PLACES);
  return { ...address, city: town, state, zip: zip.replace(/^0+/, '') };
};
const nineDigits: Spoil = (address, random) => ({
  ...address,
  zip: `${address.zip.slice(0, 5)}${random.integer(1000, 9999)}`,
});
const contradictory: Spoil = (address, random) => {
  const others = PLACES.filter(({ state }) => state !== address.state);
  return { ...address, zip: random.pick(others).zip };
};
const retiredZip: Spoil = (address) => ({ ...address, zip: '02146' });

/** In what proportion the untidy ones are untidy. */
const DECK: readonly Spoil[] = [
  ...[blank, blank, blank, streetOnly],
  ...[noUsableZip, noUsableZip],
  ...[foreign, foreign, foreign],
  ...[military, military],
  ...[eatenZero, eatenZero, eatenZero, eatenZero],
  ...[nineDigits, nineDigits],
  ...[contradictory, contradictory],
  retiredZip,
];

/**
 * Deals untidiness evenly: exactly one client in each block of 25, its kind from a deck that is shuffled when it is
 * used up, so that the first 1,000 clients have the same mix as all of them.
 */
export function createSpoiler(
  random: Random,
): (index: number, address: TypedAddress) => TypedAddress | undefined {
  let unluckyIndex = 0;
  let deck: Spoil[] = [];
  return (index, address) => {
    if (index % BLOCK_SIZE === 0) unluckyIndex = index + random.integer(0, BLOCK_SIZE - 1);
    if (index !== unluckyIndex) return undefined;
    if (deck.length === 0) deck = shuffle([...DECK], random);
    return deck.pop()?.(address, random);
  };
}
