const HASH = 35;

/**
 * The words of an address, upper case without marks: letters and digits, with `#` as a word of its own.
 * An apostrophe vanishes (`O'Fallon` is one word), all else parts words.
 */
export function addressWords(text: string): string[] {
  const upper = (isAscii(text) ? text : withoutMarks(text)).toUpperCase();
  const words: string[] = [];
  let start = -1;
  for (let i = 0; i < upper.length; i++) {
    const code = upper.charCodeAt(i);
    if (isOfWord(code)) {
      if (start < 0) start = i;
    } else {
      if (start >= 0) words.push(upper.slice(start, i));
      start = -1;
      if (code === HASH) words.push('#');
    }
  }
  if (start >= 0) words.push(upper.slice(start));
  return words;
}

/** How many {@link addressWords} a text has. */
export function countAddressWords(text: string): number {
  if (!isAscii(text)) return addressWords(text).length;
  let count = 0;
  let isInWord = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const isInside = isOfWord(code) || (code >= 97 && code <= 122);
    if ((isInside && !isInWord) || code === HASH) count++;
    isInWord = isInside;
  }
  return count;
}

/** Digits, capitals, and everything beyond ASCII. */
function isOfWord(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code > 127;
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 126 || code === 39) return false;
  }
  return true;
}

/** Other scripts keep their letters: two addresses in Cyrillic are two places. */
function withoutMarks(text: string): string {
  return text
    .normalize('NFKD')
    .toUpperCase()
    .normalize('NFKD')
    .replace(/[\p{M}'’‘`ʻ]+/gu, '')
    .replace(/[^\p{L}\p{N}#]+/gu, ' ');
}
