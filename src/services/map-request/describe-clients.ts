import type { MapReport } from './map-state.ts';

/** Of which clients a map is, without saying who they are: what is kept of a map is no place for personal data. */
export function describeClients({
  filterText,
  coverage,
}: Pick<MapReport, 'filterText' | 'coverage'>): string {
  return [filterText, coverage.clients, coverage.located].join(' · ');
}
