import { AddressPinLayer } from '../../../src/map/address-pin-layer.ts';
import { MAP_PALETTES } from '../../../src/map/map-palette.ts';
import { ZipPinLayer } from '../../../src/map/zip-pin-layer.ts';
import type { Contender } from './contender.ts';
import { openOnOpenLayers } from './openlayers-map.ts';

const PALETTE = MAP_PALETTES.light;
const formatCount = (count: number) => `${count}`;

/** The circles of the map by zip. */
export const ownPins: Contender = {
  open: (element, points) => {
    const layer = new ZipPinLayer(PALETTE, 0, formatCount);
    layer.show({
      pins: points.map(({ lon, lat }, i) => ({
        id: `${i}`,
        lon,
        lat,
        zip5: '',
        town: '',
        clientCount: 1 + (i % 12),
      })),
      pinOfClient: new Int32Array(),
    });
    return openOnOpenLayers(element, layer);
  },
};

/** The pins and clusters of the map by address. */
export const ownClusters: Contender = {
  open: (element, points) => {
    const layer = new AddressPinLayer(PALETTE, 0, 18, formatCount);
    layer.show({
      pins: points.map(({ lon, lat }, i) => ({
        id: `${i}`,
        lon,
        lat,
        precision: i % 3 === 0 ? 'street' : 'zip',
        clientCount: 1,
      })),
      pinOfClient: new Int32Array(),
    });
    return openOnOpenLayers(element, layer);
  },
};
