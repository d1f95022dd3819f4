const VERSION = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/;

/** Matches the version ranges of the contract: `1.2.3` (exactly), `~1.2.3` (same minor), `^1.2.3` (compatible). */
export const VERSION_RANGE_PATTERN = '^[~^]?(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)$';

/**
 * Whether a version satisfies a range, as npm's semver understands both; `false` when either is malformed.
 * Pre-releases are not part of the contract and satisfy nothing.
 */
export function isCompatible(range: string, version: string): boolean {
  const wanted = parseVersion(range.replace(/^[~^]/, ''));
  const actual = parseVersion(version);
  if (wanted === undefined || actual === undefined || compare(actual, wanted) < 0) return false;
  switch (range[0]) {
    case '^':
      return samePrefix(actual, wanted, Math.min(leadingZeros(wanted) + 1, 3));
    case '~':
      return samePrefix(actual, wanted, 2);
    default:
      return compare(actual, wanted) === 0;
  }
}

/** Below 0 when `one` is the older, above 0 when it is the newer; a malformed version is older than any. */
export function compareVersions(one: string, other: string): number {
  return compare(parseVersion(one) ?? [-1], parseVersion(other) ?? [-1]);
}

type Version = readonly number[];

function parseVersion(text: string): Version | undefined {
  return VERSION.exec(text)?.slice(1).map(Number);
}

function compare(a: Version, b: Version): number {
  const index = a.findIndex((part, i) => part !== b[i]);
  return index < 0 ? 0 : Math.sign((a[index] ?? 0) - (b[index] ?? 0));
}

function samePrefix(a: Version, b: Version, length: number): boolean {
  return a.slice(0, length).every((part, index) => part === b[index]);
}

/** `^0.2.3` keeps the minor and `^0.0.3` the patch: the leftmost number that is not zero must stay. */
function leadingZeros(version: Version): number {
  const index = version.findIndex((part) => part !== 0);
  return index < 0 ? version.length : index;
}
