/** Counts what became of the rows, and how far located ones lie from where they truly are. */
export class Summary {
  /** Spent in the location service alone, without reading and writing. */
  locatingMs = 0;
  #rows = 0;
  #located = 0;
  #byPrecision = {};
  #byReason = {};
  #flagged = 0;
  #errors = [];

  constructor(distanceMiles) {
    this.distanceMiles = distanceMiles;
  }

  add(row, result, located) {
    this.#rows += 1;
    if (!located) {
      increment(this.#byReason, result.reason);
      return;
    }
    this.#located += 1;
    increment(this.#byPrecision, result.precision);
    if (result.needsAddressCheck) this.#flagged += 1;
    const truth = truthOf(row);
    if (truth !== undefined) this.#errors.push(this.distanceMiles(truth, result));
  }

  toJson() {
    return {
      rows: this.#rows,
      located: this.#located,
      omitted: this.#rows - this.#located,
      flagged: this.#flagged,
      byPrecision: this.#byPrecision,
      byReason: this.#byReason,
      rowsPerSecond: Math.round((1000 * this.#rows) / Math.max(this.locatingMs, 0.001)),
      ...(this.#errors.length > 0 ? { errorMiles: statistics(this.#errors) } : {}),
    };
  }
}

function increment(counts, key) {
  counts[key] = (counts[key] ?? 0) + 1;
}

function truthOf({ lat = '', lon = '' }) {
  if (lat.trim() === '' || lon.trim() === '') return undefined;
  const truth = { lat: Number(lat), lon: Number(lon) };
  return Number.isFinite(truth.lat) && Number.isFinite(truth.lon) ? truth : undefined;
}

function statistics(errors) {
  const sorted = Float64Array.from(errors).sort();
  const at = (share) =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]);
  const far = sorted.length - countUpTo(sorted, 30);
  return {
    count: sorted.length,
    p50: at(0.5),
    p90: at(0.9),
    p99: at(0.99),
    max: round(sorted[sorted.length - 1]),
    over30: far,
    shareOver30: far / sorted.length,
  };
}

/** How many of the sorted values are at most a limit. */
function countUpTo(sorted, limit) {
  const index = sorted.findIndex((it) => it > limit);
  return index < 0 ? sorted.length : index;
}

function round(miles) {
  return Math.round(miles * 1000) / 1000;
}
