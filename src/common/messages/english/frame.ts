/** What stands around every map: title, names of regions, toolbar. */
export const englishFrame = {
  panelTitle: 'Client map',

  regions: {
    coverage: 'Coverage',
    requests: 'Requests',
    map: 'Map',
    notice: 'Notice',
    views: 'Views',
    tools: 'Tools',
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
