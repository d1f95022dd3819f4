/**
 * The places that no zip is named after: suburbs without a post office of their own. Where a name is
 * taken by a zip, that town is the one that people write on letters.
 */
export function choosePlaces(places, zips) {
  const taken = new Set(zips.flatMap((zip) => zip.towns.map((town) => townKey(zip.state, town))));
  const states = new Set(zips.map((it) => it.state));
  const largest = new Map();
  for (const place of places) {
    const key = townKey(place.state, place.name);
    if (taken.has(key) || !states.has(place.state)) continue;
    if (place.population > (largest.get(key)?.population ?? -1)) largest.set(key, place);
  }
  return [...largest].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, place]) => place);
}

/** Rough on purpose: a place that is kept although a zip has it is passed over later. */
function townKey(state, name) {
  const letters = name
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^A-Z0-9 -]+/g, '')
    .replace(/[ -]+/g, ' ');
  return `${state}|${letters.replace(/^ST /, 'SAINT ')}`;
}
