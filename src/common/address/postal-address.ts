/** An address as the host has it: raw text, nothing normalised. Blank parts are empty strings. */
export interface PostalAddress {
  readonly street: string;
  readonly city: string;
  readonly state: string;
  readonly zip: string;
  readonly country: string;
}
