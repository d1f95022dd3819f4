import type { EnglishWords } from './english-words.ts';

/** Candidates from a file, and past events beside them. */
export function englishSiteFile({ plural, count, distance }: EnglishWords) {
  return {
    open: 'From a file…',
    hint: 'A CSV with a heading: a name, and either an address or columns lat and lon. Nothing is sent, nothing billed.',
    added: (sites: number, fileName: string) =>
      `${plural(sites, 'place', 'places')} added from ${fileName}.`,
    unread: (fileName: string) =>
      `${fileName} could not be read. Save it as CSV, of at most 1 MB, and choose it again.`,
    problems: (lines: number) => `${plural(lines, 'line was', 'lines were')} left out`,
    problem: (line: number, reason: string, text: string) =>
      [`Line ${count(line)}: ${reason}`, text && `“${text}”`].filter(Boolean).join(' '),
    more: (lines: number) => `and ${plural(lines, 'more line', 'more lines')}`,
    reasons: {
      'no-columns': 'no column for an address, a city or a zip, or for lat and lon.',
      'no-lines': 'no place stands below the heading.',
      'no-place': 'neither an address nor coordinates.',
      'bad-coordinates': 'lat and lon are not degrees.',
      'blank-address': 'no address.',
      'no-zip-or-town': 'no zip and no town with its state.',
      foreign: 'outside the United States.',
      military: 'a military address, which is no place on this map.',
      'unknown-zip-and-town': 'zip and town are not known.',
      repeated: 'is there already.',
      'too-many': 'more than 20 places.',
    },
    countEvents: (events: number) =>
      `Set against ${plural(events, 'past event', 'past events')} of your account`,
    unplaced: (names: string) =>
      `Past events without a known place, which are not counted: ${names}.`,
    unreadEvents:
      'Your past events could not be read, so none is counted. Go back to all questions and ask again.',
    remote: (names: string) =>
      `Not compared: ${names}. No zip code of the country is within ${distance(40)}; it lies in the sea or abroad.`,
    unreached: (names: string) => `Nobody on the map is in reach of ${names}.`,
  };
}
