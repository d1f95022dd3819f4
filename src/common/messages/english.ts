import { englishAnswers } from './english/answers.ts';
import { englishBasemap } from './english/basemap.ts';
import { englishCoverage } from './english/coverage.ts';
import { englishWords } from './english/english-words.ts';
import { englishExport } from './english/export.ts';
import { englishExtensions } from './english/extensions.ts';
import { englishFrame } from './english/frame.ts';
import { englishHeat } from './english/heat.ts';
import { englishLeftOut } from './english/left-out.ts';
import { englishMapControls } from './english/map-controls.ts';
import { englishMapRequest } from './english/map-request.ts';
import { englishPins } from './english/pins.ts';
import { englishPlacing } from './english/placing.ts';
import { englishProjection } from './english/projection.ts';
import { englishRefine } from './english/refine.ts';
import { englishSavedViews } from './english/saved-views.ts';
import { englishSchools } from './english/schools.ts';
import { englishSelect } from './english/select.ts';
import { englishSiteFile } from './english/site-file.ts';
import { englishStorage } from './english/storage.ts';
import { englishStudios } from './english/studios.ts';
import { englishSummary } from './english/summary.ts';
import { englishTable } from './english/table.ts';
import { englishUsage } from './english/usage.ts';
import type { Formats } from './formats.ts';

/** All text that a user sees, in English. Every other language has the same shape. */
export function englishMessages(formats: Formats) {
  const words = englishWords(formats);
  return {
    clients: words.clients,
    ...englishFrame,
    ...englishMapRequest(words),
    answers: englishAnswers(words),
    basemap: englishBasemap(words),
    coverage: englishCoverage(words),
    export: englishExport(words),
    extensions: englishExtensions,
    heat: englishHeat(words),
    leftOut: englishLeftOut(words),
    map: englishMapControls,
    pins: englishPins(words),
    placing: englishPlacing,
    projection: englishProjection,
    refine: englishRefine(words),
    schools: englishSchools(words),
    select: englishSelect(words),
    siteFile: englishSiteFile(words),
    savedViews: englishSavedViews,
    summary: englishSummary(words),
    storage: englishStorage,
    table: englishTable(words),
    studios: englishStudios(words),
    usage: englishUsage(words),
  };
}

/** The text of the user interface in one language. */
export type Messages = ReturnType<typeof englishMessages>;
