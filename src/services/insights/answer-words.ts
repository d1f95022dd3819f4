import type { Formats } from '../../common/messages/formats.ts';
import type { Messages } from '../../common/messages/messages.ts';
import type { Question } from '../../insights/answers/question.ts';
import type { SchoolsAnswer } from '../../insights/answers/schools-answer.ts';
import type { SeniorsAnswer } from '../../insights/answers/seniors-answer.ts';
import type { Site, SiteAnswer } from '../../insights/answers/site-answer.ts';
import { estimatedDrivingMinutes } from '../../insights/driving-estimate.ts';
import { SEGMENT_ATTRIBUTES } from '../../insights/insight-records.ts';
import type { Answer, AnswersState } from './answers-service.ts';
import { areSame, type SideName } from './compared-sides.ts';

/** What an answer says: a result, and what it does not say. */
export interface AnswerWords {
  readonly sentence: string;
  readonly method: string;
  readonly caveat: string;
}

/** The open question's answer in words, or why there is none. */
export function answerWords(state: AnswersState, messages: Messages): AnswerWords {
  const { answers: words } = messages;
  const { answer, choices, isOneRecordEach } = state;
  const { question } = choices;
  if (question === undefined) return { sentence: '', method: '', caveat: '' };
  const { method, caveat } = explanation(question, state, messages);
  // Of a class year the market is not compared with the year before.
  const isAboutYears = question === 'change' || (question === 'market' && !state.isOfClassYears);
  const more = isOneRecordEach && isAboutYears && state.year ? ` ${words.oneEach}` : '';
  const sentence = answer ? sentenceOf(answer, state, messages) : whyNot(state, messages);
  const inhabitants = question === 'market' ? ` ${inhabitantsWords(state, messages)}` : '';
  const minors = state.isOfClassYears ? ` ${words.seniors.caveat}` : '';
  return { sentence, method, caveat: `${caveat}${inhabitants}`.trimEnd() + more + minors };
}

/** Whose figures the rates are of, and why not somebody else's. */
function inhabitantsWords({ populations, choices }: AnswersState, messages: Messages): string {
  const { sources, problem = '' } = populations;
  const { unit } = choices;
  const source = sources[unit];
  const words = source === undefined ? '' : messages.answers.market.inhabitants[unit](source);
  return `${words} ${problem}`.trim();
}

/** Who is counted, for people: `Session type: Family · Jan 1 – Nov 23, 2026`. */
export function countedWords(
  { choices, groups, days }: AnswersState,
  { answers }: Messages,
  formats: Formats,
): string {
  const { filters: words } = answers;
  const { attributes, question, comparison } = choices;
  if (question === 'change' && comparison === 'sets') return words.everybody;
  const parts = SEGMENT_ATTRIBUTES.flatMap((attribute) => {
    const value = attributes[attribute];
    const isKnown = value !== undefined && groups[attribute]?.includes(value);
    return isKnown ? [`${words.attributes[attribute]}: ${value || words.blank}`] : [];
  });
  const hasPeriod = question !== 'change' && question !== 'seniors' && days;
  if (hasPeriod) parts.push(formats.days(days.from, days.to - 1));
  return parts.join(' · ') || words.everybody;
}

function explanation(question: Question, state: AnswersState, messages: Messages) {
  if (question === 'change') return changeWords(state, messages);
  return state.answer?.kind === 'schools' ? messages.schools : messages.answers[question];
}

/** Farther, nobody would guess minutes. */
const FARTHEST_DRIVE_MILES = 100;
/** Written with one decimal, it is none. */
const NO_MILES = 0.05;

function whyNot(
  { choices, weights, studios, sides, groups, isEmpty, isWithheld, schools }: AnswersState,
  { answers: words, schools: schoolWords }: Messages,
): string {
  if (isEmpty) return words.nowhere;
  if (isWithheld) return words.seniors.secret(classYearsOf({ choices, sides }));
  const { question, weight } = choices;
  switch (question) {
    case 'distance':
      return weight !== 'clients' && weights.includes(weight)
        ? words.unweighed(weight)
        : words.nobody;
    case 'branch':
      return studios.length === 0 ? words.branch.noStudio : words.nobody;
    case 'seniors':
      if (choices.isBySchool && schools.phase !== 'unsupported' && schools.phase !== 'known')
        return schoolWords[schools.phase];
      return groups.graduationYear ? words.nobody : words.seniors.none;
    case 'change':
      if (sides) return words.nobody;
      return choices.comparison === 'groups' ? words.change.noGroups : words.undated;
    default:
      return words.nobody;
  }
}

