import fc from 'fast-check';
import type { ExportPoint } from '../../src/common/export/export-point.ts';

/** What people and attackers write into names. */
export const HOSTILE_NAMES = [
  '<script>alert(1)</script>',
  ']]> & "quotes" \'and\' <!-- comment -->',
  'Zoë Müller 📷 李',
  'lone \ud800 half \udfff',
  'null\u0000 bell\u0007 escape\u001b ￾',
];

/** Any text, well-formed or not. */
export const untrustedText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((c) => String.fromCharCode(c)) }),
  fc.constantFrom(...HOSTILE_NAMES),
);
export const exportPoint: fc.Arbitrary<ExportPoint> = fc.record({
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  name: untrustedText,
  properties: fc.record({ Clients: fc.integer({ min: 0 }), Town: untrustedText }),
});
