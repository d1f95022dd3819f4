import { createServer, type ServerResponse } from 'node:http';
import { addressOf, listen } from './local-server.ts';
import { solidPng } from './solid-png.ts';
import { vectorTile } from './vector-tile.ts';

/** What a tile server may do to a map. */
export type TileServerMood =
  | 'well'
  | 'vector'
  | 'slow'
  | 'missing'
  | 'forbidden'
  | 'broken'
  | 'web-page'
  | 'damaged'
  | 'wrong-size'
  | 'circling';

export interface TileServer {
  /** With `{z}`, `{x}` and `{y}` in it. */
  readonly url: string;
  /** Paths it was asked for, in order. */
  readonly asked: string[];
  mood: TileServerMood;
  close(): Promise<void>;
}

/** Of its tiles; far from every colour of the bundled basemap. */
export const TILE_COLOUR = [0, 170, 120] as const;

const TILE = solidPng(256, 256, TILE_COLOUR);
const SLIVER = solidPng(300, 20, TILE_COLOUR);

/** Tiles of one colour on this machine, as long as it is well. */
export async function startTileServer(): Promise<TileServer> {
  const asked: string[] = [];
  const tiles: { mood: TileServerMood } = { mood: 'well' };
  const server = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', '*');
    if (request.method === 'OPTIONS') {
      response.end();
      return;
    }
    const path = request.url ?? '/';
    asked.push(path);
    ANSWERS[tiles.mood](response, path);
  });
  await listen(server);
  return {
    url: `${addressOf(server)}{z}/{x}/{y}.png`,
    asked,
    get mood() {
      return tiles.mood;
    },
    set mood(mood) {
      tiles.mood = mood;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const ANSWERS: Readonly<Record<TileServerMood, (response: ServerResponse, path: string) => void>> =
  {
    well: (response) => {
      response.setHeader('cache-control', 'max-age=3600');
      response.setHeader('content-type', 'image/png');
      response.end(TILE);
    },
    vector: (response) => response.end(vectorTile({ water: [] })),
    slow: () => undefined,
    missing: (response) => response.writeHead(404).end('No such tile'),
    forbidden: (response) => response.writeHead(403).end('Access blocked'),
    broken: (response) => response.writeHead(503).end(),
    'web-page': (response) => {
      response.setHeader('content-type', 'image/png');
      response.end('<!doctype html><title>Sign in to the hotel’s network</title>');
    },
    damaged: (response) => response.end(TILE.subarray(0, 60)),
    'wrong-size': (response) => response.end(SLIVER),
    circling: (response, path) => response.writeHead(302, { location: `${path}?again` }).end(),
  };
