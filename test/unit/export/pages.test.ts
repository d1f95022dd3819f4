import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AnswerPageContent,
  answerMapBoxes,
  answerPage,
} from '../../../src/common/export/page/answer-page.ts';
import { type MapPageContent, mapBox, mapPage } from '../../../src/common/export/page/map-page.ts';
import type { MeasureText, Page } from '../../../src/common/export/page/page.ts';
import { scaleBar } from '../../../src/common/export/page/scale-bar.ts';
import { tablePages } from '../../../src/common/export/page/table-page.ts';
import { cutText, textLines } from '../../../src/common/export/page/text-lines.ts';
import { winAnsiText } from '../../../src/common/export/page/win-ansi-text.ts';

/** As if all letters were half as wide as high. */
const measure: MeasureText = (text, { size }) => [...text].length * size * 0.5;
const style = { size: 10, isBold: false };

describe('text on a page', () => {
  const words = fc.array(fc.stringMatching(/^[a-zé→]{1,30}$/), { minLength: 1 });

  it('is broken at blanks into lines that fit, without losing a word', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 160, max: 600 }), (texts, width) => {
        const lines = textLines(texts.join(' '), { width, most: 1000, style }, measure);
        expect(lines.join(' ')).toBe(texts.join(' '));
        for (const line of lines) expect(measure(line, style)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('that is too long for its lines is cut, and says so', () => {
    const lines = textLines('one two three four five', { width: 40, most: 2, style }, measure);
    expect(lines).toEqual(['one two', 'three f…']);
    expect(cutText('a😀😀😀😀', 20, style, measure)).toBe('a😀😀…');
  });

  it('in a document has letters of Windows-1252 alone, accents among them', () => {
    expect(winAnsiText('Zoë – “Müller” 12 € 450 → 3')).toBe('Zoë – “Müller” 12 € 450 › 3');
    expect(winAnsiText('Łódź, Nguyễn, 李')).toBe('Lódz, Nguyen, ?');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const letter of winAnsiText(text)) {
          expect(letter).toMatch(/^[\x20-\x7e\xa0-\xff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]$/);
        }
      }),
    );
  });
});

describe('a scale bar', () => {
  it('has a round length that has room and is not needlessly short', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-4, max: 50, noNaN: true }),
        fc.constantFrom('miles' as const, 'kilometres' as const),
        (milesPerUnit, unit) => {
          const { miles, length } = scaleBar(milesPerUnit, { room: 100, unit });
          expect(length).toBeCloseTo(miles / milesPerUnit, 6);
          expect(length).toBeLessThanOrEqual(100.000001);
          expect(length).toBeGreaterThan(39.9);
          const ofUnit = unit === 'miles' ? miles : miles / 0.621371192;
          const digits = ofUnit / 10 ** Math.floor(Math.log10(ofUnit * 1.0000001));
          expect([1, 2, 5].some((round) => Math.abs(digits - round) < 1e-6)).toBe(true);
        },
      ),
    );
  });
});

