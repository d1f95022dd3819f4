import type { Coverage } from '../coverage/coverage.ts';
import { PRECISIONS } from '../locations/location.ts';
import type { Messages } from '../messages/messages.ts';

/** The coverage line as text, with everything in it. */
export function coverageLine(coverage: Coverage, messages: Messages): string {
  const { coverage: words, clients } = messages;
  const precisions = PRECISIONS.filter((precision) => coverage.byPrecision[precision] > 0)
    .map((precision) => words.precision(precision, coverage.byPrecision[precision]))
    .join(' · ');
  const located = words.located(coverage.located) + (precisions ? ` (${precisions})` : '');
  const chain = `${words.rows(coverage.rows)} → ${clients(coverage.clients)} → ${located}`;
  return [chain, words.omitted(coverage.omitted), ...extras(coverage, messages)].join(' · ');
}

/**
 * The coverage line of a file that is shared. Counts of clients below the minimum are hidden, and so is what they could
 * be computed from: the precisions add up to the clients on the map, and these and the ones left out to all clients.
 *
 * @param located what may be told of the clients on the map; see `sharedPlaces`
 */
export function sharedCoverageLine(
  coverage: Coverage,
  { located, minimum }: { readonly located: number | undefined; readonly minimum: number },
  messages: Messages,
): string {
  const words = messages.export.coverage;
  const isSmall = (count: number) => count > 0 && count < minimum;
  if (located === undefined) return words.withheld(minimum);
  if (isSmall(coverage.omitted)) {
    return [messages.coverage.located(located), words.fewOmitted(minimum)].join(' · ');
  }
  const told: Coverage = {
    ...coverage,
    byPrecision: PRECISIONS.some((precision) => isSmall(coverage.byPrecision[precision]))
      ? NO_PRECISIONS
      : coverage.byPrecision,
    needingAddressCheck: isSmall(coverage.needingAddressCheck) ? 0 : coverage.needingAddressCheck,
  };
  return coverageLine(told, messages);
}

const NO_PRECISIONS: Coverage['byPrecision'] = {
  'by-hand': 0,
  rooftop: 0,
  street: 0,
  zip: 0,
  town: 0,
};

function extras(
  { rowsWithoutClient, needingAddressCheck }: Coverage,
  { coverage: words }: Messages,
): readonly string[] {
  return [
    ...(rowsWithoutClient > 0 ? [words.withoutClient(rowsWithoutClient)] : []),
    ...(needingAddressCheck > 0 ? [words.addressCheck(needingAddressCheck)] : []),
  ];
}
