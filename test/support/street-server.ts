import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface StreetServer {
  readonly url: string;
  /** What it was asked, in order. */
  readonly asked: URLSearchParams[];
  /** From now on it answers with this status and nothing else. */
  failWith(status: number): void;
  /** After this many answers it keeps whoever asks waiting, until it hangs up. */
  answerOnly(count: number): void;
  /** Cuts whoever waits off, and answers all who ask from now on. */
  hangUp(): void;
  close(): Promise<void>;
}

/** Speaks Nominatim's protocol on this machine: every house is there, at one point in Denver. */
export async function startStreetServer(): Promise<StreetServer> {
  const asked: URLSearchParams[] = [];
  let failure: number | undefined;
  let answersLeft = Number.POSITIVE_INFINITY;
  const server = createServer((request, response) => {
    const query = new URL(request.url ?? '/', 'http://localhost').searchParams;
    asked.push(query);
    response.writeHead(failure ?? 200, {
      'content-type': 'application/json',
      'access-control-allow-origin': '*',
      // A browser by itself asks again where a connection that it used before is cut.
      connection: 'close',
    });
    const [houseNumber, ...road] = (query.get('street') ?? '').split(' ');
    const house = {
      lat: '39.7400',
      lon: '-104.9800',
      place_rank: 30,
      address: {
        house_number: houseNumber,
        road: road.join(' '),
        city: query.get('city'),
        state: 'Colorado',
        postcode: query.get('postalcode'),
        country_code: 'us',
      },
    };
    answersLeft -= 1;
    if (answersLeft >= 0) response.end(failure === undefined ? JSON.stringify([house]) : '{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    failWith: (status) => {
      failure = status;
    },
    answerOnly: (count) => {
      answersLeft = count;
    },
    hangUp: () => {
      answersLeft = Number.POSITIVE_INFINITY;
      server.closeAllConnections();
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
