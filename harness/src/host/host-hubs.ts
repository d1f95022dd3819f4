import {
  type Disposable,
  DisposableStore,
  Emitter,
  HostError,
  type HubSelection,
  type HubsApi,
} from '@mystratus/plugin-sdk';
import type { HubRow } from '../data/hub-row.ts';
import type { ActiveHub } from './active-hub.ts';
import { readColumns } from './hub-columns.ts';
import type { HubModel } from './hub-model.ts';

/** The host's hubs as a plugin sees them. */
export function createHostHubs(
  models: readonly HubModel[],
  active: ActiveHub,
  openRecord: (model: HubModel, row: HubRow) => void,
): HubsApi & Disposable {
  const store = new DisposableStore();
  const changes = store.add(new Emitter<HubSelection>());
  for (const model of models) {
    store.add(model.onDidChangeSelection((selection) => changes.fire(selection)));
  }
  const find = (hubId: string): HubModel => {
    const model = models.find(({ definition }) => definition.id === hubId);
    if (!model) throw new HostError('not-found', `There is no hub “${hubId}”.`);
    return model;
  };
  return {
    onDidChangeSelection: changes.event,
    onDidChangeActive: active.onDidChange,
    getActive: async () => active.id,
    list: async () =>
      models.map(({ definition: { id, title, recordNoun } }) => ({ id, title, recordNoun })),
    getSelection: async (hubId) => find(hubId).selection,
    readRows: async ({ hubId, scope, columns }) => {
      const model = find(hubId);
      const rows = model.current[scope];
      const known = columns.filter((id) => model.definition.columns.includes(id));
      return {
        hubId,
        generation: model.selection.generation,
        rowCount: rows.length,
        // A copy, because the wire may transfer it while the grid still reads the original.
        rows: rows.slice(),
        columns: readColumns(model.rows, rows, known),
      };
    },
    selectRows: async (hubId, rows) => find(hubId).selectRows(rows),
    openRecord: async (hubId, row) => {
      const model = find(hubId);
      const record = model.rows[row];
      if (!record) throw new HostError('not-found', 'That record is no longer there.');
      openRecord(model, record);
    },
    dispose: () => store.dispose(),
  };
}
