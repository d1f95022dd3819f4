/**
 * Why there is no tile. `missing`: the server has none there. `refused`: it wants none of us. `busy`: not now.
 * `unreadable`: what came is no tile. `offline`: nothing came.
 */
export type TileFailure = 'missing' | 'refused' | 'busy' | 'unreadable' | 'offline';

export class TileError extends Error {
  override readonly name = 'TileError';

  constructor(readonly failure: TileFailure) {
    super(`No tile: ${failure}.`);
  }

  static of(error: unknown): TileFailure {
    return error instanceof TileError ? error.failure : 'busy';
  }
}
