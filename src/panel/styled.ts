import { noChange } from 'lit';
import { Directive, type DirectiveResult, directive, type ElementPart } from 'lit/directive.js';

type Styles = Readonly<Record<string, string>>;

class StyledDirective extends Directive {
  override update({ element }: ElementPart, [styles]: [Styles]): typeof noChange {
    if (element instanceof HTMLElement) {
      for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value);
    }
    return noChange;
  }

  render(_styles: Styles): typeof noChange {
    return noChange;
  }
}

/**
 * Sets CSS properties of the element that it stands in: `<div ${styled({ top: '4px' })}>`. Lit's `styleMap` writes a
 * `style` attribute when it is first rendered, which the frame's policy forbids.
 */
export const styled: (styles: Styles) => DirectiveResult = directive(StyledDirective);
