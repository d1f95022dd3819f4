import type { ReceivedRequest } from './provider-server.ts';

/** The rows of the batch file in a multipart request, by id. */
export function batchRows({ body }: ReceivedRequest): readonly (readonly string[])[] {
  const file = /name="addressFile".*?\r\n\r\n(.*?)\r\n--/s.exec(body)?.[1] ?? '';
  return file.split('\r\n').map((line) => line.split(','));
}

/** A row of the answer in the shape that was captured from the service in 2017 and later. */
export function matchRow(
  id: string,
  { address = '12 MAIN ST, MANCHESTER, CT, 06040', point = '-72.52,41.78', kind = 'Exact' } = {},
): string {
  return `"${id}","12 Main St, Manchester, CT, 06040","Match","${kind}","${address}","${point}","59653655","R"\n`;
}

/** Three columns, as captured. */
export function noMatchRow(id: string): string {
  return `"${id}","79 Wistful Vista, Wistful Vista, IL, ","No_Match"\n`;
}

/** Constructed: no captured row says `Tie`; its shape is that of `No_Match`, as clients of the service describe it. */
export function tieRow(id: string): string {
  return `"${id}","12 Main St, Manchester, CT, 06040","Tie"\n`;
}

/** The answer to a single look-up, as captured; x is the longitude. */
export function candidates(
  ...found: readonly { readonly address: string; readonly x: number; readonly y: number }[]
): string {
  return JSON.stringify({
    result: {
      input: {},
      addressMatches: found.map(({ address, x, y }) => ({
        matchedAddress: address,
        coordinates: { x, y },
        tigerLine: { tigerLineId: '613199520', side: 'L' },
      })),
    },
  });
}
