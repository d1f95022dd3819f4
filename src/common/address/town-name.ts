import { addressWords } from './address-words.ts';

const ABBREVIATIONS = new Map(
  Object.entries({
    ST: 'SAINT',
    STE: 'SAINTE',
    FT: 'FORT',
    MT: 'MOUNT',
    MTN: 'MOUNTAIN',
    MTNS: 'MOUNTAINS',
    BCH: 'BEACH',
    SPG: 'SPRING',
    SPGS: 'SPRINGS',
    SPRG: 'SPRING',
    SPRGS: 'SPRINGS',
    HTS: 'HEIGHTS',
    HGTS: 'HEIGHTS',
    HGHTS: 'HEIGHTS',
    VLY: 'VALLEY',
    VLG: 'VILLAGE',
    PT: 'POINT',
    PK: 'PARK',
    PRK: 'PARK',
    LK: 'LAKE',
    LKS: 'LAKES',
    HBR: 'HARBOR',
    HARBOUR: 'HARBOR',
    CTR: 'CENTER',
    CENTRE: 'CENTER',
    JCT: 'JUNCTION',
    IS: 'ISLAND',
    ISL: 'ISLAND',
    CY: 'CITY',
    TWP: 'TOWNSHIP',
    CRK: 'CREEK',
    FLS: 'FALLS',
    GRV: 'GROVE',
    GDNS: 'GARDENS',
    HLS: 'HILLS',
    RNCH: 'RANCH',
    CLB: 'CLUB',
    BLF: 'BLUFF',
    BLFS: 'BLUFFS',
    N: 'NORTH',
    NO: 'NORTH',
    S: 'SOUTH',
    SO: 'SOUTH',
    E: 'EAST',
    W: 'WEST',
    NE: 'NORTHEAST',
    NW: 'NORTHWEST',
    SE: 'SOUTHEAST',
    SW: 'SOUTHWEST',
  }),
);

/** `City of Long Beach` is Long Beach. */
const KINDS = new Set(['CITY', 'TOWN', 'VILLAGE', 'BOROUGH']);

/**
 * A town's name as a key, so that `St. Paul`, `SAINT PAUL` and `Saint-Paul` are one: upper case, no
 * marks, no punctuation, no spaces, the abbreviations of USPS Publication 28 written out.
 */
export function foldTownName(text: string): string {
  // Most towns have one word.
  if (/^[A-Za-z]+$/.test(text)) return foldWord(text.toUpperCase());
  return foldTownWords(addressWords(text.includes('(') ? text.replace(/\(.*?\)/g, ' ') : text));
}

/** As {@link foldTownName}, for words that {@link addressWords} made. */
export function foldTownWords(words: readonly string[]): string {
  const [kind = '', of] = words;
  let key = '';
  for (let i = of === 'OF' && KINDS.has(kind) ? 2 : 0; i < words.length; i++) {
    key += foldWord(words[i] ?? '');
  }
  return key;
}

function foldWord(word: string): string {
  return ABBREVIATIONS.get(word) ?? word;
}
