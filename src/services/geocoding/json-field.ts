/** What stands at a path of parsed JSON that nobody vouches for; `undefined` where there is nothing. */
export function jsonField(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((at, key) => {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    return Reflect.get(at, key);
  }, value);
}

/** Text at a path, a number as its digits; empty where there is neither. */
export function jsonText(value: unknown, ...path: readonly (string | number)[]): string {
  const found = jsonField(value, ...path);
  return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
}

/** A number at a path, also when it is written as text; `NaN` where there is none. */
export function jsonNumber(value: unknown, ...path: readonly (string | number)[]): number {
  const text = jsonText(value, ...path).trim();
  return text === '' ? Number.NaN : Number(text);
}

/** Parsed JSON, or `undefined` when the text is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
