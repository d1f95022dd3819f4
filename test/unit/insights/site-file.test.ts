import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readSiteFile } from '../../../src/insights/site-file.ts';

describe('a file of candidates', () => {
  it('names places by coordinates and by addresses, whole or in parts', () => {
    const { sites, problems } = readSiteFile(
      [
        'Name;Latitude;Longitude;Address;City;State;Zip',
        'Wash Park;39.7;-104.97;;;;',
        'Comma;"39,7";"-104,97";;;;',
        'Line;;;"1 Main St, Boulder, CO 80302";;;',
        'Parts;;;;Golden;CO;80401',
      ].join('\r\n'),
    );
    expect(problems).toEqual([]);
    expect(sites.map(({ line, name }) => `${line} ${name}`)).toEqual([
      '2 Wash Park',
      '3 Comma',
      '4 Line',
      '5 Parts',
    ]);
    expect(sites.slice(0, 2).map(({ place }) => place)).toEqual([
      { at: { lon: -104.97, lat: 39.7 } },
      { at: { lon: -104.97, lat: 39.7 } },
    ]);
    expect(sites[2]?.place).toMatchObject({ address: { street: '1 Main St, Boulder, CO 80302' } });
    expect(sites[3]?.place).toMatchObject({ address: { city: 'Golden', zip: '80401' } });
  });

  it('reports what is wrong by line, over quoted line breaks and blank lines', () => {
    const text = 'parque,lat,lon\n"Two\nlines",39,-105\n\nNorth,91,0\nEast,,\n,x,y\nWest,1e2,5\n';
    const { sites, problems } = readSiteFile(text);
    expect(sites.map(({ line }) => line)).toEqual([2]);
    expect(problems).toEqual([
      { line: 5, reason: 'bad-coordinates', text: 'North, 91, 0' },
      { line: 6, reason: 'no-place', text: 'East' },
      { line: 7, reason: 'bad-coordinates', text: 'x, y' },
      { line: 8, reason: 'bad-coordinates', text: 'West, 1e2, 5' },
    ]);
  });

  it.each(['', '\n\n', 'name,notes\nPark,nice', 'Park'])('says that %j has no columns', (text) => {
    expect(readSiteFile(text)).toMatchObject({ sites: [], problems: [{ reason: 'no-columns' }] });
  });

  it('says so where the heading is all, and reads lines however they end', () => {
    expect(readSiteFile('sep=;\r\nname;zip\r\n').problems).toEqual([
      { line: 2, reason: 'no-lines', text: '' },
    ]);
    const two = 'Nombre;Direccion\r\nParque;"12 Oak, Boulder, CO 80301"\r\n';
    expect(readSiteFile(two).sites).toMatchObject([{ line: 2, name: 'Parque' }]);
    const { sites } = readSiteFile('name,zip\r\nNorth,80202\nSouth,80203\rEast,80204');
    expect(sites.map(({ line, name }) => `${line} ${name}`)).toEqual([
      '2 North',
      '3 South',
      '4 East',
    ]);
  });

  it('accounts for every line that has something in it, whatever it is', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('39.7', '-104.9', '80202', '', '"', '\n'));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 })), (body) => {
        const text = Papa.unparse([['name', 'lat', 'zip'], ...body], { newline: '\n' });
        const { sites, problems } = readSiteFile(text);
        const rows = body.filter((cells) => cells.some((each) => each.trim() !== ''));
        expect(sites.length + problems.length).toBe(rows.length || 1);
      }),
    );
  });
});
