/**
 * Why a file is no map pack that can be shown. `foreign`: not a PMTiles file of version 3. `damaged`: parts of it are
 * missing or make no sense. `unsupported`: of tiles, or packed in a way, that Maps does not know. `gone`: the host has
 * it no more.
 */
export type PackFault = 'foreign' | 'damaged' | 'unsupported' | 'gone';

/** The message is a sentence with the next step. */
export class PackError extends Error {
  override readonly name = 'PackError';

  constructor(
    readonly fault: PackFault,
    message: string,
  ) {
    super(message);
  }
}
