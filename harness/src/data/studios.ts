import type { Studio } from '@mystratus/plugin-sdk';

/** The three studios that most of the made-up clients live around; of the last one only the address is known. */
export const STUDIOS: readonly Studio[] = [
  {
    id: 'denver',
    name: 'Denver Studio',
    street: '1550 Larimer St',
    city: 'Denver',
    state: 'CO',
    zip: '80202',
    country: 'US',
    lon: -104.9981,
    lat: 39.7489,
  },
  {
    id: 'nashville',
    name: 'Nashville Studio',
    street: '401 Church St',
    city: 'Nashville',
    state: 'TN',
    zip: '37219',
    country: 'US',
    lon: -86.7806,
    lat: 36.1636,
  },
  {
    id: 'hartford',
    name: 'Hartford Studio',
    street: '1 Constitution Plz',
    city: 'Hartford',
    state: 'CT',
    zip: '06103',
    country: 'US',
  },
];
