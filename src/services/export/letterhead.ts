import type { HostApi } from '@mystratus/plugin-sdk';
import { inject, injectable } from 'inversify';
import { firstValueFrom } from 'rxjs';
import type { MapPageContent } from '../../common/export/page/map-page.ts';
import { messagesFor } from '../../common/messages/messages.ts';
import { BasemapService } from '../basemaps/basemap-service.ts';
import { MapOverlays } from '../extensions/map-overlays.ts';
import { Host } from '../host.ts';
import type { PageImages } from './page-canvas.ts';

export interface LetterheadTexts
  extends Pick<MapPageContent, 'company' | 'contact' | 'logoAspect'> {}

/** Who gives a page out, and whose data is on it. */
@injectable()
export class Letterhead {
  constructor(
    @inject(Host) private readonly host: HostApi,
    @inject(BasemapService) private readonly basemaps: BasemapService,
    @inject(MapOverlays) private readonly overlays: MapOverlays,
  ) {}

  async read(
    signal: AbortSignal,
  ): Promise<{ readonly texts: LetterheadTexts; readonly images: Pick<PageImages, 'logo'> }> {
    const company = this.host.supports('branding')
      ? await this.host.branding.getCompany({ signal })
      : { name: '', addressLine: '', phone: '' };
    const logo = company.logo && (await this.logo(company.logo));
    return {
      texts: {
        company: company.name,
        contact: [company.addressLine, company.phone].filter(Boolean).join(' · '),
        logoAspect: logo && logo.width / logo.height,
      },
      images: logo ? { logo } : {},
    };
  }

  /** Each source once, though several parts of the map may name it. */
  async attribution(ofLocations: readonly string[]): Promise<string> {
    const { shown: tiles } = await firstValueFrom(this.basemaps.state$);
    const { attribution } = messagesFor(this.host.env.current).map;
    const overlays = await firstValueFrom(this.overlays.drawn$);
    const sources = [
      tiles?.attribution ?? '',
      attribution,
      ...ofLocations,
      ...overlays.map((overlay) => overlay.attribution),
    ].flatMap((text) => text.split(' · '));
    return [...new Set(sources)].filter((source) => source !== '').join(' · ');
  }

  /** A logo that cannot be read is left out: the map matters more. */
  private async logo(bytes: Uint8Array): Promise<ImageBitmap | undefined> {
    try {
      return await createImageBitmap(new Blob([bytes.slice()], { type: 'image/png' }));
    } catch {
      this.host.log.warn('The company’s logo cannot be read, and is left out.');
      return undefined;
    }
  }
}
