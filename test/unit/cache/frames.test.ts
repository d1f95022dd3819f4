import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../../src/services/cache/crc32.ts';
import { frame, scanFrames, soleFrame } from '../../../src/services/cache/frames.ts';

const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { maxLength: 8 });
const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const join = (parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

describe('crc32', () => {
  it('gives the check value of the standard', () => {
    expect(crc32(encode('123456789'))).toBe(0xcbf43926);
  });
});

describe('frames', () => {
  it('come back in order', () => {
    fc.assert(
      fc.property(texts, (written) => {
        const { payloads, damagedBytes } = scanFrames(join(written.map(encode).map(frame)));
        expect(payloads.map(decode)).toEqual(written);
        expect(damagedBytes).toBe(0);
      }),
    );
  });

  it('are all found again but the one that is damaged, wherever that is', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.integer({ min: 1, max: 255 }), (written, at, flip) => {
        const frames = written.map(encode).map(frame);
        const file = join(frames);
        if (file.length === 0) return;
        const position = at % file.length;
        file[position] = (file[position] ?? 0) ^ flip;
        let end = 0;
        const hit = frames.findIndex(({ length }) => {
          end += length;
          return position < end;
        });
        const { payloads, damagedBytes } = scanFrames(file);
        expect(payloads.map(decode)).toEqual(written.filter((_, index) => index !== hit));
        expect(damagedBytes).toBe(frames[hit]?.length);
      }),
    );
  });

  it('are all found that were whole when the file was torn, and those written after it', () => {
    fc.assert(
      fc.property(texts, fc.string(), fc.nat(), texts, (before, torn, at, after) => {
        const whole = frame(encode(torn));
        const part = whole.subarray(0, at % whole.length);
        const file = join([
          ...before.map(encode).map(frame),
          part,
          ...after.map(encode).map(frame),
        ]);
        const { payloads, damagedBytes } = scanFrames(file);
        expect(payloads.map(decode)).toEqual([...before, ...after]);
        expect(damagedBytes).toBe(part.length);
      }),
    );
  });

  it('that fill a file alone are taken only when they do', () => {
    const file = frame(encode('snapshot'));
    expect(decode(soleFrame(file) ?? new Uint8Array())).toBe('snapshot');
    expect(soleFrame(join([file, Uint8Array.of(0)]))).toBeUndefined();
    for (let length = 0; length < file.length; length++) {
      expect(soleFrame(file.subarray(0, length))).toBeUndefined();
    }
  });
});
