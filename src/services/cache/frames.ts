import { crc32 } from './crc32.ts';

// A frame: marker (2 bytes), length and CRC-32 of the payload (4 each, little-endian), payload. No UTF-8 text has the
// bytes of the marker in it, so that behind damage the next frame can be found.
const MARKER = [0xff, 0xfe] as const;
const HEADER_BYTES = 10;

/** What can be read of a file of frames. */
export interface ScannedFrames {
  readonly payloads: readonly Uint8Array[];
  /** Bytes that belong to no readable frame: torn or flipped. */
  readonly damagedBytes: number;
}

export function frame(payload: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES + payload.length);
  const header = new DataView(bytes.buffer);
  bytes.set(MARKER);
  header.setUint32(2, payload.length, true);
  header.setUint32(6, crc32(payload), true);
  bytes.set(payload, HEADER_BYTES);
  return bytes;
}

/** The payload of a file that is one frame; `undefined` when it is damaged. */
export function soleFrame(bytes: Uint8Array): Uint8Array | undefined {
  const payload = payloadAt(bytes, 0);
  return payload && HEADER_BYTES + payload.length === bytes.length ? payload : undefined;
}

/** Reads every frame that is whole, in order, and passes over what is not. */
export function scanFrames(bytes: Uint8Array): ScannedFrames {
  const payloads: Uint8Array[] = [];
  let damagedBytes = 0;
  let position = 0;
  while (position < bytes.length) {
    const payload = payloadAt(bytes, position);
    if (payload) {
      payloads.push(payload);
      position += HEADER_BYTES + payload.length;
    } else {
      const next = nextMarker(bytes, position + 1);
      damagedBytes += next - position;
      position = next;
    }
  }
  return { payloads, damagedBytes };
}

function payloadAt(bytes: Uint8Array, position: number): Uint8Array | undefined {
  if (position + HEADER_BYTES > bytes.length) return undefined;
  if (bytes[position] !== MARKER[0] || bytes[position + 1] !== MARKER[1]) return undefined;
  const header = new DataView(bytes.buffer, bytes.byteOffset + position, HEADER_BYTES);
  const start = position + HEADER_BYTES;
  const end = start + header.getUint32(2, true);
  if (end > bytes.length) return undefined;
  const payload = bytes.subarray(start, end);
  return crc32(payload) === header.getUint32(6, true) ? payload : undefined;
}

function nextMarker(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(MARKER[0], from); at >= 0; at = bytes.indexOf(MARKER[0], at + 1)) {
    if (bytes[at + 1] === MARKER[1]) return at;
  }
  return bytes.length;
}
