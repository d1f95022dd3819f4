import type { StudioMark } from '../../common/maps/studio-mark.ts';
import type { Formats } from '../../common/messages/formats.ts';
import type { AnswerMark } from './answers-service.ts';

/** What an answer puts on the map, drawn as studios are: a sign with a letter, and labelled rings. */
export function answerStudioMark(
  { lon, lat, name, letter, rings }: AnswerMark,
  formats: Formats,
): StudioMark {
  return {
    name: letter === undefined ? '' : name,
    lon,
    lat,
    isRough: false,
    letter: letter ?? '',
    rings: rings.map(({ radiusMiles, share }) => {
      const distance = formats.distance(radiusMiles);
      const label = share === undefined ? distance : `${formats.percent(share)} · ${distance}`;
      return { radiusMiles, label };
    }),
  };
}
