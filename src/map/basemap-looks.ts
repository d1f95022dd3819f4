import type { LabelLook } from './basemap-label.ts';
import type { BasemapPalette } from './basemap-palette.ts';
import { MAP_FONT } from './map-font.ts';

/** Looks of labels, made once for each kind and size. */
export class BasemapLooks {
  private readonly looks = new Map<string, LabelLook>();

  constructor(readonly palette: BasemapPalette) {}

  country(size: number): LabelLook {
    return this.look('600', size, this.palette.countryName, 0.22);
  }

  state(size: number): LabelLook {
    return this.look('500', size, this.palette.stateName, 0.16);
  }

  water(size: number): LabelLook {
    return this.look('italic 400', size, this.palette.waterName, 0.08);
  }

  county(): LabelLook {
    return this.look('500', 9.5, this.palette.countyName, 0.12);
  }

  town(size: number, isLarge: boolean, isForeign: boolean): LabelLook {
    const { town, smallTown, foreignTown } = this.palette;
    const color = isForeign ? foreignTown : isLarge ? town : smallTown;
    return this.look(isLarge ? '600' : '400', size, color, 0);
  }

  zip(): LabelLook {
    return this.look('400', 9.5, this.palette.zip, 0.03);
  }

  private look(style: string, sizePixels: number, color: string, spacing: number): LabelLook {
    const rounded = Math.round(sizePixels * 2) / 2;
    const key = `${style} ${rounded} ${color} ${spacing}`;
    const known = this.looks.get(key);
    if (known) return known;
    const look = {
      font: `${style} ${rounded}px ${MAP_FONT}`,
      sizePixels: rounded,
      color,
      halo: this.palette.halo,
      letterSpacingPixels: rounded * spacing,
    };
    this.looks.set(key, look);
    return look;
  }
}
