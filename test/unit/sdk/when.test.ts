import {
  type ContextKeys,
  evaluateWhen,
  parseWhen,
  type WhenExpression,
  WhenSyntaxError,
} from '@mystratus/plugin-sdk/host';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const KEYS: ContextKeys = { 'hub.id': 'clients', rows: 12, isOnline: true, blank: '', zero: 0 };

const holds = (text: string) => evaluateWhen(parseWhen(text), KEYS);

describe('when clauses', () => {
  it.each([
    'isOnline',
    '!missing',
    "hub.id == 'clients'",
    "hub.id != 'sessions'",
    'rows > 1',
    'rows<13',
    'rows == 12',
    '-1 < zero',
    'true && (false || isOnline)',
    'false && false || true',
    '!(rows > 100) && !!isOnline',
    'missing != 0',
    '!blank && !zero',
  ])('%s holds', (text) => {
    expect(holds(text)).toBe(true);
  });

  it.each([
    'missing',
    'blank',
    'zero',
    "rows == '12'",
    "hub.id > 'a'",
    'missing < 1',
    'constructor',
    '__proto__',
    'toString == toString && toString',
    'true && false || false',
  ])('%s does not hold', (text) => {
    expect(holds(text)).toBe(false);
  });

  it.each([
    ['', 0],
    ['   ', 0],
    ['a ==', 4],
    ['a &', 2],
    ['(a', 2],
    ['a)', 1],
    ['a b', 2],
    ["a == 'x", 5],
    ['a = b', 2],
    ['a == b == c', 7],
    ['1x', 0],
    ['a && ', 4],
    ['ä', 0],
    [`${'('.repeat(60)}a${')'.repeat(60)}`, 50],
  ])('%j is refused with the position', (text, position) => {
    expect(() => parseWhen(text)).toThrow(WhenSyntaxError);
    try {
      parseWhen(text);
    } catch (error) {
      expect(error).toMatchObject({ position });
    }
  });

  it('reads back every expression as it was written', () => {
    fc.assert(
      fc.property(expressions, (expression) => {
        expect(parseWhen(write(expression))).toEqual(expression);
      }),
    );
  });

  it('never fails in any other way than with a syntax error', () => {
    const almost = fc
      .array(fc.constantFrom('a', '1', "'s'", '(', ')', '&&', '||', '!', '==', '<', ' ', '&', "'"))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(almost, fc.string()), (text) => {
        try {
          evaluateWhen(parseWhen(text), KEYS);
        } catch (error) {
          expect(error).toBeInstanceOf(WhenSyntaxError);
          const { position } = error as WhenSyntaxError;
          expect(position).toBeGreaterThanOrEqual(0);
          expect(position).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});

const { expression: expressions } = fc.letrec<{ expression: WhenExpression }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 4 },
    fc.record({
      kind: fc.constant('key' as const),
      name: fc.constantFrom('hub.id', 'rows', 'isOnline', 'missing'),
    }),
    fc.record({
      kind: fc.constant('literal' as const),
      value: fc.oneof(fc.boolean(), fc.integer(), fc.stringMatching(/^[^']*$/)),
    }),
    fc.record({ kind: fc.constant('not' as const), operand: tie('expression') }),
    fc.record({
      kind: fc.constantFrom('and' as const, 'or', '==', '!=', '<', '>'),
      left: tie('expression'),
      right: tie('expression'),
    }),
  ),
}));

/** Writes an expression with every pair of parentheses that it may need. */
function write(expression: WhenExpression): string {
  switch (expression.kind) {
    case 'literal':
      return typeof expression.value === 'string'
        ? `'${expression.value}'`
        : String(expression.value);
    case 'key':
      return expression.name;
    case 'not':
      return `!(${write(expression.operand)})`;
    default: {
      const operator = { and: '&&', or: '||' }[expression.kind as string] ?? expression.kind;
      return `(${write(expression.left)}) ${operator} (${write(expression.right)})`;
    }
  }
}
