/** A place of a panel's size for a map, out of sight and reach, with the styles that the map has in its panel. */
export function warmUpStage(styleSheet: CSSStyleSheet): {
  readonly element: HTMLElement;
  readonly slot: HTMLElement;
} {
  const element = document.createElement('div');
  element.inert = true;
  element.style.cssText = 'position: fixed; inset: 0 auto auto -600px; opacity: 0';
  const slot = document.createElement('div');
  slot.style.cssText = 'inline-size: 460px; block-size: 410px';
  const shadow = element.attachShadow({ mode: 'open' });
  shadow.adoptedStyleSheets = [styleSheet];
  shadow.append(slot);
  document.body.append(element);
  return { element, slot };
}
