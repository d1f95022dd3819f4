import type { Plugin } from '../api/plugin.ts';
import type { Disposable } from '../disposable.ts';
import type { Transport } from '../rpc/transport.ts';

/** The plugin's end of the wire. */
export function connectPlugin(
  _transport: Transport,
  _plugin: Plugin,
  _panelRoot: HTMLElement,
): Disposable {
  throw new Error('Not ready.');
}
