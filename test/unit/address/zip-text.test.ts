import { describe, expect, it } from 'vitest';
import { formatZip, NO_ZIP, parseZip, ZEROS_LOST } from '../../../src/common/address/zip-text.ts';

describe('parseZip', () => {
  it.each([
    ['95945', 95945],
    ['06040', 6040],
    ['95945-1234', 95945],
    ['959451234', 95945],
    ['95945 1234', 95945],
    ['95945–1234', 95945],
    ['26003-', 26003],
    [' 26003 ? ', 26003],
    ["'26003", 26003],
    ['26003.0', 26003],
    ['CA 95945', 95945],
  ])('reads %s', (text, zip) => {
    expect(parseZip(text)).toBe(zip);
  });

  it.each([
    ['6040', 6040],
    ['501', 501],
    ['6040-1234', 6040],
    ['60401234', 6040],
    ['6040.0', 6040],
  ])('marks %s as a zip that lost its zeros', (text, zip) => {
    expect(parseZip(text)).toBe(ZEROS_LOST + zip);
  });

  it.each([
    '',
    ' ',
    '00000',
    '99999',
    '0',
    'CA',
    'La Crosse',
    'N/A',
    '12',
    '123456',
    'K1A 0B1',
    'D-80331',
    '１２３４５',
  ])('finds no zip in %j', (text) => {
    expect(parseZip(text)).toBe(NO_ZIP);
  });

  it('writes zips with their leading zeros', () => {
    expect(formatZip(501)).toBe('00501');
  });
});
