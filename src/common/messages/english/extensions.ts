/** What other plugins add to Maps. `title` is that of what they add, `plugin` their own. */
export const englishExtensions = {
  legend: 'From other plugins',
  overlays: 'Over the map',
  reading: 'Being read…',
  providers: 'Sharper locations',
  provider: (coverage: string, plugin: string, origin: string | undefined) =>
    `${coverage}. Gives street, town, state and zip to ${plugin}${
      origin === undefined ? ', on this computer' : `, which sends them to ${origin}`
    }.`,
  kinds: 'Other maps',
  analyses: 'From other plugins',
  asking: 'Being worked out…',
  again: 'Ask again',
  gone: (plugins: string) =>
    `${plugins} is no longer running: what it added has gone. Locations that it found stay.`,
  understood: 'OK',
  faults: {
    slow: (title: string, plugin: string) =>
      `${plugin} did not answer in time, so there is no “${title}”. Try again later.`,
    failed: (title: string, plugin: string) =>
      `${plugin} could not give “${title}”. Try again, or ask who made it.`,
    unfit: (title: string, plugin: string) =>
      `${plugin} gave something for “${title}” that Maps cannot use. Ask who made it.`,
  },
};
