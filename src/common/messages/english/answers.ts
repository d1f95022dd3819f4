import { englishChange } from './answer-change.ts';
import type { EnglishWords } from './english-words.ts';

/** The owner's questions and what answers them. */
export function englishAnswers(words: EnglishWords) {
  const { plural, count, clients, percent, distance, wholeMoney, significant } = words;
  const amount = (weight: string, value: number) =>
    weight === 'sales'
      ? `${wholeMoney(value)} of sales`
      : weight === 'sessions'
        ? plural(value, 'session', 'sessions')
        : clients(value);
  const more = (value: number) => (value > 0 ? `+${count(value)}` : count(value));
  const moreOf = (weight: string, value: number) =>
    weight === 'sales' ? `${value > 0 ? '+' : ''}${wholeMoney(value)}` : more(value);
  return {
    intro: 'From the map to a decision. Worked out on this computer; nothing is sent.',
    back: 'All questions',
    reading: 'Reading sessions, sales and dates…',
    unread: {
      outdated:
        'The hub has changed since the map was made. Update the map to count sessions, sales and dates.',
      failed: 'Sessions, sales and dates could not be read. Update the map to try again.',
    },
    questions: {
      distance: {
        title: 'How far do clients come?',
        about: 'Miles that hold 60, 80 and 90% of your clients, studio by studio',
      },
      market: {
        title: 'Where to market?',
        about: 'Towns and zips by clients, growth, sales and share of inhabitants',
      },
      sites: {
        title: 'Where to hold a Day in the Park?',
        about: 'Places of your choice, scored beside the best zips of the country',
      },
      branch: {
        title: 'Where to open a branch?',
        about: 'Clients who would be nearer, and those taken from your studios',
      },
      seniors: {
        title: 'Which towns do the seniors come from?',
        about: 'A class year by town and zip, beside the class before',
      },
      change: {
        title: 'What changed?',
        about: 'Dates, groups or saved sets side by side: new, kept and lost clients',
      },
    },
    filters: {
      title: 'Who counts',
      everybody: 'everybody on the map',
      all: 'All',
      blank: '(blank)',
      attributes: {
        recordType: 'Session type',
        leadSource: 'Lead source',
        status: 'Status',
        graduationYear: 'Class year',
      },
      period: 'Dates',
      periods: {
        all: 'All dates',
        latest: 'Latest 12 months',
        before: '12 months before',
        thisYear: 'This year',
        lastYear: 'Last year',
        own: 'Other dates',
      },
      ownDays: 'Days that count',
      weight: 'Count by',
      weights: { clients: 'Clients', sessions: 'Sessions', sales: 'Sales' },
    },
    columns: {
      place: 'Place',
      studio: 'Studio',
      group: 'Group',
      site: 'Place',
      clients: 'Clients',
      share: 'Share',
      newClients: 'New this year',
      change: 'Change on year',
      sales: 'Sales',
      salesPerClient: 'Per client',
      penetration: 'Per 1,000 people',
      perHouseholds: 'Per 1,000 households',
      leadSource: 'Main lead source',
      radius60: '60%',
      radius80: '80%',
      radius90: '90%',
      tradeArea: 'Zips of 60%',
      within5: `In ${distance(5)}`,
      within10: `In ${distance(10)}`,
      within20: `In ${distance(20)}`,
      salesInReach: 'Sales in reach',
      medianMiles: `Median of ${distance(20)}`,
      overlap: 'Overlap',
      eventOverlap: 'Past overlap',
      came: 'Came before',
      date: 'Held',
      school: 'School',
      enrolled: 'Enrolled',
      bookedShare: 'Of enrolled',
      shareBefore: 'Of class before',
      booked: 'Booked',
      bookedBefore: 'Class before',
      before: 'Before',
      after: 'After',
      difference: 'Difference',
      nearer: 'Nearer',
      milesSaved: 'Saved each',
      taken: 'From studios',
    },
    marks: {
      best: 'best',
      yardstick: 'best zip',
      hot: 'higher than chance',
      event: 'past event',
    },
    tooFew: 'too few to tell',
    tooFewShort: (fewest: number) => `< ${count(fewest)}`,
    withheld: 'withheld, as it would give away those that are too few',
    withheldShort: 'hidden',
    unit: 'Rows of the table',
    units: { town: 'By town', zip: 'By zip' },
    plusMinus: (value: number) => more(value),
    plusMinusMoney: (value: number) => moreOf('sales', value),
    rate: (value: number) => significant(value, 2),
    first: (shown: number, all: number) =>
      `First ${count(shown)} of ${plural(all, 'row', 'rows')}. The CSV has them all.`,
    showRow: 'Select on the map',
    onMap: 'Show on the map',
    offMap: 'Take off the map',
    output: {
      formats: { csv: 'Save as CSV', png: 'Save picture', pdf: 'Save as PDF', print: 'Print' },
      secret: (minimum: number) =>
        `What this answer says counts fewer than ${clients(minimum)}, and is not told in what is shared.`,
    },
    csv: {
      filter: 'Filter',
      counted: 'Who counts',
      date: 'Date',
      method: 'Method',
      caveat: 'Caveat',
    },
    nobody: 'Nobody on the map is in this group. Choose others under “Who counts”.',
    nowhere:
      'None of these clients is on the map, so there is nothing to answer from. The list of those left out says why.',
    unweighed: (weight: string) =>
      `Those who would be counted have no ${weight === 'sales' ? 'sales' : 'sessions'} to add up. Count by clients, or choose others under “Who counts”.`,
    undated:
      'The records of this hub have no dates, or none up to today. Make the map in a hub of sessions or invoices to compare years.',
    oneEach:
      'This hub has one record a client, and so one date: a year counts those who came new. The hub Sessions tells who came again.',
    classYears: {
      most: (place: string, value: number) =>
        `Of the places of which a figure may be told, ${place} has most: ${clients(value)}.`,
    },
    distance: {
      sentence: (place: string, near: number, middle: number, far: number) =>
        `60% of ${place} come from within ${distance(near)}, 80% from ${distance(middle)}, 90% from ${distance(far)}.`,
      here: (studio: string | undefined) =>
        `90% of ${studio === undefined ? 'your clients live at one point' : `the clients of ${studio} live at the studio’s own point`}, as far as their addresses are known.`,
      studio: (name: string) => `the clients of ${name}`,
      centre: 'your clients, measured from their centre,',
      area: (zips: number, value: number) =>
        `${plural(zips, 'zip holds', 'zips hold')} 60% of its ${clients(value)}.`,
      minutes: (miles: number, value: number) =>
        `${distance(miles)} are about ${count(value)} minutes by car (estimated).`,
      method: `Each client counts for the studio nearest to them. Minutes are estimated with a detour factor of 1.4 over the great-circle distance, at ${distance(35)} an hour.`,
      caveat:
        'Great-circle distances. Most addresses are known by zip, so a mile or two either way.',
      from: 'From',
      split: 'Rows',
      byStudio: 'By studio',
      plot: 'Part of clients and sales within a distance',
      numbers: 'The curve in numbers',
      within: 'Within',
    },
    market: {
      sentence: (place: string, value: number, share: number) =>
        `${place} has most: ${clients(value)}, ${percent(share)} of those on the map.`,
      rising: (place: string, change: number) => `${place} gained most in a year: ${more(change)}.`,
      hot: (towns: number) => `${plural(towns, 'town', 'towns')} with a rate higher than chance.`,
      hotChoice: 'Mark towns with a rate higher than chance',
      method:
        'A year is the twelve months up to the latest record; change is against the twelve months before. Higher than chance: Getis-Ord Gi* of clients for each inhabitant within 10 miles, false discovery rate 5%.',
      caveat:
        'Clients follow inhabitants and your own advertising: compare rates, not counts alone.',
      inhabitants: {
        town: (source: string) => `Inhabitants are those of the town (${source}).`,
        zip: (source: string) => `Inhabitants are those of the zip (${source}).`,
      },
    },
    sites: {
      none: 'Name places that you think of: by zip, by town and state, or by pointing at the map.',
      one: (name: string, weight: string, value: number, radius: number) =>
        `${name} is the best of your places: ${amount(weight, value)} within ${distance(radius)}.`,
      several: (names: string, weight: string, value: number, radius: number) =>
        `Best together are ${names}: ${amount(weight, value)} within ${distance(radius)} of one of them.`,
      yardstick: (share: number, zip: string) =>
        `That is ${percent(share)} of what the best zip reaches, ${zip}.`,
      nothing: (radius: number) =>
        `Nobody on the map lives within ${distance(radius)} of these places.`,
      bestZip: (zip: string, weight: string, value: number, radius: number) =>
        `The best zip of the country is ${zip}: ${amount(weight, value)} within ${distance(radius)}.`,
      method:
        'Every choice of your places is weighed exactly (maximum coverage). Overlap is the part that another of your places reaches too, past overlap the part that a past event does; came before counts those in reach who came to one.',
      caveat:
        'Great-circle distances, not driving time. It counts the clients you have, not those you could win.',
      label: 'Zips, or a town and its state',
      hint: '80202, 80301 or Boulder, CO',
      add: 'Add',
      point: 'Point on the map',
      list: 'Places',
      remove: (name: string) => `Remove ${name}`,
      past: 'past event',
      radius: 'Reach',
      together: 'Best together',
      pointed: (lat: number, lon: number) => `${significant(lat, 6)}, ${significant(lon, 6)}`,
      unknown: (text: string) =>
        `No zip or town is known as “${text}”. Write a five-digit zip, or a town and its state.`,
      asking:
        'Click the place on the map, or move the map with the arrow keys and press Enter for its middle. Escape ends it.',
      stop: 'Stop',
    },
    branch: {
      noStudio:
        'Your host tells of no studio, so nothing can be nearer than it. Add your studios in the host.',
      nothing: (radius: number) =>
        `No place would be nearer to any client within ${distance(radius)}.`,
      sentence: (names: string, value: number, saved: number) =>
        `${names} would be nearer for ${clients(value)}, by ${distance(saved)} on average.`,
      reach: (value: number, radius: number) =>
        `${plural(value, 'client lives', 'clients live')} within ${distance(radius)}.`,
      taken: (names: string) => `Taken from present studios: ${names}.`,
      takenFrom: (studio: string, value: number) => `${count(value)} from ${studio}`,
      growth: (low: number, high: number) =>
        `If the towns in reach came to the share of inhabitants that towns near your studios have, that would be ${count(low)} to ${clients(high)} more.`,
      noGrowth:
        'The towns in reach already come to the share of inhabitants that towns near your studios have.',
      count: 'New branches',
      compared: 'What is compared',
      candidates: { sites: 'My places', zips: 'All zips' },
      ofCandidates: 'Compared: the places that you named for a Day in the Park.',
      ofZips: 'Compared: the ten best zips of the country, none within reach of another.',
      method:
        'Present studios stay. A client counts for a branch within 20 miles; branches are chosen by the miles that clients save, at most 20 each. Growth: lower and upper quartile of clients for each inhabitant in towns within 10 miles of a studio.',
      caveat:
        'A client list shows where you sell, not where demand is. Nearer does not mean that they will come.',
    },
    seniors: {
      none: 'Nobody on the map has a graduation year. Make the map of a hub that knows it, such as Clients.',
      sentence: (classYear: string, value: number, place: string, most: number) =>
        `Of the ${plural(value, 'senior', 'seniors')} of ${classYear} on the map, ${count(most)} come from ${place}, more than from any other place.`,
      secret: (classYear: string) =>
        `So few seniors of ${classYear} are on the map that a figure would tell of single ones. Make the map of more clients.`,
      most: (classYear: string, place: string, most: number) =>
        `Most seniors of ${classYear} come from ${place}: ${count(most)}.`,
      few: (classYear: string, value: number) =>
        `${plural(value, 'senior', 'seniors')} of ${classYear} on the map, from places with too few each to name one.`,
      before: (value: number) =>
        `On the same date a year before, the class before them was ${count(value)}.`,
      classYear: 'Class of',
      method:
        'Clients by the graduation year on their records, up to the latest record; the class before up to the same date a year earlier.',
      caveat:
        'Many are minors: towns and zips only, no figure below 5, nor below your minimum for shared counts, and what would give one away is withheld.',
    },
    change: englishChange(words),
  };
}
