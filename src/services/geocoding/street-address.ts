import { isBlank } from '../../common/address/address-hygiene.ts';
import { addressWords } from '../../common/address/address-words.ts';
import { normalStreet } from '../../common/address/normal-street.ts';
import type { PostalAddress } from '../../common/address/postal-address.ts';
import { stateCodeOf } from '../../common/address/state-codes.ts';
import { formatZip, NO_ZIP, parseZip, ZEROS_LOST } from '../../common/address/zip-text.ts';
import type { Location } from '../../common/locations/location.ts';

/** All of an address that may leave this machine. Plain ASCII without control characters; blank parts are empty. */
export interface StreetAddress {
  /** House number and street, without the unit: `12-34 N MAIN ST`. */
  readonly street: string;
  readonly city: string;
  /** Postal code of the state, such as `CA`. */
  readonly state: string;
  /** Five digits. */
  readonly zip: string;
}

const HOUSE_NUMBER = /^(\d+[A-Za-z]?(?:-\d+[A-Za-z]?)?)(?:\s+\d\/\d)?\s+(\S.*)$/;
const ASIDES = /\(.*?\)|\b(?:c\/o|care of|attn)\b.*$/gi;
/** Taken apart, `12½` would be house number 121. */
const FRACTIONS = /[\u00bc-\u00be\u2150-\u215f]/g;
const BOX =
  /\bP\.?\s*O\.?\s*(?:BOX|DRAWER)\b|\bPOB\b|\bPOST\s+OFFICE\s+(?:BOX|DRAWER)\b|\b(?:LOCK\s*)?BOX\s*#?\s*\w?\d|\bP\.?M\.?B\.?\s*#?\s*\d|\b(?:RR|HCR?|RURAL\s+ROUTE)\s*#?\s*\d+\s+BOX\b/i;

/** Mail for it goes to a post office, a mailbox shop or a rural carrier: no street tells where its owner lives. */
export function isMailbox({ street, city }: Pick<PostalAddress, 'street' | 'city'>): boolean {
  return BOX.test(street) || BOX.test(city);
}

/**
 * What a provider may be asked about an address that is located roughly, or `undefined` when asking is of no use:
 * there is no house number, it is a mailbox, or all is in one field. Lines before and after the one with the house
 * number, the unit, and people's names (`c/o Jane Doe`) stay here.
 */
export function streetAddressOf(
  address: PostalAddress,
  known: Location,
): StreetAddress | undefined {
  if (isMailbox(address) || (isBlank(address.city) && isBlank(address.zip))) return undefined;
  const line = address.street.split(/[,;\r\n]+/).find((part) => HOUSE_NUMBER.test(plain(part)));
  const [, houseNumber, name] = HOUSE_NUMBER.exec(plain(line ?? '')) ?? [];
  if (houseNumber === undefined || name === undefined) return undefined;
  const comma = known.town.lastIndexOf(', ');
  return {
    street: `${houseNumber.toUpperCase()} ${normalName(name)}`,
    city: isBlank(address.city) ? known.town.slice(0, Math.max(comma, 0)) : plain(address.city),
    state: stateCodeOf(address.state) ?? known.town.slice(comma + 2),
    zip: known.zip5 || (known.needsAddressCheck ? '' : fiveDigits(address.zip)),
  };
}

/** The house number as it is compared: `12-34` and `1234` are one. */
export function houseNumberOf({ street }: StreetAddress): string {
  return (/^\s*(\d\S*)/.exec(street)?.[1] ?? '').toUpperCase().replace(/[^0-9A-Z]/g, '');
}

/** A number goes before, for what stands first decides what is a direction and what is a name. */
function normalName(name: string): string {
  return normalStreet(['1', ...addressWords(name)]).slice('1 '.length);
}

function fiveDigits(zip: string): string {
  const value = parseZip(zip);
  return value === NO_ZIP || value >= ZEROS_LOST ? '' : formatZip(value);
}

function plain(text: string): string {
  return text
    .replace(FRACTIONS, ' ')
    .replace(ASIDES, ' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x21-\x7e]+/g, ' ')
    .trim();
}
