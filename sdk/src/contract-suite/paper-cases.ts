import type { Company } from '../api/branding.ts';
import type { ContractCase } from './contract-case.ts';
import { eventually, expectEqual } from './expect.ts';

/** The smallest PNG: one transparent pixel. */
const PIXEL = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  ),
  (character) => character.charCodeAt(0),
);

const COMPANY: Company = {
  name: 'Zoë’s <b>Studio</b>',
  addressLine: '1 Main St, Denver, CO 80202',
  phone: '',
  logo: PIXEL,
};

const LETTER = { widthMm: 215.9, heightMm: 279.4 };

/** Who the account is, and what is printed for it. */
export const paperCases: readonly ContractCase[] = [
  {
    name: 'the company is told as it is now, with its logo',
    async run({ host, probe }) {
      host.setCompany(COMPANY);
      for (let time = 0; time < 2; time++) {
        expectEqual(await probe.call('branding.getCompany'), COMPANY, 'the company');
      }
      const { logo: _, ...withoutLogo } = COMPANY;
      host.setCompany(withoutLogo);
      expectEqual(await probe.call('branding.getCompany'), withoutLogo, 'without a logo');
    },
  },
  {
    name: 'pages are printed in order and whole',
    async run({ host, probe }) {
      const request = { title: 'Client map', pages: [PIXEL, PIXEL.slice()], ...LETTER };
      await probe.call('printing.print', request);
      await eventually(async () => host.printed.length === 1, 'the print dialog');
      expectEqual(host.printed[0], request, 'what is printed');
    },
  },
  {
    name: 'what is no page is not printed',
    async run({ host, probe }) {
      const request = { title: 'Client map', pages: [PIXEL], ...LETTER };
      const wrong = [
        { ...request, pages: [PIXEL, new TextEncoder().encode('<h1>')] },
        { ...request, widthMm: 0 },
        { ...request, title: '' },
      ];
      for (const it of wrong)
        await probe.expectRefusal('printing.print', [it], 'invalid-parameters');
      expectEqual(host.printed, [], 'what was printed');
    },
  },
];
