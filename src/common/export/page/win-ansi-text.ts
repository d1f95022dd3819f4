/** Signs that Windows-1252 lacks and that have a likeness in it. */
const LIKENESSES: Readonly<Record<string, string>> = {
  '→': '›',
  '←': '‹',
  '≤': '<=',
  '≥': '>=',
  '−': '–',
  '\u202f': '\u00a0',
  '\u2009': '\u00a0',
  '\u2011': '-',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
};

/** Beside Latin-1, what the bytes 80 to 9F hold. */
const WINDOWS_SIGNS = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';

/**
 * Text in the letters of Windows-1252, which every PDF reader has fonts for. Others lose their marks, or become
 * question marks.
 */
export function winAnsiText(text: string): string {
  return [...text.normalize('NFC')].map(winAnsiLetter).join('');
}

function winAnsiLetter(letter: string): string {
  if (isWinAnsi(letter)) return letter;
  const likeness = LIKENESSES[letter];
  if (likeness !== undefined) return likeness;
  const [bare = ''] = letter.normalize('NFD');
  return isWinAnsi(bare) ? bare : '?';
}

function isWinAnsi(letter: string): boolean {
  return /^[\u0020-\u007e\u00a0-\u00ff]$/.test(letter) || WINDOWS_SIGNS.includes(letter);
}
