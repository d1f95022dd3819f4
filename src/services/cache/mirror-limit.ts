/**
 * How many rows of a table are mirrored in memory at the start. Up to here that takes some hundredths of a second;
 * beyond, only what is asked for is fetched.
 */
export const MIRROR_LIMIT = 100_000;
