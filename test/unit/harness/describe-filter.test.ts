import { describe, expect, it } from 'vitest';
import { describeFilter } from '../../../harness/src/page/describe-filter.ts';

describe('the filters of a list, for people', () => {
  it.each([
    [{ filterType: 'text', type: 'startsWith', filter: '802' }, 'Zip begins with “802”'],
    [{ filterType: 'text', type: 'blank' }, 'Zip is blank'],
    [{ filterType: 'number', type: 'inRange', filter: 5, filterTo: 9 }, 'Zip is from 5 to 9'],
    [
      { filterType: 'date', type: 'greaterThan', dateFrom: '2026-01-01 00:00:00', dateTo: null },
      'Zip is above 2026-01-01',
    ],
    [
      {
        filterType: 'text',
        operator: 'OR',
        conditions: [
          { filterType: 'text', type: 'equals', filter: 'a' },
          { filterType: 'text', type: 'blank' },
        ],
      },
      'Zip is “a” or is blank',
    ],
  ])('%#', (model, text) => {
    expect(describeFilter('Zip', model)).toBe(text);
  });
});
