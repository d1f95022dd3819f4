/** Byte arrays behind each other, with their number and lengths in front as 32 bit integers, little endian. */
export function packSections(sections) {
  return concat([uint32([sections.length, ...sections.map(({ length }) => length)]), ...sections]);
}

export function concat(parts) {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}

export function float64(values) {
  const view = new DataView(new ArrayBuffer(8 * values.length));
  values.forEach((value, i) => {
    view.setFloat64(8 * i, value, true);
  });
  return new Uint8Array(view.buffer);
}

export function text(value) {
  return new TextEncoder().encode(value);
}

function uint32(values) {
  const view = new DataView(new ArrayBuffer(4 * values.length));
  values.forEach((value, i) => {
    view.setUint32(4 * i, value, true);
  });
  return new Uint8Array(view.buffer);
}
