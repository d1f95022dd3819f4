import type { PluginManifest } from '@mystratus/plugin-sdk';
import {
  contentSecurityPolicy,
  frameDocument,
  isCompatible,
  resolveContributions,
} from '@mystratus/plugin-sdk/host';
import { describe, expect, it } from 'vitest';
import json from '../../../plugin.manifest.json' with { type: 'json' };

const maps = json as PluginManifest;
const NONCE = 'c29tZSByYW5kb20gYnl0ZXM=';

describe('frameDocument', () => {
  it('puts the policy before the title, the styles and the script', async () => {
    const html = await frameDocument({
      manifest: maps,
      script: 'start()',
      styles: ['a{}'],
      nonce: NONCE,
    });
    const places = ['Content-Security-Policy', '<title>', 'a{}', '<body>', 'start()'];
    const positions = places.map((place) => html.indexOf(place));
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
    expect(positions).not.toContain(-1);
  });

  it('lets neither script, style nor name end their element', async () => {
    const html = await frameDocument({
      manifest: { ...maps, displayName: '</title><script>alert(1)</script>' },
      script: 'a="</SCRIPT><script><!--"',
      styles: ['a::after{content:"</style><b>"}'],
      nonce: NONCE,
    });
    expect(html.match(/<script/gi)).toHaveLength(1);
    expect(html.match(/<\/script/gi)).toHaveLength(1);
    expect(html.match(/<\/style/gi)).toHaveLength(2);
    expect(html).not.toContain('<!--');
  });

  it('refuses a nonce that is none', async () => {
    for (const nonce of ['', 'short', `${NONCE}'; script-src *`]) {
      const made = frameDocument({ manifest: maps, script: '', nonce });
      await expect(made).rejects.toThrow(RangeError);
    }
  });
});

describe('contentSecurityPolicy', () => {
  it('allows no network, no code from strings and no other script', () => {
    const scriptHash = `${'a'.repeat(43)}=`;
    const policy = contentSecurityPolicy({ scriptHash, styleNonce: NONCE });
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).toContain(`script-src 'sha256-${scriptHash}' 'wasm-unsafe-eval';`);
    expect(policy).toContain('worker-src blob:;');
    expect(policy).not.toMatch(/https?:|unsafe-inline|'unsafe-eval'|connect-src/);
  });
});

describe('resolveContributions', () => {
  const context = {
    edition: 'professional',
    isServiceActive: () => true,
    contextKeys: { 'hub.id': 'clients' },
  };

  it('shows nothing in an edition that is not listed', () => {
    for (const edition of ['spectra', 'express', 'ultimate', 'constructor', '']) {
      expect(resolveContributions(maps, { ...context, edition })).toEqual({ kind: 'none' });
    }
  });

  it('shows only the set-up entry while the service is not active', () => {
    const isServiceActive = (id: string) => id !== 'mapping';
    expect(resolveContributions(maps, { ...context, isServiceActive })).toEqual({
      kind: 'set-up',
      title: 'Set up myStratus Maps…',
      signUpUrl: 'https://www.mystratus.com/maps',
    });
  });

  it('shows the three commands in the group Mapping, and the panel', () => {
    const resolved = resolveContributions(maps, context);
    expect(resolved).toMatchObject({
      kind: 'active',
      menus: {
        'hub/ribbon': [
          {
            name: 'Mapping',
            commands: [
              { title: 'Heat Map' },
              { title: 'Pin Map by Zip Code' },
              { title: 'Pin Map by Address' },
            ],
          },
        ],
      },
      panels: [{ id: 'mystratus.maps.panel' }],
    });
  });

  it('keeps the order of groups, and leaves out entries whose clause does not hold', () => {
    const entries = [
      { command: 'mystratus.maps.pinMapByZip', group: 'B' },
      { command: 'mystratus.maps.heatMap', group: 'A', when: "hub.id == 'clients'" },
      { command: 'mystratus.maps.heatMap', group: 'B', when: "hub.id == 'sessions'" },
      { command: 'mystratus.maps.pinMapByAddress', group: 'B' },
    ];
    const contributes = { ...maps.contributes, menus: { 'hub/ribbon': entries } };
    const resolved = resolveContributions({ ...maps, contributes }, context);
    expect(resolved).toMatchObject({
      menus: {
        'hub/ribbon': [
          {
            name: 'B',
            commands: [{ title: 'Pin Map by Zip Code' }, { title: 'Pin Map by Address' }],
          },
          { name: 'A', commands: [{ title: 'Heat Map' }] },
        ],
      },
    });
  });
});

describe('isCompatible', () => {
  it.each([
    ['1.2.3', '1.2.3', true],
    ['1.2.3', '1.2.4', false],
    ['~1.2.3', '1.2.9', true],
    ['~1.2.3', '1.3.0', false],
    ['~1.2.3', '1.2.2', false],
    ['^1.2.3', '1.9.0', true],
    ['^1.2.3', '1.2.2', false],
    ['^1.2.3', '2.0.0', false],
    ['^1.10.0', '1.9.0', false],
    ['^0.2.3', '0.2.9', true],
    ['^0.2.3', '0.3.0', false],
    ['^0.0.3', '0.0.3', true],
    ['^0.0.3', '0.0.4', false],
    ['^1.0.0', '1.0.0-beta', false],
    ['>=1.0.0', '1.0.0', false],
    ['', '', false],
  ])('%s accepts %s: %s', (range, version, expected) => {
    expect(isCompatible(range, version)).toBe(expected);
  });
});
