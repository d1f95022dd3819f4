import { parse } from 'papaparse';
import type { HubRow } from './hub-row.ts';

/** Something odd about one line of the file; the line was used all the same. */
export interface ImportProblem {
  /** Of the file, the heading being line 1; a quoted line break makes lines of a file more than its rows. */
  readonly line: number;
  readonly message: string;
}

export interface ImportedClients {
  readonly clients: readonly HubRow[];
  readonly problems: readonly ImportProblem[];
  /** Columns of the file that say nothing the host has a place for. */
  readonly unusedColumns: readonly string[];
}

type Field = 'clientId' | 'clientName' | 'firstName' | 'lastName' | AddressField | OtherField;
type AddressField = 'street' | 'street2' | 'city' | 'state' | 'zip' | 'country';
type OtherField = 'status' | 'leadSource' | 'recordType' | 'recordDate' | 'school' | NumberField;
type NumberField = 'sales' | 'sessions' | 'graduationYear';

/** Names of columns, lower case and without anything but letters and digits. */
const FIELD_NAMES: Readonly<Record<Field, readonly string[]>> = {
  clientId: [
    'id',
    'clientid',
    'clientno',
    'clientnumber',
    'customerid',
    'customernumber',
    'number',
  ],
  clientName: ['name', 'clientname', 'client', 'fullname', 'customer', 'customername'],
  firstName: ['firstname', 'first', 'givenname'],
  lastName: ['lastname', 'last', 'surname', 'familyname'],
  street: ['street', 'address', 'address1', 'addressline1', 'streetaddress', 'street1', 'addr'],
  street2: ['address2', 'addressline2', 'street2', 'unit', 'apt'],
  city: ['city', 'town', 'locality', 'place'],
  state: ['state', 'province', 'region', 'st', 'stateprovince'],
  zip: ['zip', 'zipcode', 'zip5', 'postalcode', 'postcode', 'zippostalcode', 'postal'],
  country: ['country', 'countrycode', 'nation'],
  status: ['status', 'clientstatus'],
  leadSource: ['leadsource', 'source', 'referredby', 'howdidyouhear'],
  recordType: ['group', 'clientgroup', 'type', 'sessiontype'],
  recordDate: ['date', 'clientsince', 'created', 'createddate'],
  sales: ['sales', 'totalsales', 'amount', 'revenue'],
  sessions: ['sessions', 'sessioncount'],
  graduationYear: ['graduationyear', 'gradyear', 'classof', 'class'],
  school: ['school', 'highschool', 'schoolname'],
};

const NO_HEADING =
  'The file has no heading that tells what its columns are. Write one above the first client, such as “id, name, street, city, state, zip”.';

/** By the codes of the parser. */
const QUOTE_PROBLEMS: Readonly<Record<string, string>> = {
  MissingQuotes:
    'A quotation mark opens a cell here that is never closed, so everything below is part of it. Close it, or take it out, and import again.',
  InvalidQuotes:
    'A cell in quotation marks goes on behind them, so it may have taken in what follows. Write a quotation mark within a cell twice.',
};

/**
 * Reads clients from delimited text with a heading. Every row with anything in it becomes a client; whatever is odd
 * about one is reported under its line. Cells stay as they are typed.
 */
