import type { Theme } from '@mystratus/plugin-sdk';
import { flatStylesToStyleFunction } from 'ol/render/canvas/style.js';
import CircleStyle from 'ol/style/Circle.js';
import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style, { type StyleFunction } from 'ol/style/Style.js';
import { styleFor, type ThemedStyles } from '../common/maps/themed-styles.ts';
import { MAP_PALETTES } from './map-palette.ts';

/**
 * The style of another plugin for a theme. What cannot be drawn so, as an expression is wrong, is drawn in plain
 * lines: a style that throws would stop the whole map.
 */
export function flatStyle(styles: ThemedStyles, theme: Theme): StyleFunction {
  const plain = plainStyle(theme);
  try {
    const styleOf = flatStylesToStyleFunction([styleFor(styles, theme)]);
    return (feature, resolution) => {
      try {
        return styleOf(feature, resolution);
      } catch {
        return plain;
      }
    };
  } catch {
    return () => plain;
  }
}

function plainStyle(theme: Theme): Style {
  const { studio, land } = MAP_PALETTES[theme];
  const stroke = new Stroke({ color: studio, width: 1.5 });
  const image = new CircleStyle({ radius: 5, stroke, fill: new Fill({ color: land }) });
  return new Style({ stroke, image });
}
