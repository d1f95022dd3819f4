import { createServer, type ServerResponse } from 'node:http';
import { addressOf, listen } from './local-server.ts';
import { solidPng } from './solid-png.ts';
import { type TileFeature, vectorTile } from './vector-tile.ts';

/** What a server of map styles may do to a map. */
export type StyleServerMood =
  | 'well'
  | 'web-page'
  | 'no-such-style'
  | 'no-source'
  | 'huge'
  | 'foreign-sprite'
  | 'no-sprite'
  | 'foreign-tiles'
  | 'nonsense'
  | 'broken';

export interface StyleServer {
  readonly url: string;
  /** Paths it was asked for, in order. */
  readonly asked: string[];
  mood: StyleServerMood;
  close(): Promise<void>;
}

/** Of the style below; far from every colour of the bundled basemap. */
export const STYLE_COLOURS = {
  background: [240, 200, 250],
  lake: [10, 60, 220],
  road: [200, 30, 30],
  symbol: [0, 150, 60],
} as const;

/** A style with relative addresses, expressions, stops of zoom, symbols and names. */
export function testStyle(mood: StyleServerMood = 'well') {
  const { background, lake, road } = STYLE_COLOURS;
  const sources = {
    town: { type: 'vector', url: 'town.json' },
    ...(mood === 'foreign-tiles' && {
      hills: { type: 'raster', tiles: ['https://hills.example/{z}/{x}/{y}.png'] },
    }),
  };
  return {
    version: 8,
    name: 'Town',
    sources,
    sprite: mood === 'foreign-sprite' ? 'https://sprites.example/town' : 'sprite?key={key}',
    glyphs: 'https://fonts.example/{fontstack}/{range}.pbf',
    layers: [
      { id: 'land', type: 'background', paint: { 'background-color': css(background) } },
      ...(mood === 'foreign-tiles' ? [{ id: 'hills', type: 'raster', source: 'hills' }] : []),
      {
        id: 'lakes',
        type: 'fill',
        source: mood === 'no-source' ? 'elsewhere' : 'town',
        'source-layer': 'water',
        filter: ['==', ['get', 'kind'], 'lake'],
        paint: { 'fill-color': mood === 'nonsense' ? { stops: 7 } : css(lake) },
      },
      {
        id: '__proto__',
        type: 'line',
        source: 'town',
        'source-layer': 'roads',
        layout: { 'line-cap': 'round' },
        paint: {
          'line-color': css(road),
          'line-width': ['interpolate', ['linear'], ['zoom'], 0, 12, 20, 16],
        },
      },
      {
        id: 'names',
        type: 'symbol',
        source: 'town',
        'source-layer': 'places',
        layout: {
          'icon-image': 'star',
          'text-field': '{name}',
          'text-font': ['Noto Sans Bold'],
          'text-size': 14,
          'text-offset': [0, 2],
        },
        paint: { 'text-color': '#222222' },
      },
    ],
  };
}

export const SYMBOL = solidPng(24, 24, STYLE_COLOURS.symbol);
export const SYMBOLS = { star: { x: 0, y: 0, width: 24, height: 24, pixelRatio: 1 } };

/** The same everywhere: a lake, a road across, and places. */
export const STYLED_TILE = vectorTile({
  water: [
    {
      type: 'polygon',
      points: [
        [200, 200],
        [1800, 200],
        [1800, 1600],
        [200, 1600],
      ],
      tags: { kind: 'lake' },
    },
  ],
  roads: [
    {
      type: 'line',
      points: [
        [0, 2600],
        [4096, 2600],
      ],
      tags: { kind: 'street' },
    },
  ],
  places: [500, 1500, 2500, 3500].flatMap((x) =>
    [700, 1900, 3300].map(
      (y): TileFeature => ({ type: 'point', points: [[x, y]], tags: { name: 'Smallville' } }),
    ),
  ),
});

/** A server of one style with all that it refers to. */
export async function startStyleServer(): Promise<StyleServer> {
  const asked: string[] = [];
  const state: { mood: StyleServerMood } = { mood: 'well' };
  const server = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', '*');
    response.setHeader('cache-control', 'no-store');
    if (request.method === 'OPTIONS') {
      response.end();
      return;
    }
    const path = request.url ?? '/';
    asked.push(path);
    answer(response, path, state.mood);
  });
  await listen(server);
  return {
    url: `${addressOf(server)}style.json`,
    asked,
    get mood() {
      return state.mood;
    },
    set mood(mood) {
      state.mood = mood;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function answer(response: ServerResponse, path: string, mood: StyleServerMood): void {
  if (mood === 'broken') response.writeHead(503).end();
  else if (path.startsWith('/style.json')) answerStyle(response, mood);
  else if (path.startsWith('/town.json')) {
    response.end(
      JSON.stringify({
        tiles: ['tiles/{z}/{x}/{y}.pbf?key={key}'],
        minzoom: 0,
        maxzoom: 14,
        attribution: '<a href="https://town.example" onclick="x()">&copy; Town <b>survey</b></a>',
      }),
    );
  } else if (path.startsWith('/tiles/')) response.end(STYLED_TILE);
  else if (path.startsWith('/sprite') && mood !== 'no-sprite') {
    response.end(path.startsWith('/sprite.json') ? JSON.stringify(SYMBOLS) : SYMBOL);
  } else response.writeHead(404).end('No such thing');
}

function answerStyle(response: ServerResponse, mood: StyleServerMood): void {
  if (mood === 'web-page') response.end('<!doctype html><title>Sign in</title>');
  else if (mood === 'no-such-style') response.writeHead(404).end('No such style');
  else if (mood === 'huge') {
    response.end(JSON.stringify({ ...testStyle(), metadata: 'x'.repeat(4_000_000) }));
  } else response.end(JSON.stringify(testStyle(mood)));
}

function css([red, green, blue]: readonly [number, number, number]): string {
  return `rgb(${red}, ${green}, ${blue})`;
}
