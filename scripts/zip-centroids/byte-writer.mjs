/** Collects bytes of one column. Integers are LEB128 varints, signed ones zigzag-folded first. */
export class ByteWriter {
  #bytes = [];

  unsigned(value) {
    let rest = value;
    while (rest > 127) {
      this.#bytes.push((rest % 128) | 128);
      rest = Math.floor(rest / 128);
    }
    this.#bytes.push(rest);
  }

  signed(value) {
    this.unsigned(value < 0 ? -2 * value - 1 : 2 * value);
  }

  toBytes() {
    return Uint8Array.from(this.#bytes);
  }
}
