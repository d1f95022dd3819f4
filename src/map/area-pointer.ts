import type { Coordinate } from 'ol/coordinate.js';
import PointerInteraction from 'ol/interaction/Pointer.js';
import type MapBrowserEvent from 'ol/MapBrowserEvent.js';

/** A pointer that draws: by mouse with its main button, by pen, or by one finger. */
export interface AreaStrokes {
  /** Hovering; only a mouse or a pen can. */
  point(at: Coordinate): void;
  start(at: Coordinate, event: PointerEvent): void;
  pull(to: Coordinate): void;
  end(at: Coordinate, hasMoved: boolean): void;
  /** A second finger has come down, to move the map. */
  abandon(): void;
}

/** Nearer than this, in CSS pixels, a pointer has not moved. */
const CLICK_TOLERANCE = 5;

/** Takes the main button and single fingers from the map; the wheel and two fingers still move it. */
export class AreaPointer extends PointerInteraction {
  private startedAt: readonly number[] = [0, 0];
  private hasMoved = false;

  constructor(private readonly strokes: AreaStrokes) {
    super();
  }

  override handleMoveEvent({ coordinate, originalEvent }: MapBrowserEvent<PointerEvent>): void {
    if (originalEvent.pointerType !== 'touch') this.strokes.point(coordinate);
  }

  override handleDownEvent(event: MapBrowserEvent<PointerEvent>): boolean {
    const { coordinate, originalEvent, pixel } = event;
    if (originalEvent.button !== 0 || this.targetPointers.length > 1) return false;
    this.startedAt = pixel;
    this.hasMoved = false;
    this.strokes.start(coordinate, originalEvent);
    return true;
  }

  override handleDragEvent({ coordinate, pixel }: MapBrowserEvent<PointerEvent>): void {
    if (this.targetPointers.length > 1) {
      this.handlingDownUpSequence = false;
      this.strokes.abandon();
      return;
    }
    this.hasMoved ||= this.isAway(pixel);
    if (this.hasMoved) this.strokes.pull(coordinate);
  }

  override handleUpEvent({ coordinate, pixel }: MapBrowserEvent<PointerEvent>): boolean {
    this.hasMoved ||= this.isAway(pixel);
    this.strokes.end(coordinate, this.hasMoved);
    return false;
  }

  private isAway([x = 0, y = 0]: readonly number[]): boolean {
    const [startX = 0, startY = 0] = this.startedAt;
    return Math.hypot(x - startX, y - startY) > CLICK_TOLERANCE;
  }
}
