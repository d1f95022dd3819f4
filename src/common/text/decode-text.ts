/** Characters at the beginning of a file that tell what it is. */
const SAMPLE = 4096;
/** A few control characters get into names; of what is no text they are a good part. */
const MOST_CONTROLS = 0.02;
const FEW_CONTROLS = 4;

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * The text of a file as spreadsheets save it: in UTF-8, in UTF-16 (“Unicode text”), or else in the code page of Windows.
 * `undefined` for a file that holds no text, such as a workbook or a picture.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const encoding = markedEncoding(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
  const text = new TextDecoder(encoding).decode(bytes);
  return isText(text) ? text : undefined;
}

/** What the byte order mark at the beginning of a file says; `undefined` where there is none, and for UTF-8. */
export function markedEncoding([first, second]: Uint8Array): TextEncoding | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** Whether what a file begins with reads as text. */
export function isText(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  let controls = 0;
  for (let at = 0; at < sample.length; at++) if (isControl(sample.charCodeAt(at))) controls++;
  return controls <= Math.max(FEW_CONTROLS, sample.length * MOST_CONTROLS);
}

/** Tab, line breaks and the end of a file of old are part of texts. */
function isControl(code: number): boolean {
  return code < 32 && !(code >= 9 && code <= 13) && code !== 26;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
