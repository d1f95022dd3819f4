/** Reads LEB128 varints from a column; the other half of `scripts/zip-centroids/byte-writer.mjs`. */
export class ByteReader {
  #offset = 0;

  constructor(private readonly bytes: Uint8Array) {}

  /** Throws a RangeError past the end. */
  unsigned(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.bytes[this.#offset++];
      if (byte === undefined) throw new RangeError('The zip code table ends too soon');
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  }

  /** Zigzag-folded: 0, -1, 1, -2 … */
  signed(): number {
    const folded = this.unsigned();
    return folded % 2 === 0 ? folded / 2 : -(folded + 1) / 2;
  }
}
