import type { Company } from '@mystratus/plugin-sdk';

/** The made-up account, as its owner has entered it. Its logo is drawn: see `drawLogo`. */
export const COMPANY: Company = {
  name: 'Alder & Finch Portraits',
  addressLine: '1550 Larimer St, Denver, CO 80202',
  phone: '(303) 555-0142',
};
