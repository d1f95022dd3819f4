/** The values a `when` clause speaks about; a key that is not there is `undefined`, which is neither true nor equal. */
export type ContextKeys = Readonly<Record<string, boolean | number | string>>;

/** A parsed `when` clause. */
export type WhenExpression =
  | { readonly kind: 'literal'; readonly value: boolean | number | string }
  | { readonly kind: 'key'; readonly name: string }
  | { readonly kind: 'not'; readonly operand: WhenExpression }
  | {
      readonly kind: 'and' | 'or' | '==' | '!=' | '>' | '<';
      readonly left: WhenExpression;
      readonly right: WhenExpression;
    };
