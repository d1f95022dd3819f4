const SIGNATURES: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
];

/** Whether bytes begin as a PNG, JPEG, GIF, WebP or AVIF does, whatever their server calls them. */
export function isImage(bytes: Uint8Array): boolean {
  if (SIGNATURES.some((signature) => signature.every((byte, index) => bytes[index] === byte))) {
    return true;
  }
  const text = String.fromCharCode(...bytes.subarray(0, 12));
  return /^RIFF.{4}WEBP/s.test(text) || /^.{4}ftyp(avif|avis|mif1)/s.test(text);
}
