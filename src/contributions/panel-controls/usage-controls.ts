import type { HostApi } from '@mystratus/plugin-sdk';
import { inject, injectable } from 'inversify';
import { messagesFor } from '../../common/messages/messages.ts';
import type { UsageActions } from '../../panel/actions/usage-actions.ts';
import { LedgerReport } from '../../services/billing/ledger-report.ts';
import { Host } from '../../services/host.ts';
import { BackgroundTasks } from './background-tasks.ts';

@injectable()
export class UsageControls implements UsageActions {
  constructor(
    @inject(Host) private readonly host: HostApi,
    @inject(LedgerReport) private readonly ledger: LedgerReport,
    @inject(BackgroundTasks) private readonly tasks: BackgroundTasks,
  ) {}

  saveLedger(): void {
    this.tasks.run(this.save());
  }

  reportAgain(): void {
    this.tasks.run(this.ledger.retryRefused());
  }

  private async save(): Promise<void> {
    await this.host.ui.saveFile({
      suggestedName: messagesFor(this.host.env.current).usage.fileName,
      mediaType: 'text/csv',
      bytes: new TextEncoder().encode(this.ledger.csv()),
    });
  }
}
