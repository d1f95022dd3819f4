import { ByteWriter } from '../zip-centroids/byte-writer.mjs';
import { concat, float64, packSections } from './sections.mjs';

const KM_PER_DEGREE = 111.19;
/** Metres of ground in a pixel of zoom level 0, at the latitude of the middle of the country. */
const METRES_PER_PIXEL = 122_000;
/** A vertex is seen when the triangle with its neighbours fills this part of a pixel. */
const SEEN_AREA_PIXELS = 0.55;

/** Ground area in km² of a triangle of vertices in degrees: how much a vertex matters, for `presimplify`. */
export function triangleArea([[ax, ay], [bx, by], [cx, cy]]) {
  const cosine = Math.cos((by * Math.PI) / 180);
  const area = Math.abs((ax - cx) * (by - ay) - (ax - bx) * (cy - ay)) / 2;
  return area * cosine * KM_PER_DEGREE ** 2;
}

/**
 * Arcs with the first zoom level that shows each vertex, and groups of rings and lines made of them. Arcs are shared
 * by the areas on both sides, so that neighbours fit at every level.
 */
export class TopologyEncoder {
  #arcs = [];
  #ids = new Map();
  #groups = [];

  /**
   * `finestZoom`: vertices that matter only beyond it are left out. `isWestward`: longitudes of the eastern hemisphere
   * are counted westward past the date line, so that the United States are in one piece.
   */
  constructor({ stepDegrees, finestZoom, isWestward = false }) {
    this.stepDegrees = stepDegrees;
    this.isWestward = isWestward;
    this.finestZoom = finestZoom;
  }

  /**
   * @param source a topology after `presimplify`
   * @param polygons lists of rings of arc indexes, as in TopoJSON
   * @param lines for each class of lines, its arc indexes
   */
  addGroup(source, polygons, lines) {
    const rings = polygons.flat();
    this.#groups.push({
      rings: rings.map((ring) =>
        ring.map((arc) => (arc < 0 ? ~this.#idOf(source, ~arc) : this.#idOf(source, arc))),
      ),
      lines: lines.map((arcs) => arcs.map((arc) => this.#idOf(source, arc))),
    });
  }

  #idOf(source, index) {
    const ids = this.#ids.get(source) ?? new Map();
    this.#ids.set(source, ids);
    let id = ids.get(index);
    if (id === undefined) {
      id = this.#arcs.length;
      ids.set(index, id);
      this.#arcs.push(this.#quantise(source.arcs[index]));
    }
    return id;
  }

  #quantise(arc) {
    const [xStep, yStep] = this.stepDegrees;
    return arc
      .map(([lon, lat, weight]) => ({
        x: steps(this.isWestward && lon > 0 ? lon - 360 : lon, xStep),
        y: steps(lat, yStep),
        zoom: firstZoom(weight),
      }))
      .filter(({ zoom }, i) => i === 0 || i === arc.length - 1 || zoom <= this.finestZoom);
  }

  get vertexCount() {
    return this.#arcs.reduce((sum, arc) => sum + arc.length, 0);
  }

  encode() {
    const counts = new ByteWriter();
    const xs = new ByteWriter();
    const ys = new ByteWriter();
    const levels = [];
    counts.unsigned(this.#arcs.length);
    let before = { x: 0, y: 0 };
    for (const arc of this.#arcs) {
      counts.unsigned(arc.length);
      arc.forEach((vertex, i) => {
        xs.signed(vertex.x - before.x);
        ys.signed(vertex.y - before.y);
        levels.push(i === 0 || i === arc.length - 1 ? 0 : vertex.zoom);
        before = vertex;
      });
    }
    return packSections([
      float64(this.stepDegrees),
      counts.toBytes(),
      xs.toBytes(),
      ys.toBytes(),
      Uint8Array.from(levels),
      concat(this.#groups.map(encodeGroup)),
    ]);
  }
}

function encodeGroup({ rings, lines }) {
  const writer = new ByteWriter();
  let before = 0;
  const references = (arcs) => {
    writer.unsigned(arcs.length);
    for (const arc of arcs) {
      writer.signed(arc - before);
      before = arc;
    }
  };
  writer.unsigned(rings.length);
  rings.forEach(references);
  writer.unsigned(lines.length);
  lines.forEach(references);
  return writer.toBytes();
}

/** Two ends of arcs that meet stay together, also when they are half a step and a rounding error from one. */
function steps(degrees, step) {
  return Math.round(Number((degrees / step).toFixed(4)));
}

/** The first zoom level at which a vertex of this weight (km²) is seen. */
function firstZoom(weight) {
  if (weight === Infinity) return 0;
  const side = Math.sqrt((weight * 1e6) / SEEN_AREA_PIXELS);
  return side === 0
    ? 255
    : Math.max(0, Math.min(255, Math.ceil(Math.log2(METRES_PER_PIXEL / side))));
}
