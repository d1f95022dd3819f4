import type { HostApi } from '@mystratus/plugin-sdk';
import { messagesFor } from '../../common/messages/messages.ts';
import type { Settings } from '../settings.ts';
import { USER_AGENT } from '../user-agent.ts';
import type { Basemap, OnlineBasemap, RasterBasemap } from './basemap.ts';

/** Name of the host's secret that holds the key of the studio's own tile server. */
export const TILE_KEY = 'maps.tileKey';

/** In the order in which they are offered. */
export function builtInBasemaps({ env }: HostApi, settings: Settings): readonly Basemap[] {
  const { titles, licences } = messagesFor(env.current).basemap;
  return [
    {
      kind: 'bundled',
      id: 'mystratus.maps.bundled',
      title: titles.bundled,
      licence: licences.bundled,
    },
    {
      kind: 'raster',
      id: 'mystratus.maps.openStreetMap',
      title: titles.openStreetMap,
      licence: licences.openStreetMap,
      attribution: '© OpenStreetMap contributors',
      minZoom: 0,
      maxZoom: 19,
      tileSize: 256,
      tiles: { scheme: 'xyz', url: 'https://tile.openstreetmap.org/{z}/{x}/{y}.png' },
      isDrawnMap: true,
      // https://operations.osmfoundation.org/policies/tiles/
      headers: { 'user-agent': USER_AGENT },
    },
    { ...nationalMap('USGSTopo', titles.usgsTopographic, licences.usgs), isDrawnMap: true },
    nationalMap('USGSImageryTopo', titles.usgsAerial, licences.usgs),
    ownTiles(settings, titles.own, licences.own),
  ];
}

/** https://basemap.nationalmap.gov/arcgis/rest/services */
function nationalMap(layer: string, title: string, licence: string): RasterBasemap {
  return {
    kind: 'raster',
    id: `mystratus.maps.${layer}`,
    title,
    licence,
    attribution: 'USGS The National Map',
    minZoom: 0,
    maxZoom: 16,
    tileSize: 256,
    tiles: {
      scheme: 'wmts',
      url: `https://basemap.nationalmap.gov/arcgis/rest/services/${layer}/MapServer/WMTS`,
      layer,
      style: 'default',
      matrixSet: 'GoogleMapsCompatible',
      format: 'image/jpeg',
    },
  };
}

/** Levels that there are usually tiles for; a style says it of each of its sources. */
const MAX_ZOOM = { raster: 19, vector: 14, style: 22 } as const;

/** The tile server of the studio, as the settings say now; what it gives, its address says. */
function ownTiles(settings: Settings, title: string, licence: string): OnlineBasemap {
  const kindOf = () => kindAt(settings.tileUrl);
  return {
    get kind() {
      return kindOf();
    },
    id: 'mystratus.maps.ownTiles',
    title,
    licence,
    minZoom: 0,
    get maxZoom() {
      return MAX_ZOOM[kindOf()];
    },
    tileSize: 256,
    get attribution() {
      return settings.tileAttribution;
    },
    /** Photos are not sent as PNG, which makes them many times as large. */
    get isDrawnMap() {
      return !/\.(jpe?g|webp|avif)\b/i.test(settings.tileUrl);
    },
    get tiles() {
      return { scheme: 'xyz', url: settings.tileUrl } as const;
    },
    get styleUrl() {
      return settings.tileUrl;
    },
    get keySecret() {
      return settings.tileUrl.includes('{key}') ? TILE_KEY : undefined;
    },
  };
}

/** A style has one address; tiles have one each, and so a placeholder. */
function kindAt(address: string): OnlineBasemap['kind'] {
  const [path = ''] = address.split(/[?#]/);
  if (path.endsWith('.json') || !path.includes('{z}')) return 'style';
  return /\.(pbf|mvt)\b/.test(address) ? 'vector' : 'raster';
}
