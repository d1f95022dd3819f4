import { describe, expect, it } from 'vitest';
import { parseLaunchOptions } from '../../../harness/src/host/launch-options.ts';

describe('the page’s query', () => {
  it('may be empty', () => {
    expect(parseLaunchOptions('')).toEqual({
      hubId: 'clients',
      clientCount: 12_500,
      seed: 1,
      listCount: undefined,
      edition: 'professional',
      isServiceActive: true,
      isOnline: true,
      hasStudios: true,
      mode: 'frame',
      theme: undefined,
      region: expect.objectContaining({ locale: 'en-US', distanceUnit: 'miles' }),
      plugin: undefined,
      denied: [],
      settings: new Map(),
    });
  });

  it('sets everything, tolerantly', () => {
    expect(
      parseLaunchOptions(
        '?hub=Sessions&clients=10,000&seed=42&list=1000&edition=Spectra&service=Inactive&online=0&studios=0' +
          '&mode=INPAGE&theme=contrast&region=ES-mx&plugin=/other.json&deny=net,Secrets&maps.confirmAboveRequests=100000',
      ),
    ).toEqual({
      hubId: 'sessions',
      clientCount: 10_000,
      seed: 42,
      listCount: 1_000,
      edition: 'spectra',
      isServiceActive: false,
      isOnline: false,
      hasStudios: false,
      mode: 'inpage',
      theme: 'contrast',
      region: expect.objectContaining({ locale: 'es-MX', currency: 'MXN' }),
      plugin: '/other.json',
      denied: ['secrets', 'net'],
      settings: new Map([['maps.confirmAboveRequests', '100000']]),
    });
  });

  it('takes what it does not understand for not given', () => {
    const options = parseLaunchOptions('?hub=attic&clients=many&seed=-1&list=x&theme=pink&mode=3d');
    expect(options).toMatchObject({
      hubId: 'clients',
      clientCount: 12_500,
      seed: 1,
      listCount: undefined,
      mode: 'frame',
      theme: undefined,
    });
  });

  it('passes an unknown edition on as it is', () => {
    expect(parseLaunchOptions('?edition=Deluxe').edition).toBe('Deluxe');
  });

  it.each(['false', '0', 'off', 'no', 'OFFLINE'])('takes online=%s for offline', (value) => {
    expect(parseLaunchOptions(`?online=${value}`).isOnline).toBe(false);
  });
});
