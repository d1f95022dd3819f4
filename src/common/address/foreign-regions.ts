/** Regions that stand in a state column, with their country. Codes that are also US states are left out. */
const REGIONS: Readonly<Record<string, string>> = {
  Canada:
    'AB BC MB NB NL NS NT NU ON PE QC SK YT PQ Alberta British-Columbia Manitoba New-Brunswick Newfoundland ' +
    'Newfoundland-and-Labrador Nova-Scotia Northwest-Territories Nunavut Ontario Prince-Edward-Island Quebec ' +
    'Saskatchewan Yukon Yukon-Territory PEI ONT QUE',
  Australia:
    'NSW VIC QLD TAS ACT New-South-Wales Victoria Queensland Tasmania South-Australia Western-Australia ' +
    'Northern-Territory Australian-Capital-Territory',
  Mexico:
    'Aguascalientes Baja-California Baja-California-Sur Campeche CDMX Chiapas Chihuahua Coahuila Colima ' +
    'Distrito-Federal Durango Estado-de-Mexico Guanajuato Guerrero Hidalgo Jalisco Michoacan Morelos Nayarit ' +
    'Nuevo-Leon Oaxaca Puebla Queretaro Quintana-Roo San-Luis-Potosi Sinaloa Sonora Tabasco Tamaulipas ' +
    'Tlaxcala Veracruz Yucatan Zacatecas BCN BCS JAL CHIH SON TAMPS QROO',
  'United Kingdom': 'England Scotland Wales Northern-Ireland UK GBR Great-Britain',
  Micronesia: 'FM Federated-States-of-Micronesia Micronesia',
  'Marshall Islands': 'MH Marshall-Islands Republic-of-the-Marshall-Islands',
  Palau: 'PW Palau',
};

/** `Georgia` and `Jersey` are missing on purpose: on an address without a country they are the US ones. */
const COUNTRIES =
  'Afghanistan|Albania|Algeria|Andorra|Angola|Anguilla|Antigua and Barbuda|Argentina|Armenia|Aruba|Australia|' +
  'Austria|Azerbaijan|Bahamas|Bahrain|Bangladesh|Barbados|Belarus|Belgium|Belize|Benin|Bermuda|Bhutan|Bolivia|' +
  'Bosnia and Herzegovina|Botswana|Brazil|British Virgin Islands|Brunei|Bulgaria|Burkina Faso|Burundi|Cambodia|' +
  'Cameroon|Canada|Cape Verde|Cayman Islands|Central African Republic|Chad|Chile|China|Colombia|Comoros|Congo|' +
  'Cook Islands|Costa Rica|Croatia|Cuba|Curacao|Cyprus|Czech Republic|Czechia|Denmark|Djibouti|Dominica|' +
  'Dominican Republic|Ecuador|Egypt|El Salvador|Equatorial Guinea|Eritrea|Estonia|Eswatini|Ethiopia|' +
  'Falkland Islands|Faroe Islands|Fiji|Finland|France|French Guiana|French Polynesia|Gabon|Gambia|Germany|Ghana|' +
  'Gibraltar|Greece|Greenland|Grenada|Guadeloupe|Guatemala|Guernsey|Guinea|Guyana|Haiti|Honduras|Hong Kong|' +
  'Hungary|Iceland|India|Indonesia|Iran|Iraq|Ireland|Isle of Man|Israel|Italy|Ivory Coast|Jamaica|Japan|Jordan|' +
  'Kazakhstan|Kenya|Kiribati|Kosovo|Kuwait|Kyrgyzstan|Laos|Latvia|Lebanon|Lesotho|Liberia|Libya|Liechtenstein|' +
  'Lithuania|Luxembourg|Macao|Macau|Madagascar|Malawi|Malaysia|Maldives|Mali|Malta|Martinique|Mauritania|' +
  'Mauritius|Mexico|Moldova|Monaco|Mongolia|Montenegro|Montserrat|Morocco|Mozambique|Myanmar|Namibia|Nauru|' +
  'Nepal|Netherlands|New Caledonia|New Zealand|Nicaragua|Niger|Nigeria|North Korea|North Macedonia|Norway|Oman|' +
  'Pakistan|Panama|Papua New Guinea|Paraguay|Peru|Philippines|Poland|Portugal|Qatar|Republic of Korea|Romania|' +
  'Russia|Rwanda|Saint Lucia|Samoa|San Marino|Saudi Arabia|Senegal|Serbia|Seychelles|Sierra Leone|Singapore|' +
  'Slovakia|Slovenia|Solomon Islands|Somalia|South Africa|South Korea|South Sudan|Spain|Sri Lanka|Sudan|Suriname|' +
  'Sweden|Switzerland|Syria|Taiwan|Tajikistan|Tanzania|Thailand|Togo|Tonga|Trinidad and Tobago|Tunisia|Turkey|' +
  'Turkmenistan|Turks and Caicos Islands|Tuvalu|Uganda|Ukraine|United Arab Emirates|United Kingdom|Uruguay|' +
  'Uzbekistan|Vanuatu|Vatican City|Venezuela|Vietnam|Yemen|Zambia|Zimbabwe';

/** ISO 3166 alpha-3 of the countries that clients of a studio near a border or a base come from. */
const ALPHA_3: Readonly<Record<string, string>> = {
  AUS: 'Australia',
  BRA: 'Brazil',
  CAN: 'Canada',
  CHE: 'Switzerland',
  CHN: 'China',
  DEU: 'Germany',
  ESP: 'Spain',
  FRA: 'France',
  GBR: 'United Kingdom',
  IND: 'India',
  IRL: 'Ireland',
  ITA: 'Italy',
  JPN: 'Japan',
  KOR: 'South Korea',
  MEX: 'Mexico',
  NLD: 'Netherlands',
  NZL: 'New Zealand',
  PHL: 'Philippines',
};

const BY_LETTERS = new Map<string, string>([
  ...COUNTRIES.split('|').map((name) => [key(name), name] as const),
  ...Object.entries(ALPHA_3),
  ...Object.entries(REGIONS).flatMap(([country, names]) =>
    names.split(' ').map((name) => [key(name), country] as const),
  ),
]);

/** The country of a foreign region or country that is written where a US state belongs. */
export function foreignCountryOf(text: string): string | undefined {
  return text === '' ? undefined : BY_LETTERS.get(key(text));
}

function key(text: string): string {
  return text
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^A-Z]+/g, '');
}