describe('the page of a map', () => {
  const content: MapPageContent = {
    company: 'Zoë’s Studio',
    contact: '1 Main St · (303) 555-0142',
    title: 'Heat Map',
    date: 'November 23, 2026',
    filter: 'Filter: Search “Denver”',
    coverage: '450 rows → 450 clients → 450 on the map · 0 left out',
    notes: ['Counts under 5 are hidden.'],
    attribution: '© GeoNames',
    logoAspect: 2,
    legend: {
      title: 'Clients per square mile',
      entries: [{ kind: 'ramp', colours: ['#fdbe85', '#6e2202'], ticks: [{ at: 1, label: '40' }] }],
      notes: ['Radius: 5 mi'],
    },
    milesPerUnit: 0.05,
    distanceUnit: 'miles',
    formatDistance: (miles) => `${miles} mi`,
  };
  const sizes = [
    { width: 792, height: 612 },
    { width: 595.28, height: 841.89 },
    { width: 1000, height: 750 },
  ];

  it.each(sizes)('has all its parts on the paper of $width by $height', (size) => {
    const page = mapPage(content, size, measure);
    const { legend, logoAspect, milesPerUnit, distanceUnit, formatDistance, notes, ...texts } =
      content;
    const told = textsOf(page);
    for (const text of [
      ...Object.values(texts),
      ...notes,
      'Clients per square mile',
      '40',
      '5 mi',
    ]) {
      expect(told).toContain(text);
    }
    const images = page.marks.flatMap((mark) => (mark.kind === 'image' ? [mark.image] : []));
    expect(images.toSorted()).toEqual(['logo', 'map']);
    for (const mark of page.marks) {
      const [x, y] = mark.kind === 'line' ? mark.to : [mark.x, mark.y];
      expect(x >= 0 && x <= size.width && y >= 0 && y <= size.height).toBe(true);
    }
  });

  it('gives the map the most of the paper', () => {
    for (const size of sizes) {
      const { width, height } = mapBox(content, size, measure);
      expect((width * height) / (size.width * size.height)).toBeGreaterThan(0.5);
    }
  });

  it('does without letterhead and legend', () => {
    const bare = { ...content, company: '', contact: '', logoAspect: undefined, legend: undefined };
    const page = mapPage(bare, { width: 792, height: 612 }, measure);
    expect(textsOf(page)).toContain('Heat Map');
    expect(textsOf(page)).not.toContain('');
  });

  describe('has a table beside it', () => {
    const columns = [
      { title: 'Zip code', kind: 'text' },
      { title: 'Town', kind: 'text' },
      { title: 'Clients', kind: 'count' },
    ] as const;
    const tableOf = (rowCount: number) => ({
      columns,
      rows: Array.from({ length: rowCount }, (_, index) => [`${10_000 + index}`, 'Denver', '7']),
      more: (count: number) => `and ${count} more`,
      sheet: (number: number, count: number) => `page ${number} of ${count}`,
    });
    const zipsOf = (page: Page) => textsOf(page).filter((text) => /^1\d{4}$/.test(text));

    it.each(sizes)('that goes on over sheets of $width by $height', (size) => {
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 220 }), (rowCount) => {
          const pages = tablePages(content, tableOf(rowCount), size, measure);
          expect(pages.flatMap(zipsOf)).toEqual(tableOf(rowCount).rows.map(([zip]) => zip));
          for (const [index, page] of pages.entries()) {
            const told = textsOf(page);
            expect(told).toEqual(
              expect.arrayContaining(['Heat Map', 'Zip code', ...content.notes]),
            );
            const number = `page ${index + 1} of ${pages.length}`;
            expect(told.includes(number)).toBe(pages.length > 1);
            expect(told.join()).not.toContain('more');
          }
        }),
      );
    });

    it('that says how many rows it leaves out when it is too long for paper', () => {
      const pages = tablePages(content, tableOf(5000), { width: 792, height: 612 }, measure);
      expect(pages).toHaveLength(10);
      const [last] = pages.slice(-1).map(textsOf);
      expect(last).toContain(`and ${5000 - pages.flatMap(zipsOf).length} more`);
    });

    it('whose rows keep clear of the notes below them', () => {
      const notes = Array.from({ length: 3 }, () => 'hidden '.repeat(40).trim());
      const [page] = tablePages(
        { ...content, notes },
        tableOf(400),
        { width: 612, height: 792 },
        measure,
      );
      const texts = page?.marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : [])) ?? [];
      const foot = texts.filter(({ text }) => text.startsWith('hidden')).map(({ y }) => y);
      expect(foot).toHaveLength(6);
      const rows = texts.filter(({ text }) => /^1\d{4}$/.test(text)).map(({ y }) => y);
      expect(Math.max(...rows)).toBeLessThan(Math.min(...foot) - 10);
    });
  });
});

describe('the page of an answer', () => {
  const size = { width: 612, height: 792 };
  const titles = ['Place', 'In 5 mi', 'In 10 mi', 'In 20 mi', 'Sales in reach', 'Overlap', 'Held'];
  const row = [
    'Day in the Park, Washington Park',
    '283',
    '588',
    '830',
    '$723,614',
    '–',
    'Sep 14, 2025',
  ];
  const contentOf = (rowCount: number): AnswerPageContent => ({
    company: 'Zoë’s Studio',
    contact: '',
    title: 'Where to hold a Day in the Park?',
    date: 'November 23, 2026',
    filter: 'All clients of the list',
    coverage: 'Who counts: everybody on the map',
    notes: [],
    attribution: '© GeoNames',
    logoAspect: undefined,
    sentence: 'Washington Park is the best.',
    captions: [''],
    legend: undefined,
    scale: {
      milesPerUnit: 0.05,
      distanceUnit: 'miles',
      formatDistance: (miles) => `${miles} miles`,
    },
    curves: undefined,
    table: {
      columns: titles.map((title, index) => ({ title, isText: index === 0 })),
      rows: Array.from({ length: rowCount }, () => row),
      more: (count) => `and ${count} more`,
    },
  });

  it('has a scale, and columns as wide as what stands in them', () => {
    const told = textsOf(answerPage(contentOf(5), size, measure));
    expect(told).toContain('5 miles');
    expect(told.filter((text) => text.endsWith('…'))).toEqual([]);
    for (const text of row) expect(told).toContain(text);
  });

  it('gives the room of a short table to the map', () => {
    const heights = [0, 5, 20, 200].map(
      (rowCount) => answerMapBoxes(contentOf(rowCount), size, measure)[0]?.height ?? 0,
    );
    expect(heights).toEqual(heights.toSorted((one, other) => other - one));
    expect(heights[0]).toBeGreaterThan((heights[3] ?? 0) * 1.4);
    expect(textsOf(answerPage(contentOf(5), size, measure)).join()).not.toContain('more');
  });
});

function textsOf({ marks }: Page): readonly string[] {
  return marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
}
