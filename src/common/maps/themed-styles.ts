import type { Theme } from '@mystratus/plugin-sdk';

/** https://openlayers.org/en/latest/apidoc/module-ol_style_flat.html; values are values or expressions. */
export type FlatStyle = Readonly<Record<string, unknown>>;

/** Flat styles of OpenLayers, without images, by theme. */
export interface ThemedStyles {
  /** In the light theme, and wherever there is no other. */
  readonly light: FlatStyle;
  /** Those of `light` unless told. */
  readonly dark?: FlatStyle;
  /** In the high-contrast theme; those of `light` unless told. */
  readonly contrast?: FlatStyle;
}

export function styleFor(styles: ThemedStyles, theme: Theme): FlatStyle {
  return styles[theme] ?? styles.light;
}

/** A colour and nothing else: no address that a picture could be behind. */
const COLOR = /^(#[\da-f]{3,8}|[a-z]+|(rgb|hsl)a?\([\d\s.,%/]+\))$/i;

/** The colour by which a legend shows a style, as far as it has one that is no expression. */
export function legendColors(style: FlatStyle): { readonly fill: string; readonly line: string } {
  const colorOf = (...names: readonly string[]) =>
    names
      .map((name) => style[name])
      .find((value) => typeof value === 'string' && COLOR.test(value));
  const line = colorOf(
    'stroke-color',
    'circle-stroke-color',
    'shape-stroke-color',
    'circle-fill-color',
  );
  return {
    fill: String(colorOf('fill-color', 'circle-fill-color', 'shape-fill-color') ?? 'none'),
    line: String(line ?? 'currentColor'),
  };
}
