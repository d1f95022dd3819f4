import CircleStyle from 'ol/style/Circle.js';
import Fill from 'ol/style/Fill.js';
import Icon from 'ol/style/Icon.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import Text from 'ol/style/Text.js';
import { MAP_FONT } from './map-font.ts';
import type { MapPalette } from './map-palette.ts';

interface Look {
  readonly isCluster: boolean;
  readonly clientCount: number;
  /** Of street precision or better; otherwise the symbol is hollow. */
  readonly isPrecise: boolean;
}

const HEAD_RADIUS = 9;
const PIN_HEIGHT = 26;

/** Styles of address pins and their clusters, made once for each look. */
export class AddressPinStyles {
  private readonly styles = new Map<string, Style>();
  private icons: { readonly filled: Icon; readonly hollow: Icon } | undefined;

  constructor(
    private palette: MapPalette,
    private readonly formatCount: (count: number) => string,
  ) {}

  setPalette(palette: MapPalette): void {
    this.palette = palette;
    this.icons = undefined;
    this.styles.clear();
  }

  get(look: Look): Style {
    const key = `${look.isCluster} ${look.isPrecise} ${look.clientCount}`;
    let style = this.styles.get(key);
    if (!style) {
      style = look.isCluster ? this.clusterStyle(look) : this.pinStyle(look);
      this.styles.set(key, style);
    }
    return style;
  }

  private pinStyle({ clientCount, isPrecise }: Look): Style {
    this.icons ??= {
      filled: drawPin(this.palette.pin, this.palette.pinOutline, this.palette.pin),
      hollow: drawPin(this.palette.land, this.palette.pinOutline, this.palette.pin),
    };
    const style = new Style({ image: isPrecise ? this.icons.filled : this.icons.hollow });
    if (clientCount > 1) {
      const color = isPrecise ? this.palette.pinText : this.palette.pin;
      style.setText(this.countText(clientCount, color, 10, HEAD_RADIUS - PIN_HEIGHT + 1.5));
    }
    return style;
  }

  private clusterStyle({ clientCount, isPrecise }: Look): Style {
    const { cluster, clusterText, pinOutline, land } = this.palette;
    const radius = Math.min(22, 11 + 1.6 * Math.log2(clientCount));
    return new Style({
      zIndex: 1,
      image: new CircleStyle({
        radius,
        fill: new Fill({ color: isPrecise ? cluster : land }),
        stroke: new Stroke({
          color: isPrecise ? pinOutline : cluster,
          width: isPrecise ? 1.5 : 2.5,
        }),
      }),
      text: this.countText(clientCount, isPrecise ? clusterText : cluster, 11, 0.5),
    });
  }

  private countText(count: number, color: string, size: number, offsetY: number): Text {
    return new Text({
      text: this.formatCount(count),
      font: `600 ${size}px ${MAP_FONT}`,
      fill: new Fill({ color }),
      offsetY,
    });
  }
}

/** A drop whose tip is the place; drawn larger than shown, to stay sharp on dense screens. */
function drawPin(fill: string, halo: string, line: string): Icon {
  const scale = 3;
  const margin = 2;
  const canvas = document.createElement('canvas');
  canvas.width = (2 * HEAD_RADIUS + 2 * margin) * scale;
  canvas.height = (PIN_HEIGHT + margin) * scale;
  const context = canvas.getContext('2d');
  if (context) {
    context.scale(scale, scale);
    context.translate(HEAD_RADIUS + margin, HEAD_RADIUS + margin);
    const angle = Math.PI / 6;
    context.beginPath();
    context.arc(0, 0, HEAD_RADIUS, Math.PI - angle, angle);
    context.quadraticCurveTo(HEAD_RADIUS * 0.55, HEAD_RADIUS, 0, PIN_HEIGHT - HEAD_RADIUS - margin);
    context.quadraticCurveTo(
      -HEAD_RADIUS * 0.55,
      HEAD_RADIUS,
      HEAD_RADIUS * Math.cos(Math.PI - angle),
      HEAD_RADIUS * Math.sin(angle),
    );
    context.closePath();
    context.lineJoin = 'round';
    context.strokeStyle = halo;
    context.lineWidth = 4;
    context.stroke();
    context.fillStyle = fill;
    context.fill();
    context.strokeStyle = line;
    context.lineWidth = 2;
    context.stroke();
  }
  return new Icon({
    img: canvas,
    scale: 1 / scale,
    anchor: [0.5, (PIN_HEIGHT + margin - margin) / (PIN_HEIGHT + margin)],
  });
}
