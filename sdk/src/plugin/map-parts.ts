/**
 * A value with some of its parts replaced, and the very same value where none is. Looks into plain objects and lists.
 *
 * @param replace gives `undefined` for what stays
 */
export function mapParts(value: unknown, replace: (part: unknown) => unknown): unknown {
  const replaced = replace(value);
  if (replaced !== undefined) return replaced;
  if (Array.isArray(value)) {
    // A list of numbers, as coordinates are, holds nothing to replace.
    if (value.every((item) => typeof item === 'number')) return value;
    const items = value.map((item) => mapParts(item, replace));
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  if (!isPlain(value)) return value;
  let isChanged = false;
  const entries = Object.entries(value).map(([key, part]) => {
    const mapped = mapParts(part, replace);
    isChanged ||= mapped !== part;
    return [key, mapped] as const;
  });
  return isChanged ? Object.fromEntries(entries) : value;
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
