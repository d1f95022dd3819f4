import { inject, injectable } from 'inversify';
import type { PostalAddress } from '../../common/address/postal-address.ts';
import type { LonLat } from '../../common/geo/lon-lat.ts';
import type { Location, Omission, OmissionReason } from '../../common/locations/location.ts';
import { type BadLine, readSiteFile } from '../../insights/site-file.ts';
import { BundledGeocodingProvider } from '../geocoding/geocoding-provider.ts';

/** A line of a file that has become no candidate. */
export interface ImportProblem {
  readonly line: number;
  readonly reason: BadLine['reason'] | OmissionReason | 'repeated' | 'too-many';
  readonly text: string;
}

/** What became of a file of candidates. */
export interface ImportReport {
  readonly fileName: string;
  readonly added: number;
  /** In the order of their lines. */
  readonly problems: readonly ImportProblem[];
}

type Found = Pick<Location, 'lon' | 'lat' | 'zip5' | 'town'>;

export interface ImportedSite extends LonLat {
  readonly name: string;
}

/** Candidates from a file. Those with an address are placed from bundled data: nothing is sent, and nothing billed. */
@injectable()
export class SiteImport {
  constructor(
    @inject(BundledGeocodingProvider) private readonly provider: BundledGeocodingProvider,
  ) {}

  /**
   * @param room how many more candidates there may be
   * @param known candidates that are there already
   */
  async read(
    text: string,
    room: number,
    known: readonly ImportedSite[],
  ): Promise<Pick<ImportReport, 'problems'> & { readonly sites: readonly ImportedSite[] }> {
    const { sites: lines, problems: bad } = readSiteFile(text);
    const problems: ImportProblem[] = [...bad];
    const sites: ImportedSite[] = [];
    const addresses = lines.flatMap(({ place }) => ('address' in place ? [place.address] : []));
    const { signal } = new AbortController();
    const results = (await this.provider.geocode(addresses, { signal })).values();
    for (const { line, name, place } of lines) {
      const found: Found | Omission | undefined =
        'at' in place ? { ...place.at, zip5: '', town: '' } : results.next().value;
      const text = name || ('address' in place ? addressText(place.address) : '');
      if (!found || 'reason' in found) {
        problems.push({ line, reason: found?.reason ?? 'unknown-zip-and-town', text });
        continue;
      }
      const { lon, lat } = found;
      const site = { name: nameOf(name, found), lon, lat };
      const isKnown = [...known, ...sites].some((other) => isSame(other, site));
      if (isKnown) problems.push({ line, reason: 'repeated', text });
      else if (sites.length >= room) problems.push({ line, reason: 'too-many', text });
      else sites.push(site);
    }
    return { sites, problems: problems.sort((a, b) => a.line - b.line) };
  }
}

/** A place that is known by its zip or town alone says so. */
function nameOf(name: string, { lon, lat, zip5, town }: Found): string {
  const placed = zip5 || town;
  if (name === '') return placed || `${lat}, ${lon}`;
  return placed === '' ? name : `${name} (${placed})`;
}

function isSame(a: ImportedSite, b: ImportedSite): boolean {
  return a.name === b.name && a.lon === b.lon && a.lat === b.lat;
}

function addressText({ street, city, state, zip, country }: PostalAddress): string {
  return [street, city, state, zip, country].filter(Boolean).join(', ');
}
