import type { EnglishWords } from './english-words.ts';

const PACK_FAULTS = {
  foreign: (name: string) =>
    `“${name}” is not a map pack. Choose a PMTiles file of version 3, such as those of maps.protomaps.com.`,
  damaged: (name: string) => `“${name}” is damaged. Get it again, and add it once more.`,
  unsupported: (name: string) =>
    `“${name}” holds tiles of a kind that Maps cannot draw. Choose one of PNG, JPEG, WebP or vector tiles.`,
  gone: (name: string) => `“${name}” is no longer there. Add it again.`,
};

/** The choice of what is drawn behind the clients. */
export function englishBasemap({ significant }: EnglishWords) {
  return {
    legend: 'Basemap',
    missing: 'The bundled basemap could not be read, so the maps have no land. Install Maps again.',

    titles: {
      bundled: 'Bundled',
      openStreetMap: 'OpenStreetMap',
      usgsTopographic: 'USGS topographic',
      usgsAerial: 'USGS aerial photos',
      own: 'Your own tile server',
    },

    licences: {
      bundled: 'Needs no network.',
      openStreetMap: 'Free, kept up by volunteers; for looking, not for downloading areas.',
      usgs: 'Public domain, United States only.',
      own: 'The address is in the settings of Maps: of tiles, or of a map style.',
    },

    /** `title` is the basemap's. */
    problems: {
      'offline-mode': (title: string) =>
        `You work offline, so the bundled map is shown. ${title} is back when you no longer do.`,
      'no-network': (title: string) =>
        `There is no network, so the bundled map is shown. ${title} comes back by itself.`,
      unreachable: (title: string) =>
        `${title} cannot be reached, so the bundled map is shown. It comes back by itself.`,
      refused: (title: string) =>
        `${title} refuses to answer, so the bundled map is in sight. Check its address and its key, or choose another.`,
      busy: (title: string) =>
        `${title} is overloaded or out of order, so the bundled map is in sight. It is tried again by itself.`,
      unreadable: (title: string) =>
        `${title} sends something else than map tiles, so the bundled map is in sight. Check its address, or choose another.`,
      missing: (title: string) =>
        `${title} has no map of some places; the bundled map is shown there.`,
      'not-granted': (title: string) =>
        `The program does not let Maps ask ${title}, so the bundled map is shown. Choose another.`,
      'no-key': (title: string) =>
        `${title} needs a key. Enter it in the settings of the program, or choose another.`,
      'bad-address': (title: string) =>
        `The address of ${title} is not one. Correct it in the settings of Maps.`,
      'no-style': (title: string) =>
        `At the address of ${title} is no map style that can be drawn, so the bundled map is shown. Correct it in the settings of Maps, or choose another.`,
      ...PACK_FAULTS,
    },

    /** Parts of a map style that are left out. `name` is a source’s, or of what is not granted a server’s. */
    gaps: {
      source: {
        unknown: (name: string) =>
          `The style draws from “${name}” and does not say where that is; it is left out.`,
        unsupported: (name: string) =>
          `“${name}” in the style is of a kind that Maps cannot draw; it is left out.`,
        'not-granted': (name: string) =>
          `A part of the style is on ${name}, which the program does not let Maps ask; it is left out.`,
        unavailable: (name: string) =>
          `“${name}” in the style cannot be had from its server; it is left out.`,
      },
      symbols: {
        unknown: () => 'The style does not say where its symbols are; they are left out.',
        unsupported: () =>
          'The symbols of the style are of a kind that Maps cannot draw; they are left out.',
        'not-granted': (name: string) =>
          `The symbols of the style are on ${name}, which the program does not let Maps ask; they are left out.`,
        unavailable: () =>
          'The symbols of the style cannot be had from their server; they are left out.',
      },
    },

    packs: {
      add: 'Add a map pack…',
      hint: 'A .pmtiles file of a region: streets without a network.',
      pickTitle: 'Map pack',
      remove: (title: string) => `Remove ${title}`,
      licence: (size: number) =>
        `Map pack, ${significant(size / 1_000_000, 3)} MB. Needs no network.`,
      faults: PACK_FAULTS,
    },
  };
}
