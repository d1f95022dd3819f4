/** What became of the files that the plugin keeps. */
export const englishStorage = {
  damaged: (copies: readonly string[]) =>
    `A part of what myStratus Maps keeps was damaged. The rest is recovered; what is missing is found again and not billed twice. The damaged files are kept as ${copies.join(', ')}.`,
  full: 'There is no room left to keep what this map found. Nothing was billed. Free some disk space, then make the map again.',
  failed: (reason: string) =>
    `What this map found could not be kept: ${reason} Nothing was billed. Make the map again.`,
};
