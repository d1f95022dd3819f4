/** What stands around every map: title, names of regions, toolbar. */
export const englishFrame = {
  /** Of these texts, as HTML names it. */
  language: 'en',

  panelTitle: 'Client map',

  /** By id; a kind that another plugin has added has its own title. */
  kinds: {
    'mystratus.maps.heat': 'Heat Map',
    'mystratus.maps.zipPins': 'Pin Map by Zip Code',
    'mystratus.maps.addressPins': 'Pin Map by Address',
  } as Readonly<Record<string, string>>,

  regions: {
    coverage: 'Coverage',
    requests: 'Requests',
    map: 'Map',
    notice: 'Notice',
    views: 'Views',
    tools: 'Tools',
    summary: 'Summary',
  },

  views: {
    map: 'Map',
    table: 'Table',
    answers: 'Answers',
  },

  tools: {
    options: 'Options',
    select: 'Select',
    export: 'Export',
  },

  card: {
    close: 'Close',
  },

  offline: 'Offline: zip precision',
};
