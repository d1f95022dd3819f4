import type { ContextKeys, WhenExpression } from './when-expression.ts';

type Value = boolean | number | string | undefined;

/**
 * Whether a parsed clause holds. A value alone is true unless it is `false`, `0`, `''` or a missing key; `==` compares
 * without conversion; `>` and `<` compare two numbers and are false for anything else.
 */
export function evaluateWhen(expression: WhenExpression, keys: ContextKeys): boolean {
  return Boolean(resolve(expression, keys));
}

function resolve(expression: WhenExpression, keys: ContextKeys): Value {
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'key':
      return Object.hasOwn(keys, expression.name) ? keys[expression.name] : undefined;
    case 'not':
      return !resolve(expression.operand, keys);
    case 'and':
      return evaluateWhen(expression.left, keys) && evaluateWhen(expression.right, keys);
    case 'or':
      return evaluateWhen(expression.left, keys) || evaluateWhen(expression.right, keys);
    default:
      return compare(
        expression.kind,
        resolve(expression.left, keys),
        resolve(expression.right, keys),
      );
  }
}

function compare(operator: '==' | '!=' | '>' | '<', left: Value, right: Value): boolean {
  if (operator === '==') return left === right;
  if (operator === '!=') return left !== right;
  if (typeof left !== 'number' || typeof right !== 'number') return false;
  return operator === '>' ? left > right : left < right;
}
