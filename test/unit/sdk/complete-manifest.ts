import maps from '../../../plugin.manifest.json' with { type: 'json' };

/** A valid manifest with everything in it that a manifest may hold. */
export const COMPLETE_MANIFEST = {
  ...maps,
  entries: { ...maps.entries, styles: ['dist/panel.css'] },
  contributes: {
    ...maps.contributes,
    menus: {
      'hub/ribbon': [{ command: 'mystratus.maps.heatMap', group: 'Mapping', when: '!isOffline' }],
    },
    configuration: {
      title: 'myStratus Maps',
      properties: {
        'maps.size': {
          type: 'number',
          default: 5,
          description: 'How large.',
          minimum: 1,
          maximum: 9,
        },
        'maps.kind': { type: 'string', default: 'a', description: 'Which.', enum: ['a', 'b'] },
        'maps.nominatimUrl': { type: 'string', default: '', description: 'Server.' },
        'maps.tileUrl': { type: 'string', default: '', description: 'Server.' },
      },
    },
    'acme.other.things': [{ id: 'mystratus.maps.thing' }],
  },
  extensionPoints: {
    'mystratus.maps.things': {
      description: 'Things to show.',
      schema: { type: 'object' },
      result: { type: 'array' },
      data: ['zip'],
    },
  },
};
