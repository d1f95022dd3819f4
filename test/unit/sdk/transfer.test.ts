import { createLoopback, messagePortTransport } from '@mystratus/plugin-sdk/host';
import { describe, expect, it } from 'vitest';
import { transfer } from '../../../sdk/src/rpc/transfer.ts';

const TRANSPORTS = {
  loopback: createLoopback,
  'message port': () => {
    const { port1, port2 } = new MessageChannel();
    return [messagePortTransport(port1), messagePortTransport(port2)] as const;
  },
};

describe.each(Object.entries(TRANSPORTS))('a %s', (_name, connect) => {
  async function send(params: object): Promise<unknown> {
    const [near, far] = connect();
    const arrival = new Promise((resolve) => far.reader.listen(resolve));
    await near.writer.write(Object.assign({ jsonrpc: '2.0', method: 'test' }, { params }));
    const message = await arrival;
    near.writer.dispose();
    far.writer.dispose();
    return message;
  }

  it('copies what is not marked', async () => {
    const bytes = Uint8Array.of(1, 2, 3);
    const message = await send({ bytes });
    expect(message).toMatchObject({ params: { bytes: Uint8Array.of(1, 2, 3) } });
    expect(bytes).toHaveLength(3);
  });

  it('moves what is marked, and nothing else', async () => {
    const moved = Uint8Array.of(1, 2, 3);
    const kept = Uint8Array.of(4);
    const message = await send(transfer({ moved, kept }, [moved.buffer]));
    expect(message).toMatchObject({
      params: { moved: Uint8Array.of(1, 2, 3), kept: Uint8Array.of(4) },
    });
    expect(moved).toHaveLength(0);
    expect(kept).toHaveLength(1);
  });

  it('rejects a value that cannot be copied', async () => {
    const [near, far] = connect();
    const message = Object.assign({ jsonrpc: '2.0', method: 'test' }, { params: { f: () => 1 } });
    await expect(near.writer.write(message)).rejects.toThrow(/could not be cloned/);
    near.writer.dispose();
    far.writer.dispose();
  });

  it('tells the other end that it was closed', async () => {
    const [near, far] = connect();
    far.reader.listen(() => {});
    const closed = new Promise<void>((resolve) => far.reader.onClose(resolve));
    near.writer.dispose();
    await closed;
    far.writer.dispose();
  });
});
