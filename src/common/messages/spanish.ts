import type { Messages } from './english.ts';
import type { Formats } from './formats.ts';
import { spanishAnswers } from './spanish/answers.ts';
import { spanishBasemap } from './spanish/basemap.ts';
import { spanishCoverage } from './spanish/coverage.ts';
import { spanishExport } from './spanish/export.ts';
import { spanishExtensions } from './spanish/extensions.ts';
import { spanishFrame } from './spanish/frame.ts';
import { spanishHeat } from './spanish/heat.ts';
import { spanishLeftOut } from './spanish/left-out.ts';
import { spanishMapControls } from './spanish/map-controls.ts';
import { spanishMapRequest } from './spanish/map-request.ts';
import { spanishPins } from './spanish/pins.ts';
import { spanishPlacing } from './spanish/placing.ts';
import { spanishProjection } from './spanish/projection.ts';
import { spanishRefine } from './spanish/refine.ts';
import { spanishSavedViews } from './spanish/saved-views.ts';
import { spanishSchools } from './spanish/schools.ts';
import { spanishSelect } from './spanish/select.ts';
import { spanishSiteFile } from './spanish/site-file.ts';
import { spanishWords } from './spanish/spanish-words.ts';
import { spanishStorage } from './spanish/storage.ts';
import { spanishStudios } from './spanish/studios.ts';
import { spanishSummary } from './spanish/summary.ts';
import { spanishTable } from './spanish/table.ts';
import { spanishUsage } from './spanish/usage.ts';

/** All text that a user sees, in the Spanish of the United States. The host's “hub” is a “lista”. */
export function spanishMessages(formats: Formats): Messages {
  const words = spanishWords(formats);
  return {
    clients: words.clients,
    ...spanishFrame,
    ...spanishMapRequest(words),
    answers: spanishAnswers(words),
    basemap: spanishBasemap(words),
    coverage: spanishCoverage(words),
    export: spanishExport(words),
    extensions: spanishExtensions,
    heat: spanishHeat(words),
    leftOut: spanishLeftOut(words),
    map: spanishMapControls,
    pins: spanishPins(words),
    placing: spanishPlacing,
    projection: spanishProjection,
    refine: spanishRefine(words),
    schools: spanishSchools(words),
    select: spanishSelect(words),
    siteFile: spanishSiteFile(words),
    savedViews: spanishSavedViews,
    summary: spanishSummary(words),
    storage: spanishStorage,
    studios: spanishStudios(words),
    table: spanishTable(words),
    usage: spanishUsage(words),
  };
}
