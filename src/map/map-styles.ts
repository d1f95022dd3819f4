import openLayersStyles from 'ol/ol.css?inline';
import ownStyles from './map.css?inline';

/** Style sheet of everything inside a map, for the tree of elements (document or shadow root) that holds one. */
export const mapStyles: string = `${openLayersStyles}\n${ownStyles}`;

export function mapStyleSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(mapStyles);
  return sheet;
}
