/** A zip column says nothing: blank, a placeholder such as `00000`, or no zip at all. */
export const NO_ZIP = -1;

/** Added to a zip whose leading zeros were lost, as spreadsheets do: believe it only where the state agrees. */
export const ZEROS_LOST = 100_000;

/**
 * The five digits of a zip column as a number: `95945`, `95945-1234`, `959451234`, `26003-`. Three or
 * four digits (also before a ZIP+4) come padded and marked with {@link ZEROS_LOST}.
 */
export function parseZip(text: string): number {
  const length = text.length;
  if (length === 0) return NO_ZIP;
  if (length === 5 || length === 9 || (length === 10 && text.charCodeAt(5) === DASH)) {
    const zip = digits(text, 0, 5);
    const isWhole = length === 5 || digits(text, length - 4, length) !== NO_ZIP;
    if (zip !== NO_ZIP && isWhole) return meaningful(zip);
  } else if (length === 4) {
    const zip = digits(text, 0, 4);
    if (zip > 0) return ZEROS_LOST + zip;
  }
  return parseUntidyZip(text);
}

const DASH = 45;

/** The number that a part of a text is, or {@link NO_ZIP} when it is none. */
function digits(text: string, start: number, end: number): number {
  let value = 0;
  for (let i = start; i < end; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return NO_ZIP;
    value = value * 10 + digit;
  }
  return value;
}

const FULL = /^(?:ZIP |USA? |[A-Z]{2} )?(\d{5})(?:\d{4}|[- ]+\d{0,4})?$/;
const SHORT = /^(\d{3,4})(?:\d{4}|[- ]+\d{4}|[- ]+)?$/;

function parseUntidyZip(text: string): number {
  const tidy = text
    .toUpperCase()
    .replace(/\.0*\s*$/, '')
    .replace(/[‐-―−]/g, '-')
    .replace(/[^0-9A-Z-]+/g, ' ')
    .trim();
  const full = FULL.exec(tidy)?.[1];
  if (full !== undefined) return meaningful(Number(full));
  const short = SHORT.exec(tidy)?.[1];
  return short === undefined || Number(short) === 0 ? NO_ZIP : ZEROS_LOST + Number(short);
}

/** `00000` and `99999` are how forms say "none". */
function meaningful(zip: number): number {
  return zip === 0 || zip === 99_999 ? NO_ZIP : zip;
}

/** Five digits with their leading zeros. */
export function formatZip(zip: number): string {
  return String(zip).padStart(5, '0');
}
