/** What in the name of a font is its weight or its slant. */
const CUTS =
  /\b(thin|extra-?light|light|regular|book|medium|semi-?bold|demi-?bold|bold|extra-?bold|black|heavy|italic|oblique)\b/gi;

/**
 * The fonts of the map for those of a style, in its weight and slant, by names that a style would have for them: fonts
 * are not loaded, so that those of a style are not there, or not the same on each machine.
 */
export function mapFontsFor([font = '']: readonly string[]): string[] {
  const cut = font.match(CUTS)?.join(' ') ?? 'Regular';
  return [`system-ui ${cut}`, 'Segoe UI', 'sans-serif'];
}
