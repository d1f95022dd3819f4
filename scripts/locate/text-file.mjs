import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';

const START_BYTES = 4096;

/**
 * The text of a file in chunks, whatever its size, in the encodings that spreadsheets write. Rejects with a sentence
 * where it is no text.
 */
export async function readText(path, { markedEncoding, isText }) {
  // A pipe can be read once only.
  if (!(await stat(path)).isFile()) return withPlainLineEnds(createReadStream(path, 'utf8'));
  const start = await startOf(path);
  const encoding = markedEncoding(start) ?? ((await isUtf8(path)) ? 'utf-8' : 'windows-1252');
  if (!isText(new TextDecoder(encoding).decode(start))) {
    throw new Error(
      `${path} is not a CSV file. If it is an Excel workbook, save it as “CSV UTF-8” in Excel first.`,
    );
  }
  // The reader's own decoder is the fastest; a letter of several bytes may lie across two chunks.
  const chunks = encoding === 'utf-8' ? createReadStream(path, 'utf8') : decoded(path, encoding);
  return withPlainLineEnds(chunks);
}

/** The parser knows lines by what ends the first of them, and files are put together from others. */
async function* withPlainLineEnds(chunks) {
  let held = '';
  for await (const chunk of chunks) {
    const text = held + chunk;
    // Its other half may be in the next chunk.
    held = text.endsWith('\r') ? '\r' : '';
    yield text.slice(0, text.length - held.length).replace(/\r\n?/g, '\n');
  }
  if (held) yield '\n';
}

async function startOf(path) {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(START_BYTES), 0, START_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function isUtf8(path) {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

async function* decoded(path, encoding) {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path)) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
