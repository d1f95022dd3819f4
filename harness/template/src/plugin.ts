import { type Plugin, textCell } from '@mystratus/plugin-sdk';

export const plugin: Plugin = {
  async activate({ host, subscriptions }) {
    subscriptions.add(
      host.commands.register('example.my-plugin.count', async ({ hubId }, signal) => {
        const { rowCount, columns } = await host.hubs.readRows(
          { hubId, scope: 'listed', columns: ['clientId'] },
          { signal },
        );
        const ids = new Set<string>();
        const { clientId } = columns;
        for (let row = 0; clientId?.kind === 'text' && row < rowCount; row++) {
          ids.add(textCell(clientId, row));
        }
        await host.ui.showMessage({ severity: 'info', message: `${ids.size} clients` });
      }),
    );
  },
};
