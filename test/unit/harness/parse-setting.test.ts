import { describe, expect, it } from 'vitest';
import { parseSetting } from '../../../harness/src/host/host-configuration.ts';

describe('a setting from outside', () => {
  const requests = { type: 'integer', default: 250, minimum: 0, description: '' } as const;

  it('is taken when the manifest allows it', () => {
    expect(parseSetting(requests, '100000')).toBe(100_000);
    expect(parseSetting({ ...requests, type: 'number', maximum: 50 }, '7.5')).toBe(7.5);
    expect(parseSetting({ type: 'boolean', default: false, description: '' }, 'true')).toBe(true);
    const unit = { type: 'string', default: 'mi', enum: ['mi', 'km'], description: '' } as const;
    expect(parseSetting(unit, 'km')).toBe('km');
    expect(parseSetting(unit, 'furlongs')).toBeUndefined();
  });

  it.each(['', ' ', '-1', '2.5', 'many', 'NaN', 'Infinity'])(
    'is not taken when it is %j',
    (raw) => {
      expect(parseSetting(requests, raw)).toBeUndefined();
    },
  );
});
