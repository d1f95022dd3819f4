import type { ZipPlaces } from '../insights/answers/site-answer.ts';
import { NearbyIndex } from '../insights/nearby-index.ts';
import type { ZipPlaceSource } from '../services/insights/place-data.ts';
import type { ZipCentroidTable } from './zip-centroid-table.ts';

/** The bundled zips that have an area of delivery: the others are post office boxes and single buildings. */
export class BundledZipPlaces implements ZipPlaceSource {
  #places: ZipPlaces | undefined;

  constructor(private readonly table: ZipCentroidTable) {}

  all(): ZipPlaces {
    this.#places ??= this.#make();
    return this.#places;
  }

  #make(): ZipPlaces {
    const { table } = this;
    const slots = Array.from({ length: table.size }, (_, slot) => slot).filter((slot) =>
      table.hasAreaAt(slot),
    );
    const places = slots.map((slot) => ({ lon: table.lonAt(slot), lat: table.latAt(slot) }));
    const labelAt = (place: number) => {
      const slot = slots[place] ?? -1;
      return `${String(table.zipAt(slot)).padStart(5, '0')} ${table.townAt(slot)}`;
    };
    return { places, labelAt, index: new NearbyIndex(places) };
  }
}
