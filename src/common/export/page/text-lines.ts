import type { MeasureText, TextMark } from './page.ts';

type Style = Pick<TextMark, 'size' | 'isBold'>;

const ELLIPSIS = '…';

/** Text in lines that are no wider, broken at blanks; the last one is cut when there are more than `most`. */
export function textLines(
  text: string,
  { width, most, style }: { readonly width: number; readonly most: number; readonly style: Style },
  measure: MeasureText,
): readonly string[] {
  const lines: string[] = [];
  let rest = text.trim();
  while (rest !== '' && lines.length < most) {
    const isLast = lines.length === most - 1;
    const line = isLast
      ? cutText(rest, width, style, measure)
      : firstLine(rest, width, style, measure);
    lines.push(line);
    rest = isLast ? '' : rest.slice(line.length).trim();
  }
  return lines;
}

/** The text, or as much of it as there is room for. */
export function cutText(text: string, width: number, style: Style, measure: MeasureText): string {
  if (measure(text, style) <= width) return text;
  const letters = [...text];
  while (letters.length > 0 && measure(letters.join('') + ELLIPSIS, style) > width) letters.pop();
  return letters.join('').trimEnd() + ELLIPSIS;
}

/** At least one word, cut if it is too long. */
function firstLine(text: string, width: number, style: Style, measure: MeasureText): string {
  let end = text.length;
  while (measure(text.slice(0, end), style) > width) {
    const blank = text.lastIndexOf(' ', end - 1);
    if (blank <= 0) break;
    end = blank;
  }
  return text.slice(0, end);
}
