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
    AFB: 'AIRFORCEBASE',
  }),
);

/** `City of Long Beach` is Long Beach. */
const KINDS = new Set(['CITY', 'TOWN', 'VILLAGE', 'BOROUGH']);

/**
 * A town's name as a key, so that `St. Paul`, `SAINT PAUL` and `Saint-Paul` are one: upper case, no
 * marks, no punctuation, no spaces, the abbreviations of USPS Publication 28 written out.
 */
export function foldTownName(text: string): string {
  return foldTownWords(townWords(text));
}

/** As {@link foldTownName}, for words that {@link townWords} made. */
export function foldTownWords(words: readonly string[]): string {
  const [kind = '', of] = words;
  const name = of === 'OF' && KINDS.has(kind) ? words.slice(2) : words;
  return name.map((word) => ABBREVIATIONS.get(word) ?? word).join('');
}

/** The words of a text, upper case ASCII, without marks and punctuation. `O'Fallon` is one word. */
export function townWords(text: string): string[] {
  return text
    .normalize('NFKD')
    .toUpperCase()
    .replace(/\(.*?\)/g, ' ')
    .replace(/[\p{M}'’`]+/gu, '')
    .replace(/\bA F B\b/, 'AFB')
    .split(/[^A-Z0-9]+/)
    .filter((word) => word !== '');
}
