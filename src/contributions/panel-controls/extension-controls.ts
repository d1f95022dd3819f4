import { inject, injectable } from 'inversify';
import type { CellKind } from '../../insights/answers/answer-table.ts';
import type { ExtensionActions } from '../../panel/actions/extension-actions.ts';
import { AnalysisExport } from '../../services/export/analysis-export.ts';
import { ExtensionChoices } from '../../services/extensions/extension-choices.ts';
import { ExtensionPoints } from '../../services/extensions/extension-points.ts';
import { MapOverlays } from '../../services/extensions/map-overlays.ts';
import { PluginAnalyses } from '../../services/extensions/plugin-analyses.ts';
import { BackgroundTasks } from './background-tasks.ts';

@injectable()
export class ExtensionControls implements ExtensionActions {
  constructor(
    @inject(MapOverlays) private readonly overlays: MapOverlays,
    @inject(ExtensionChoices) private readonly choices: ExtensionChoices,
    @inject(ExtensionPoints) private readonly points: ExtensionPoints,
    @inject(PluginAnalyses) private readonly analyses: PluginAnalyses,
    @inject(AnalysisExport) private readonly output: AnalysisExport,
    @inject(BackgroundTasks) private readonly tasks: BackgroundTasks,
  ) {}

  showOverlay(id: string, isShown: boolean): void {
    this.tasks.run(this.overlays.choose(id, isShown));
  }

  useProvider(id: string, isUsed: boolean): void {
    this.tasks.run(this.choices.choose(id, isUsed));
  }

  openAnalysis(id: string | undefined): void {
    this.analyses.open(id);
  }

  sortAnalysis(column: number, kind: CellKind): void {
    this.analyses.sortBy(column, kind);
  }

  saveAnalysis(): void {
    this.tasks.run(this.output.save());
  }

  forgetGone(): void {
    this.points.forgetGone();
  }
}
