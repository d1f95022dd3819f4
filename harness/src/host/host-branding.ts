import type { BrandingApi, Company } from '@mystratus/plugin-sdk';

/** Who the account is. */
export class HostBranding implements BrandingApi {
  constructor(private company: Company) {}

  async getCompany(): Promise<Company> {
    return this.company;
  }

  replace(company: Company): void {
    this.company = company;
  }
}
