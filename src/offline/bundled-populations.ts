import type { PopulatedTown } from '../insights/answers/market-answer.ts';
import type { PopulationSource } from '../services/insights/place-data.ts';
import { ByteReader } from './byte-reader.ts';
import type { ZipCentroidTable } from './zip-centroid-table.ts';

/** Inhabitants of towns, from a file that belongs to the zip table. */
export class BundledPopulations implements PopulationSource {
  #towns: Promise<readonly PopulatedTown[]> | undefined;

  constructor(
    private readonly table: ZipCentroidTable,
    private readonly readFile: () => Promise<ArrayBuffer>,
  ) {}

  towns(): Promise<readonly PopulatedTown[]> {
    this.#towns ??= this.readFile().then((bytes) => townsOf(this.table, new Uint8Array(bytes)));
    return this.#towns;
  }
}

/** In the order of scripts/zip-centroids/populations.mjs. A town is at the first of its zips that has an area. */
function townsOf(table: ZipCentroidTable, bytes: Uint8Array): readonly PopulatedTown[] {
  const reader = new ByteReader(bytes);
  const towns = new Map<string, PopulatedTown & { hasArea: boolean }>();
  for (let slot = 0; slot < table.size; slot++) {
    const town = table.townAt(slot);
    const known = towns.get(town);
    if (known?.hasArea) continue;
    const population = known?.population ?? reader.unsigned();
    const [lon, lat, hasArea] = [table.lonAt(slot), table.latAt(slot), table.hasAreaAt(slot)];
    towns.set(town, { town, lon, lat, population, hasArea });
  }
  for (const { name, stateIndex, lon, lat } of table.places) {
    const town = `${name}, ${table.states[stateIndex] ?? ''}`;
    towns.set(town, { town, lon, lat, population: reader.unsigned(), hasArea: false });
  }
  return [...towns.values()].filter(({ population }) => population > 0);
}
