/** A symbol that would like to carry its number: position and half size of the number, in pixels. */
export interface NumberedSymbol {
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

/**
 * Which symbols have room for their number: taken in order of importance, each unless it would cover a number
 * that is already placed. Returns one flag for each symbol.
 */
export function placeNumbers(symbols: readonly NumberedSymbol[]): readonly boolean[] {
  const placed: NumberedSymbol[] = [];
  return symbols.map((symbol) => {
    const isFree = placed.every(
      (other) =>
        Math.abs(other.x - symbol.x) >= other.halfWidth + symbol.halfWidth ||
        Math.abs(other.y - symbol.y) >= other.halfHeight + symbol.halfHeight,
    );
    if (isFree) placed.push(symbol);
    return isFree;
  });
}
