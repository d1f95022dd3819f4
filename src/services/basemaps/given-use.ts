import { isAbortError } from '@mystratus/plugin-sdk';
import type { TileAddress, TiledBasemap } from '../../common/basemaps/tiled-basemap.ts';
import { ExtensionError } from '../extensions/extension-border.ts';
import type { GivenBasemap } from './basemap.ts';
import type { BasemapUse } from './basemap-use.ts';

/** Tiles of one call, at the most. */
const BATCH_SIZE = 64;
/** An image of a tile is never as large as this. */
const MOST_BYTES = 2_000_000;

interface Wanted {
  readonly tile: TileAddress;
  resolve(bytes: Uint8Array): void;
  reject(error: unknown): void;
}

/** A basemap of another plugin, which is asked for all tiles of a moment together. */
export class GivenUse implements BasemapUse {
  private readonly ended = new AbortController();
  private wanted: Wanted[] = [];
  readonly tiles: TiledBasemap;
  readonly gaps = [];
  problem: 'busy' | 'unreadable' | undefined;

  constructor(
    private readonly basemap: GivenBasemap,
    private readonly onDidChange: () => void,
  ) {
    const { id, attribution, minZoom, maxZoom, tileSize } = basemap;
    this.tiles = {
      id,
      format: 'image',
      attribution,
      minZoom,
      maxZoom,
      tileSize,
      load: (tile) => this.want(tile),
      noteOutcome: (isDrawn) => this.note(isDrawn ? undefined : 'unreadable'),
    };
  }

  dispose(): void {
    this.ended.abort();
  }

  private want(tile: TileAddress): Promise<Uint8Array> {
    if (this.wanted.length === 0) setTimeout(() => this.askForAll());
    return new Promise((resolve, reject) => this.wanted.push({ tile, resolve, reject }));
  }

  private askForAll(): void {
    const { wanted } = this;
    this.wanted = [];
    for (let start = 0; start < wanted.length; start += BATCH_SIZE) {
      this.ask(wanted.slice(start, start + BATCH_SIZE)).catch(() => undefined);
    }
  }

  private async ask(batch: readonly Wanted[]): Promise<void> {
    try {
      const answers = await this.basemap.read(
        batch.map(({ tile }) => tile),
        this.ended.signal,
      );
      batch.forEach(({ resolve, reject }, index) => {
        const bytes = answers[index];
        if (bytes instanceof Uint8Array && bytes.length <= MOST_BYTES) {
          resolve(bytes);
          return;
        }
        if (bytes !== null) this.note('unreadable');
        reject(new Error('There is no such tile.'));
      });
    } catch (error) {
      if (!isAbortError(error)) {
        this.note(
          error instanceof ExtensionError && error.fault === 'unfit' ? 'unreadable' : 'busy',
        );
      }
      for (const { reject } of batch) reject(error);
    }
  }

  private note(problem: GivenUse['problem']): void {
    if (this.problem === problem || this.ended.signal.aborted) return;
    this.problem = problem;
    this.onDidChange();
  }
}
