import { nothing } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

class PlacedAt extends Directive {
  render(_x: number, _y: number): typeof nothing {
    return nothing;
  }

  override update(part: ElementPart, [x, y]: Parameters<this['render']>): typeof nothing {
    if (part.element instanceof HTMLElement) {
      part.element.style.left = `${x}px`;
      part.element.style.top = `${y}px`;
    }
    return nothing;
  }
}

/** Puts an element at a point, in CSS pixels. Lit's `styleMap` writes a style attribute, which the policy stops. */
export const placedAt = directive(PlacedAt);