/** For people: `2026 / 2027`. */
function classYearsOf({ choices, sides }: Pick<AnswersState, 'choices' | 'sides'>): string {
  const compared = [sides?.before, sides?.after].flatMap((side) =>
    side?.kind === 'group' && side.group.attribute === 'graduationYear' ? side.group.value : [],
  );
  return choices.attributes.graduationYear ?? compared.join(' / ');
}

function sentenceOf(answer: Answer, state: AnswersState, messages: Messages): string {
  const { answers: words } = messages;
  switch (answer.kind) {
    case 'distance': {
      const studio = state.studios[answer.studio];
      const [, usual, far] = answer.radii;
      const whose = studio ? words.distance.studio(studio.name) : words.distance.centre;
      return [
        far < NO_MILES
          ? words.distance.here(studio?.name)
          : words.distance.sentence(whose, ...answer.radii),
        far >= NO_MILES &&
          usual <= FARTHEST_DRIVE_MILES &&
          words.distance.minutes(usual, estimatedDrivingMinutes(usual)),
        words.distance.area(answer.tradeArea, answer.clients),
      ]
        .filter(Boolean)
        .join(' ');
    }
    case 'market': {
      const { largest, rising, hotCount } = answer;
      return [
        largest.isOfTold
          ? words.classYears.most(largest.label, largest.clients)
          : words.market.sentence(largest.label, largest.clients, largest.share),
        rising && words.market.rising(rising.label, rising.change),
        hotCount !== undefined && words.market.hot(hotCount),
      ]
        .filter(Boolean)
        .join(' ');
    }
    case 'sites': {
      const { best, covered, weight, radiusMiles, yardstick } = answer;
      if (answer.clients === 0) return words.nobody;
      const apart = apartWords(answer, messages);
      if (best.length === 0) {
        const candidates = state.choices.sites.filter(({ isPast }) => !isPast);
        if (candidates.length > 0) return inVainWords(answer, candidates.length, messages);
        const bestZip =
          yardstick && words.sites.bestZip(yardstick.label, weight, yardstick.reached, radiusMiles);
        return [words.sites.none, bestZip].filter(Boolean).join(' ');
      }
      const names = best.map(({ id, name }) => `${id} · ${name}`);
      const result =
        best.length === 1
          ? words.sites.one(names[0] ?? '', weight, covered, radiusMiles)
          : words.sites.several(names.join('; '), weight, covered, radiusMiles);
      if (!yardstick) return [result, apart].filter(Boolean).join(' ');
      const beside =
        best.length === 1
          ? words.sites.yardstick(covered / yardstick.reached, yardstick.label)
          : words.sites.bestZip(yardstick.label, weight, yardstick.reached, radiusMiles);
      return [result, beside, apart].filter(Boolean).join(' ');
    }
    case 'branch': {
      const { best, clientsNearer, milesSaved, clientsInReach, reachMiles, takenFrom, growth } =
        answer;
      if (answer.clients === 0) return words.nobody;
      const compared = answer.isOfCandidates ? words.branch.ofCandidates : words.branch.ofZips;
      if (best.length === 0) return `${words.branch.nothing(reachMiles)} ${compared}`;
      return [
        words.branch.sentence(best.map(({ name }) => name).join('; '), clientsNearer, milesSaved),
        words.branch.reach(clientsInReach, reachMiles),
        takenFrom.length > 0 &&
          words.branch.taken(
            takenFrom
              .map(({ studio, clients }) => words.branch.takenFrom(studio, clients))
              .join(', '),
          ),
        growth && growthWords(rounded(growth.newClients), messages),
        compared,
      ]
        .filter(Boolean)
        .join(' ');
    }
    case 'seniors': {
      const { classYear, seniors, seniorsBefore, largest } = answer;
      return [
        whereFrom(classYear, seniors, largest, words),
        seniorsBefore !== undefined && words.seniors.before(seniorsBefore),
      ]
        .filter(Boolean)
        .join(' ');
    }
    case 'schools':
      return schoolsSentence(answer, messages);
    case 'change': {
      const { before, after, weight, added, kept, lost, gained, fell } = answer;
      if (state.sides && areSame(state.sides)) return words.change.same;
      const isDated = state.sides?.before.kind === 'days';
      const isOfGroups = state.sides?.before.kind === 'group';
      return [
        ...(state.isOneRecordEach && isDated
          ? [words.change.cameNew(before.clients, after.clients)]
          : [
              words.change.sentence(weight, before.total, after.total),
              (isOfGroups ? words.change.groupParts : words.change.parts)(added, kept, lost),
            ]),
        gained && words.change.gained(gained.label, weight, gained.difference),
        fell && words.change.fell(fell.label, weight, fell.difference),
      ]
        .filter(Boolean)
        .join(' ');
    }
  }
}

