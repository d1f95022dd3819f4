import fc from 'fast-check';
import { unparse } from 'papaparse';
import { describe, expect, it } from 'vitest';
import { importClients } from '../../../harness/src/data/import-clients.ts';

describe('importing clients', () => {
  it('knows the columns by many names', () => {
    const { clients, problems, unusedColumns } = importClients(
      'Client ID,First Name,Last Name,Address 1,Address 2,Town,State,Postal Code,Country,Shoe size\n' +
        '7,Ada,Lovelace,12 Oak St,Apt 3,Denver,CO,80202,US,38\n',
    );
    expect(problems).toEqual([]);
    expect(unusedColumns).toEqual(['Shoe size']);
    expect(clients).toMatchObject([
      {
        row: 0,
        clientId: '7',
        clientName: 'Ada Lovelace',
        street: '12 Oak St Apt 3',
        city: 'Denver',
        state: 'CO',
        zip: '80202',
        country: 'US',
      },
    ]);
  });

  it.each([
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
  ])('reads %s, behind a byte order mark', (_, delimiter) => {
    const lines = [
      ['id', 'street', 'city', 'zip'],
      ['1', '2 Elm St', 'Hartford', '06103'],
    ];
    const text = `\uFEFF${lines.map((cells) => cells.join(delimiter)).join('\r\n')}`;
    expect(importClients(text).clients).toMatchObject([
      { clientId: '1', street: '2 Elm St', city: 'Hartford', zip: '06103' },
    ]);
  });

  it('keeps rows with too many or too few fields and tells their lines', () => {
    const { clients, problems } = importClients(
      'id,street,city,zip\n1,2 Elm St,Suite 5,Hartford,06103\n2,3 Elm St\n3,4 Elm St,Hartford,06103\n',
    );
    expect(clients).toHaveLength(3);
    expect(problems).toMatchObject([{ line: 2 }, { line: 3 }]);
    expect(problems[0]?.message).toContain('1 more field');
    expect(problems[1]?.message).toContain('2 fields fewer');
  });

  it('counts lines of the file, not rows, when a cell has line breaks', () => {
    const { problems } = importClients(
      'id,street,zip\n1,"2 Elm St\nRear",06103\n,3 Elm St,06103\n',
    );
    expect(problems).toMatchObject([{ line: 4, message: expect.stringContaining('No id') }]);
  });

  it('gives a row without an id one of its own, and keeps duplicates', () => {
    const { clients, problems } = importClients('id,zip\n5,80202\n,80203\n5,80204\n');
    expect(clients.map(({ clientId }) => clientId)).toEqual(['5', 'line-3', '5']);
    expect(clients.map(({ row }) => row)).toEqual([0, 1, 2]);
    expect(problems.map(({ line }) => line)).toEqual([3, 4]);
    expect(problems[1]?.message).toContain('line 2');
  });

  it('says so when there is nothing, or no address, in the file', () => {
    expect(importClients('')).toMatchObject({ clients: [], problems: [{ line: 1 }] });
    expect(importClients('id,name\n1,Ada\n').problems).toMatchObject([{ line: 1 }]);
  });

  it.each([
    [
      'a table without a heading',
      '7,Ada,12 Oak St,Denver,CO,80202\n8,Bo,,Boulder,CO,80301\n',
      'heading',
    ],
    ['a heading alone', 'id,name,street,zip\n\n', 'no client below'],
    ['blank lines', '\n\n  \n', 'empty'],
  ])('says what is missing of %s, and has no client of it', (_, text, sentence) => {
    const { clients, problems } = importClients(text);
    expect(clients).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toContain(sentence);
  });

  it.each(['\r', '\r\n'])(
    'counts lines that end in %j, and takes in lines that end otherwise',
    (end) => {
      const lines = ['sep=;', 'id;street;zip', '1;"2 Elm ""B"" St";06103', '', ';3 Elm St;06103'];
      const { clients, problems } = importClients(`${lines.join(end)}\n9;4 Elm St;06103\n`);
      expect(clients.map(({ clientId, street }) => `${clientId} ${street}`)).toEqual([
        '1 2 Elm "B" St',
        'line-5 3 Elm St',
        '9 4 Elm St',
      ]);
      expect(problems).toMatchObject([{ line: 5 }]);
    },
  );

  it('knows the semicolons of a short file with commas in its cells', () => {
    const { clients } = importClients('id;address\n7;"12 Oak, Boulder, CO 80301"\n\n');
    expect(clients).toMatchObject([{ clientId: '7', street: '12 Oak, Boulder, CO 80301' }]);
  });

  it('keeps the first of two columns of one name, and says which it does not use', () => {
    const { clients, unusedColumns } = importClients('id,zip,Zip\n1,80202,99999\n');
    expect(clients).toMatchObject([{ zip: '80202' }]);
    expect(unusedColumns).toEqual(['Zip']);
  });

  it('reports an unclosed quote', () => {
    const { problems } = importClients('id,street,zip\n1,"2 Elm St,06103\n');
    expect(problems.some(({ message }) => /quotation mark/.test(message))).toBe(true);
  });

  it('takes amounts as they are written and reports what is no number', () => {
    const { clients, problems } = importClients(
      'id,zip,sales\n1,80202,"$1,250.50"\n2,80202,lots\n',
    );
    expect(clients.map(({ sales }) => sales)).toEqual([1250.5, undefined]);
    expect(problems).toMatchObject([{ line: 3 }]);
  });

  it('never drops a row, and changes no cell but for the space around it', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 20 });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 20 }), (cells) => {
        const rows = cells.map(([street, city, zip], index) => [`c${index}`, street, city, zip]);
        const text = unparse([['id', 'street', 'city', 'zip'], ...rows]);
        const { clients } = importClients(text);
        expect(
          clients.map(({ clientId, street, city, zip }) => [clientId, street, city, zip]),
        ).toEqual(rows.map((row) => row.map((value) => value.trim())));
      }),
    );
  });
});
