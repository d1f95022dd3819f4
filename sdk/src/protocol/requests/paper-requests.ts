import { Type } from '@sinclair/typebox';
import type { Company } from '../../api/branding.ts';
import type { PrintRequest } from '../../api/printing.ts';
import { Bytes, Done, Name, Nothing, ReadonlyArray, request } from '../method-schema.ts';
import { schemaOf } from '../schema-of.ts';

const COMPANY = schemaOf<Company>('Company')(
  Type.Object({
    name: Type.String(),
    addressLine: Type.String(),
    phone: Type.String(),
    logo: Type.Optional(Bytes),
  }),
);

/** From a label to the widest roll that plotters take, in millimetres. */
const PAPER_LENGTH = Type.Number({ minimum: 20, maximum: 2_000 });

const PRINT_REQUEST = schemaOf<PrintRequest>('PrintRequest')(
  Type.Object({
    title: Name,
    pages: ReadonlyArray(Bytes, 100),
    widthMm: PAPER_LENGTH,
    heightMm: PAPER_LENGTH,
  }),
);

export const PAPER_REQUESTS = {
  'branding/getCompany': request({
    summary: 'Who the account is, for the head of what it gives out.',
    since: '1.2.0',
    params: Nothing,
    result: COMPANY,
    example: {
      params: {},
      result: { name: 'Main Street Studio', addressLine: '1 Main St, Salem, MA 01970', phone: '' },
    },
  }),
  'printing/print': request({
    summary:
      'Opens the host’s print dialog with these pages. Answered when the dialog is open or the job is taken over, whatever the user then does.',
    since: '1.2.0',
    params: PRINT_REQUEST,
    result: Done,
    errors: { 'invalid-parameters': 'A page is not a PNG.' },
    quota: { atOnce: 1 },
    example: {
      params: {
        title: 'Heat Map',
        pages: [Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
        widthMm: 215.9,
        heightMm: 279.4,
      },
      result: null,
    },
  }),
} as const;
