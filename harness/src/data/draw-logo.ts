const SIZE = 240;

/** A PNG of the sample studio's logo: five petals around a lens. */
export async function drawLogo(): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(SIZE, SIZE);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser draws nothing.');
  context.translate(SIZE / 2, SIZE / 2);
  for (let petal = 0; petal < 5; petal++) {
    context.fillStyle = petal % 2 === 0 ? '#5b4b9a' : '#7466b5';
    context.beginPath();
    context.ellipse(0, -66, 34, 52, 0, 0, 2 * Math.PI);
    context.fill();
    context.rotate((2 * Math.PI) / 5);
  }
  context.fillStyle = '#ffffff';
  disc(context, 40);
  context.fillStyle = '#e8a13a';
  disc(context, 30);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await blob.arrayBuffer());
}

function disc(context: OffscreenCanvasRenderingContext2D, radius: number): void {
  context.beginPath();
  context.arc(0, 0, radius, 0, 2 * Math.PI);
  context.fill();
}
