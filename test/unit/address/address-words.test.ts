import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressWords, countAddressWords } from '../../../src/common/address/address-words.ts';

describe('the words of an address', () => {
  it('are upper case, without marks and apostrophes, and number signs are words', () => {
    expect(addressWords("12 O'Fallon-Straße #4b, Québec")).toEqual([
      '12',
      'OFALLON',
      'STRASSE',
      '#',
      '4B',
      'QUEBEC',
    ]);
  });

  it('are counted as they are read', () => {
    const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary-ascii' }));
    fc.assert(fc.property(texts, (text) => countAddressWords(text) === addressWords(text).length));
  });
});
