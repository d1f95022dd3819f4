import type { DistanceUnit } from '@mystratus/plugin-sdk';
import type { CurvePlot } from '../../common/export/page/answer-page.ts';
import { milesPer } from '../../common/geo/distance-units.ts';
import type { Formats } from '../../common/messages/formats.ts';
import type { Messages } from '../../common/messages/messages.ts';
import type { DistanceAnswer } from '../../insights/answers/distance-answer.ts';

/** On white. */
const COLOURS = { clients: '#1b5fb4', sessions: '#1b5fb4', sales: '#b3470f' } as const;
const FIFTHS = [0, 0.2, 0.4, 0.6, 0.8, 1];

/** How far clients come, to be drawn: on the screen and on paper. */
export function answerCurves(
  { curves, endMiles }: DistanceAnswer,
  {
    messages,
    formats,
    distanceUnit,
  }: {
    readonly messages: Messages;
    readonly formats: Formats;
    readonly distanceUnit: DistanceUnit;
  },
): CurvePlot {
  const { weights } = messages.answers.filters;
  const unit = milesPer(distanceUnit);
  const step = tickStep(endMiles / unit);
  const count = Math.floor(endMiles / unit / step) + 1;
  return {
    curves: curves.map(({ weight, shares }) => ({
      label: weights[weight],
      shares,
      colour: COLOURS[weight],
    })),
    ticks: Array.from({ length: count }, (_, index) => ({
      at: (index * step * unit) / endMiles,
      label: index === 0 ? '0' : formats.distance(index * step * unit),
    })),
    shareLabels: FIFTHS.map(formats.percent),
  };
}

/** Four to eight round steps. */
function tickStep(end: number): number {
  const decade = 10 ** Math.floor(Math.log10(end / 4));
  return decade * ([1, 2, 5].findLast((step) => step * decade <= end / 4) ?? 1);
}
