import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { OfflineBasemap } from '../map/offline-basemap.ts';

interface StateProperties {
  readonly name: string;
  readonly postalCode: string;
  /** Longitude, latitude, free degrees of longitude. */
  readonly label: readonly [number, number, number];
}

type StatesTopology = Topology<{
  readonly nation: GeometryCollection;
  readonly states: GeometryCollection<StateProperties>;
}>;

/** Reads `assets/basemap/states.json`. Throws when the bytes are not that file. */
export function decodeBundledBasemap(bytes: Uint8Array): OfflineBasemap {
  const topology = parseTopology(new TextDecoder().decode(bytes));
  const { nation, states } = topology.objects;
  return {
    land: {
      type: 'MultiPolygon',
      coordinates: feature(topology, nation).features.flatMap(({ geometry }) =>
        geometry.type === 'MultiPolygon' ? geometry.coordinates : [],
      ),
    },
    stateLines: mesh(topology, states, (a, b) => a !== b),
    stateLabels: states.geometries.flatMap(({ properties }) => {
      if (!properties || !('label' in properties)) return [];
      const { name, postalCode, label } = properties;
      const [lon, lat, widthDegrees] = label;
      return [{ name, postalCode, lon, lat, widthDegrees }];
    }),
  };
}

/** The file ships with the plugin, so its outline is checked, not every vertex. */
function parseTopology(text: string): StatesTopology {
  const topology: StatesTopology = JSON.parse(text);
  if (topology.type !== 'Topology' || !topology.objects?.nation || !topology.objects.states) {
    throw new Error('The bundled basemap is damaged. Install the plugin again.');
  }
  return topology;
}
