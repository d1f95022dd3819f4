import { cleanText } from './clean-text.ts';
import type { ExportPoint } from './export-point.ts';

/** Points as KML 2.2 (OGC 07-147r2), for Google Earth and its like. */
export function pointsKml(title: string, points: readonly ExportPoint[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2">
<Document>
<name>${xmlText(title)}</name>
${points.map(placemark).join('\n')}
</Document>
</kml>
`;
}

function placemark({ lon, lat, name, properties }: ExportPoint): string {
  const data = Object.entries(properties).map(
    ([key, value]) =>
      `<Data name="${xmlText(key)}"><value>${xmlText(String(value))}</value></Data>`,
  );
  return `<Placemark>
<name>${xmlText(name)}</name>
<ExtendedData>${data.join('')}</ExtendedData>
<Point><coordinates>${lon.toFixed(6)},${lat.toFixed(6)}</coordinates></Point>
</Placemark>`;
}

/** Escaped for text and for quoted attributes; `>` too, because `]]>` must not stand in text. */
function xmlText(text: string): string {
  return cleanText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