export function importClients(text: string): ImportedClients {
  // One pass with a callback per row, because only then the parser tells where in the text each row began.
  const rows: { readonly cells: readonly string[]; readonly line: number }[] = [];
  const problems: ImportProblem[] = [];
  const content = text
    .replace(/^\uFEFF/, '')
    // The parser knows lines by what ends the first of them.
    .replaceAll(/\r\n?/g, '\n')
    // For Excel; the parser guesses it.
    .replace(/^sep=.\n/i, '\n');
  // Beforehand, as blank lines mislead the guess where there are few columns.
  const { delimiter } = parse(content, { preview: 10, skipEmptyLines: true }).meta;
  let line = 1;
  let position = 0;
  parse<string[]>(content, {
    delimiter,
    step: ({ data, errors, meta }) => {
      for (const { type, code } of errors) {
        // The parser guesses the delimiter and says so when it had to; a single column needs none.
        if (type === 'Quotes') problems.push({ line, message: QUOTE_PROBLEMS[code] ?? code });
      }
      if (data.some((cell) => cell.trim() !== '')) rows.push({ cells: data, line });
      line += countLineBreaks(content, position, meta.cursor);
      position = meta.cursor;
    },
  });
  const [heading, ...body] = rows;
  if (!heading) return nothingOf({ line: 1, message: 'The file is empty.' });
  const { columns, unused } = readHeading(heading.cells);
  if (columns.size === 0) return nothingOf({ line: heading.line, message: NO_HEADING });
  if (body.length === 0) {
    return nothingOf({ line: heading.line, message: 'There is no client below the heading.' });
  }
  if (!columns.has('street') && !columns.has('zip') && !columns.has('city')) {
    problems.push({
      line: heading.line,
      message:
        'No column for a street, a city or a zip. Name them “street”, “city”, “state” and “zip”.',
    });
  }
  const clients = readClients(body, heading.cells.length, columns, problems);
  problems.sort((a, b) => a.line - b.line);
  return { clients, problems, unusedColumns: unused };
}

function nothingOf(problem: ImportProblem): ImportedClients {
  return { clients: [], problems: [problem], unusedColumns: [] };
}

function readClients(
  body: readonly { readonly cells: readonly string[]; readonly line: number }[],
  width: number,
  columns: ReadonlyMap<Field, number>,
  problems: ImportProblem[],
): readonly HubRow[] {
  const firstLineOfId = new Map<string, number>();
  return body.map(({ cells, line }, row) => {
    const cell = (field: Field) => cells[columns.get(field) ?? -1]?.trim() ?? '';
    const number = (field: NumberField) => {
      const raw = cell(field).replaceAll(/[$,\s]/g, '');
      if (raw === '') return undefined;
      if (Number.isFinite(Number(raw))) return Number(raw);
      problems.push({ line, message: `“${shortened(cell(field))}” is not a number; left blank.` });
      return undefined;
    };
    if (cells.length !== width) {
      const extra = cells.length - width;
      problems.push({
        line,
        message:
          extra > 0
            ? `${extra} more ${plural(extra, 'field')} than the heading; the rest is not used. Is a comma not in quotes?`
            : `${-extra} ${plural(-extra, 'field')} fewer than the heading; taken for blank.`,
      });
    }
    let clientId = cell('clientId');
    if (clientId === '') {
      clientId = `line-${line}`;
      problems.push({ line, message: `No id; it was given “${clientId}”.` });
    }
    const earlier = firstLineOfId.get(clientId);
    if (earlier === undefined) firstLineOfId.set(clientId, line);
    else {
      problems.push({
        line,
        message: `The id “${shortened(clientId)}” is on line ${earlier} too; both are kept.`,
      });
    }
    return {
      row,
      clientIndex: row,
      recordId: clientId,
      clientId,
      clientName: cell('clientName') || `${cell('firstName')} ${cell('lastName')}`.trim(),
      street: [cell('street'), cell('street2')].filter((part) => part !== '').join(' '),
      city: cell('city'),
      state: cell('state'),
      zip: cell('zip'),
      country: cell('country'),
      status: cell('status'),
      leadSource: cell('leadSource'),
      recordType: cell('recordType'),
      recordDate: cell('recordDate'),
      sales: number('sales'),
      sessions: number('sessions'),
      graduationYear: number('graduationYear'),
      school: cell('school'),
    };
  });
}

function readHeading(cells: readonly string[]): {
  readonly columns: ReadonlyMap<Field, number>;
  readonly unused: readonly string[];
} {
  const columns = new Map<Field, number>();
  const unused: string[] = [];
  const fields = Object.entries(FIELD_NAMES) as [Field, readonly string[]][];
  cells.forEach((cell, index) => {
    const name = cell.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
    const field = fields.find(([, names]) => names.includes(name))?.[0];
    if (field === undefined || columns.has(field))
      unused.push(cell.trim() || `column ${index + 1}`);
    else columns.set(field, index);
  });
  return { columns, unused };
}

function countLineBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let index = text.indexOf('\n', from); index !== -1 && index < to; count++) {
    index = text.indexOf('\n', index + 1);
  }
  return count;
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

function plural(count: number, noun: string): string {
  return count === 1 ? noun : `${noun}s`;
}