/** Why none of the candidates is best. */
function inVainWords(answer: SiteAnswer, candidates: number, messages: Messages): string {
  const { remote, unreached, radiusMiles, weight } = answer;
  const { answers: words, siteFile } = messages;
  const compared = candidates - remote.length;
  const far = remote.length > 0 && siteFile.remote(siteNames(remote));
  if (unreached.length < compared)
    return [words.unweighed(weight), apartWords(answer, messages)].filter(Boolean).join(' ');
  return [compared > 0 && words.sites.nothing(radiusMiles), far].filter(Boolean).join(' ');
}

function growthWords(
  [low, high]: readonly [number, number],
  { answers: { branch } }: Messages,
): string {
  return high > 0 ? branch.growth(low, high) : branch.noGrowth;
}

/** Candidates that are compared in vain, or not at all. */
function apartWords({ remote, unreached }: SiteAnswer, { siteFile: words }: Messages): string {
  return [
    unreached.length > 0 && words.unreached(siteNames(unreached)),
    remote.length > 0 && words.remote(siteNames(remote)),
  ]
    .filter(Boolean)
    .join(' ');
}

function siteNames(sites: readonly Site[]): string {
  return sites.map(({ id, name }) => `${id} · ${name}`).join('; ');
}

function whereFrom(
  classYear: string,
  seniors: number | undefined,
  largest: SeniorsAnswer['largest'],
  { seniors: words }: Messages['answers'],
): string {
  if (seniors === undefined) {
    return largest
      ? words.most(classYear, largest.label, largest.seniors)
      : words.secret(classYear);
  }
  return largest
    ? words.sentence(classYear, seniors, largest.label, largest.seniors)
    : words.few(classYear, seniors);
}

function schoolsSentence(
  answer: SchoolsAnswer,
  { schools: words, answers: { filters } }: Messages,
): string {
  const { classYear, now, before, compared, mostLeft, uncounted, overbooked } = answer;
  return [
    now ? words.sentence(compared, now.booked, now.enrolled, classYear) : words.noShare(classYear),
    before && words.before(before.booked / before.enrolled),
    mostLeft && words.mostLeft(mostLeft.label || filters.blank, mostLeft.left),
    uncounted > 0 && words.uncounted(uncounted),
    overbooked > 0 && words.overbooked(overbooked),
  ]
    .filter(Boolean)
    .join(' ');
}

/** A side of a comparison, for people. */
export function sideWords(side: SideName, { answers }: Messages, formats: Formats): string {
  const { change, filters } = answers;
  switch (side.kind) {
    case 'days':
      return formats.days(side.days.from, side.days.to - 1);
    case 'group': {
      const { attribute, value } = side.group;
      return `${filters.attributes[attribute]}: ${value || filters.blank}`;
    }
    case 'set':
      return side.name ?? change.everybody;
  }
}

function changeWords({ choices, sides }: AnswersState, { answers: { change } }: Messages) {
  const chosen = { groups: 'group', sets: 'set' } as const;
  const { comparison } = choices;
  const kind = comparison === 'groups' || comparison === 'sets' ? chosen[comparison] : 'days';
  const shown = sides?.before.kind ?? kind;
  return { method: change.method[shown], caveat: change.caveat[shown] };
}

/** Whole clients in two digits: a guess has no more. */
function rounded([low, high]: readonly [number, number]): [number, number] {
  return [Number(Math.round(low).toPrecision(2)), Number(Math.round(high).toPrecision(2))];
}
