import {
  createLoopback,
  messagePortTransport,
  type Transport,
  webViewTransport,
} from '@mystratus/plugin-sdk/host';
import { createFakeWebView } from './fake-web-view.ts';
import { PluginRealm } from './plugin-realm.ts';

/** What connects a plugin with its host in a test. */
export type TestTransport = 'loopback' | 'message-port' | 'web-view';

const CONNECT: Readonly<Record<TestTransport, () => readonly [Transport, Transport]>> = {
  loopback: createLoopback,
  'message-port': () => {
    const { port1, port2 } = new MessageChannel();
    return [messagePortTransport(port1), messagePortTransport(port2)];
  },
  'web-view': () => {
    const [near, far] = createFakeWebView();
    return [webViewTransport(near), webViewTransport(far)];
  },
};

/** Both ends, the host's first. */
export function createTransports(transport: TestTransport): readonly [Transport, Transport] {
  return CONNECT[transport]();
}

/** The wire between a host and one plugin, which can be cut. */
export class Line {
  private isCut = false;
  /** Messages that have arrived at either end. */
  traffic = 0;

  /** Both ends. */
  connect(
    transport: TestTransport | readonly [Transport, Transport],
    realm: PluginRealm,
  ): { readonly hostEnd: Transport; readonly pluginEnd: Transport } {
    const [hostEnd, pluginEnd] =
      typeof transport === 'string' ? createTransports(transport) : transport;
    return {
      hostEnd: this.watch(hostEnd, PluginRealm.outside),
      pluginEnd: this.watch(pluginEnd, (body) => realm.run(body)),
    };
  }

  /** The host's end, where the plugin is elsewhere. */
  watch({ reader, writer }: Transport, enter: (body: () => void) => void): Transport {
    return {
      reader: {
        onError: reader.onError,
        onClose: reader.onClose,
        onPartialMessage: reader.onPartialMessage,
        listen: (callback) =>
          reader.listen((message) => {
            if (this.isCut) return;
            this.traffic++;
            enter(() => callback(message));
          }),
        dispose: () => reader.dispose(),
      },
      writer: {
        onError: writer.onError,
        onClose: writer.onClose,
        write: async (message) => {
          if (!this.isCut) await writer.write(message);
        },
        end: () => writer.end(),
        dispose: () => writer.dispose(),
      },
    };
  }

  /** From now on nothing arrives at either end, and neither end is told. */
  cut(): void {
    this.isCut = true;
  }
}
