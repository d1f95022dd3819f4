/** Ways of looking at a map that are kept under names. */
export const englishSavedViews = {
  title: 'Saved views',
  explanation: 'Kind of map, place, radius, weight, colours and rings, for this hub.',
  name: 'Name',
  save: 'Save this view',
  apply: (name: string) => `Show the view ${name}`,
  rename: (name: string) => `Rename the view ${name} to the name that is entered`,
  remove: (name: string) => `Delete the view ${name}`,
};
