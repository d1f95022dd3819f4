/** A place for a map, out of sight and reach, with the styles that the map has in its panel. In CSS pixels. */
export function offScreenStage(
  styleSheet: CSSStyleSheet,
  { width, height }: { readonly width: number; readonly height: number },
): {
  readonly element: HTMLElement;
  readonly slot: HTMLElement;
} {
  const element = document.createElement('div');
  element.inert = true;
  element.style.cssText = `position: fixed; inset: 0 auto auto -${width + 100}px; opacity: 0`;
  const slot = document.createElement('div');
  slot.style.cssText = `inline-size: ${width}px; block-size: ${height}px`;
  const shadow = element.attachShadow({ mode: 'open' });
  shadow.adoptedStyleSheets = [styleSheet];
  shadow.append(slot);
  document.body.append(element);
  return { element, slot };
}
