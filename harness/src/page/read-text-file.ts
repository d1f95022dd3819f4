/** Characters at the beginning of a file that tell what it is. */
const SAMPLE = 4096;

/**
 * The text of a file as spreadsheets save it: in UTF-8, in UTF-16 (“Unicode text”), or else in the code page of Windows.
 * Rejects with a sentence where the file holds no text.
 */
export async function readTextFile(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  if (isText(text.slice(0, SAMPLE))) return text;
  throw new Error(
    `${file.name} is not a CSV file. If it is an Excel workbook, open it in Excel, save it as “CSV UTF-8”, and import that file.`,
  );
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** A few control characters get into names; of what is no text they are a good part. */
function isText(sample: string): boolean {
  const controls = [...sample].filter((character) => {
    const code = character.charCodeAt(0);
    return code < 32 && !(code >= 9 && code <= 13) && code !== 26;
  });
  return controls.length <= Math.max(4, sample.length * 0.02);
}
