import { distanceMiles } from '../../common/geo/great-circle.ts';
import type { LonLat } from '../../common/geo/lon-lat.ts';
import { FEWEST_CLIENTS } from '../../insights/market-table.ts';
import type { Market } from '../../insights/markets.ts';
import type { AnswerMark, AnswersState } from './answers-service.ts';

/** As many towns or zips are shown by their rank. */
const RANKED = 5;

/** The sites that matter to an answer, and how far it reaches; of a ranking its first places. */
export function marksOf(
  { answer, choices, rows, studios, schools, pastEvents }: AnswersState,
  marketAt: (market: number) => Market | undefined,
): readonly AnswerMark[] {
  const candidates = choices.sites.map(({ id, name, lon, lat }) => ({
    ...{ id, name, letter: id, lon, lat },
    rings: [],
  }));
  const withRing = (best: readonly { readonly id: string }[], radiusMiles: number) =>
    candidates.map((site) => ({
      ...site,
      rings: best.some(({ id }) => id === site.id) ? [{ radiusMiles, share: undefined }] : [],
    }));
  switch (answer?.kind) {
    case 'distance': {
      const { origin, radii, studio } = answer;
      const name = studios[studio]?.name ?? '';
      const rings = radii.map((radiusMiles, at) => ({ radiusMiles, share: [0.6, 0.8, 0.9][at] }));
      return [{ name, letter: undefined, ...pointOf(origin), rings }];
    }
    case 'sites': {
      const { best, radiusMiles, remote } = answer;
      // Those at sea would move everything else into a corner.
      const marks = withRing(best, radiusMiles).filter(({ id }) =>
        remote.every((site) => site.id !== id),
      );
      const near = (choices.countsEvents ? pastEvents.events : []).filter((event) =>
        marks.some((mark) => distanceMiles(mark, event) <= 2 * radiusMiles),
      );
      // Candidates lie over events: they have letters.
      return [
        ...near.map(({ name, ...at }) => ({ name, letter: '•', ...pointOf(at), rings: [] })),
        ...marks,
      ];
    }
    case 'branch': {
      if (answer.isOfCandidates) return withRing(answer.best, answer.reachMiles);
      const rings = [{ radiusMiles: answer.reachMiles, share: undefined }];
      return answer.best.map(({ name, ...at }) => ({ name, letter: '+', ...pointOf(at), rings }));
    }
    case 'market':
    case 'seniors': {
      const hot = rows.filter(({ mark }) => mark === 'hot');
      const told = rows.filter(
        ({ cells: [, count] }) => typeof count === 'number' && count >= FEWEST_CLIENTS,
      );
      const shown = hot.length > 0 ? hot : told.slice(0, RANKED);
      return shown.flatMap(({ market }, index) => {
        const place = marketAt(market ?? -1);
        const letter = hot.length > 0 ? '▲' : String(index + 1);
        return place ? [{ name: place.label, letter, ...pointOf(place), rings: [] }] : [];
      });
    }
    case 'schools': {
      if (schools.phase !== 'known') return [];
      // Of schools without a share there is no rank.
      const at = answer.table.columns.findIndex(({ id }) => id === 'bookedShare');
      const ranked = rows.filter(({ cells }) => typeof cells[at] === 'number');
      return ranked.slice(0, RANKED).flatMap(({ id }, index) => {
        const school = schools.schools[Number(id)];
        const letter = String(index + 1);
        return school?.at ? [{ name: school.name, letter, ...pointOf(school.at), rings: [] }] : [];
      });
    }
    default:
      return candidates;
  }
}

function pointOf({ lon, lat }: LonLat): LonLat {
  return { lon, lat };
}
