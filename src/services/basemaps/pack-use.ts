import { type FilesApi, isAbortError } from '@mystratus/plugin-sdk';
import { TileType } from 'pmtiles';
import type { TiledBasemap } from '../../common/basemaps/tiled-basemap.ts';
import type { PackBasemap } from './basemap.ts';
import type { BasemapUse } from './basemap-use.ts';
import { openPack, type PackArchive, PackFaultError } from './pack-archive.ts';
import type { PackFault } from './pack-error.ts';

/** A map pack as basemap. */
export class PackUse implements BasemapUse {
  private isOver = false;
  tiles: TiledBasemap | undefined;
  problem: PackFault | undefined;
  readonly gaps = [];

  constructor(
    files: FilesApi,
    basemap: PackBasemap,
    private readonly onDidChange: () => void,
  ) {
    openPack(files, { id: basemap.fileId, size: basemap.size }).then(
      (archive) => {
        this.tiles = this.tilesOf(basemap, archive);
        this.change();
      },
      (error: unknown) => this.fail(error),
    );
  }

  dispose(): void {
    this.isOver = true;
  }

  private tilesOf({ id }: PackBasemap, archive: PackArchive): TiledBasemap {
    const { header, isVector, attribution } = archive;
    return {
      id,
      format: isVector ? 'vector' : 'image',
      attribution,
      minZoom: header.minZoom,
      maxZoom: header.maxZoom,
      tileSize: isVector ? 512 : 256,
      isDrawnMap: header.tileType === TileType.Png,
      load: async ({ z, x, y }, signal) => {
        const tile = await archive.tile(z, x, y, signal).catch((error: unknown) => {
          if (!isAbortError(error)) this.fail(error);
          throw error;
        });
        // Packs are of a region: that there is nothing beside it is nothing to be told.
        if (!tile) throw new Error('The map pack has no such tile.');
        return tile;
      },
      noteOutcome: (isDrawn) => {
        if (!isDrawn) this.fail(new PackFaultError('damaged'));
      },
    };
  }

  /** What can be read of a damaged pack stays on the map. */
  private fail(error: unknown): void {
    const fault = error instanceof PackFaultError ? error.fault : 'damaged';
    if (this.problem === fault) return;
    this.problem = fault;
    this.change();
  }

  private change(): void {
    if (!this.isOver) this.onDidChange();
  }
}
