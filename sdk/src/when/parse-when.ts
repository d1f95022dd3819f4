import type { WhenExpression } from './when-expression.ts';

/** A `when` clause that cannot be read, and where. */
export class WhenSyntaxError extends Error {
  /** Tells it from other errors. */
  override readonly name = 'WhenSyntaxError';

  constructor(
    message: string,
    /** Offset in the text, in UTF-16 units from 0. */
    readonly position: number,
  ) {
    super(`${message} at character ${position + 1}.`);
  }
}

/**
 * Parses a `when` clause: identifiers (`hub.id`), literals (`true`, `12`, `'clients'`), `!`, `== != > <`, `&&`, `||`
 * and parentheses, binding in this order from the tightest. Throws a {@link WhenSyntaxError}.
 *
 * @example parseWhen("hub == 'clients' && !isOffline")
 */
export function parseWhen(text: string): WhenExpression {
  return new WhenParser(text).parse();
}

interface Token {
  readonly kind: 'operator' | 'identifier' | 'number' | 'string' | 'end';
  readonly text: string;
  readonly position: number;
}

const TOKEN =
  /\s*(?:(?<operator>&&|\|\||==|!=|[!<>()])|(?<number>-?\d+(?:\.\d+)?(?![\w.]))|(?<identifier>[A-Za-z_][\w.]*)|(?<string>'[^']*'))/y;
const COMPARISONS = ['==', '!=', '>', '<'] as const;
const MAX_DEPTH = 50;

class WhenParser {
  private readonly tokens: readonly Token[];
  private index = 0;
  private depth = 0;

  constructor(text: string) {
    this.tokens = tokenize(text);
  }

  parse(): WhenExpression {
    const expression = this.parseOr();
    const rest = this.peek();
    if (rest.kind !== 'end')
      throw new WhenSyntaxError(`Unexpected ${describe(rest)}`, rest.position);
    return expression;
  }

  private parseOr(): WhenExpression {
    let left = this.parseAnd();
    while (this.take('||')) left = { kind: 'or', left, right: this.parseAnd() };
    return left;
  }

  private parseAnd(): WhenExpression {
    let left = this.parseComparison();
    while (this.take('&&')) left = { kind: 'and', left, right: this.parseComparison() };
    return left;
  }

  private parseComparison(): WhenExpression {
    const left = this.parseUnary();
    const kind = COMPARISONS.find((operator) => this.take(operator));
    return kind === undefined ? left : { kind, left, right: this.parseUnary() };
  }

  private parseUnary(): WhenExpression {
    this.depth++;
    if (this.depth > MAX_DEPTH)
      throw new WhenSyntaxError('Nested too deeply', this.peek().position);
    const expression: WhenExpression = this.take('!')
      ? { kind: 'not', operand: this.parseUnary() }
      : this.parsePrimary();
    this.depth--;
    return expression;
  }

  private parsePrimary(): WhenExpression {
    if (this.take('(')) {
      const expression = this.parseOr();
      const next = this.peek();
      if (!this.take(')'))
        throw new WhenSyntaxError(`Expected ")", found ${describe(next)}`, next.position);
      return expression;
    }
    const token = this.peek();
    this.index++;
    switch (token.kind) {
      case 'number':
        return { kind: 'literal', value: Number(token.text) };
      case 'string':
        return { kind: 'literal', value: token.text.slice(1, -1) };
      case 'identifier':
        if (token.text === 'true' || token.text === 'false') {
          return { kind: 'literal', value: token.text === 'true' };
        }
        return { kind: 'key', name: token.text };
      default:
        throw new WhenSyntaxError(`Expected a value, found ${describe(token)}`, token.position);
    }
  }

  private peek(): Token {
    const token = this.tokens[Math.min(this.index, this.tokens.length - 1)];
    if (token === undefined) throw new WhenSyntaxError('Expected a value', 0);
    return token;
  }

  private take(operator: string): boolean {
    const { kind, text } = this.peek();
    if (kind !== 'operator' || text !== operator) return false;
    this.index++;
    return true;
  }
}

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const end = text.trimEnd().length;
  TOKEN.lastIndex = 0;
  let position = 0;
  while (position < end) {
    TOKEN.lastIndex = position;
    const match = TOKEN.exec(text);
    const found = Object.entries(match?.groups ?? {}).find(([, value]) => value !== undefined);
    if (match === null || found === undefined) {
      const bad = position + text.slice(position).search(/\S/);
      throw new WhenSyntaxError(`Unexpected "${text[bad] ?? ''}"`, bad);
    }
    const [kind, value] = found;
    position = TOKEN.lastIndex;
    tokens.push({ kind: kind as Token['kind'], text: value, position: position - value.length });
  }
  tokens.push({ kind: 'end', text: '', position: end });
  return tokens;
}

function describe({ kind, text }: Token): string {
  return kind === 'end' ? 'the end' : `"${text}"`;
}
