import { readFileSync } from 'node:fs';
import type { Transport } from '@mystratus/plugin-sdk/host';
import { Ajv, type ValidateFunction } from 'ajv';
import { toJsonValue } from '../../sdk/src/rpc/json-values.ts';

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

// What is published, not the objects that it was made of.
const published = read('sdk/schemas/wire.schema.json');
const manifest = read('sdk/schemas/plugin.manifest.schema.json');

export type Receiver = 'toHost' | 'toPlugin';

const ajv = new Ajv({ strict: false })
  .addSchema(manifest, 'plugin.manifest.schema.json')
  .addSchema(published, 'wire');

/** What the published schema has against a value, by a path in it; `undefined` when it has nothing. */
export function problemWith(pointer: string, value: unknown): string | undefined {
  const validate: ValidateFunction | undefined = ajv.getSchema(`wire#${pointer}`);
  if (!validate) return `There is no schema ${pointer}.`;
  const json: unknown = JSON.parse(JSON.stringify(toJsonValue(value)));
  return validate(json) ? undefined : `${pointer}: ${ajv.errorsText(validate.errors)}`;
}

/** The path of a method's parameters or result in the published schema. */
export function pointerTo(
  kind: 'requests' | 'notifications',
  receiver: Receiver,
  method: string,
  part: 'params' | 'result',
): string {
  return `/${kind}/${receiver}/${method.replaceAll('/', '~1')}/${part}`;
}

interface Message {
  readonly jsonrpc?: unknown;
  readonly id?: unknown;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

/**
 * Reads along what two ends send each other, and notes what is not as the published schema says. What a side refuses is
 * left out: there may be everything wrong with it.
 */
export class WireConformance {
  readonly problems: string[] = [];
  private readonly waiting = new Map<
    string,
    { readonly method: string; readonly params: unknown }
  >();

  /** The two ends, so that they are read along. */
  follow([host, plugin]: readonly [Transport, Transport]): readonly [Transport, Transport] {
    return [this.reading(host, 'toPlugin'), this.reading(plugin, 'toHost')];
  }

  look(message: Message, receiver: Receiver): void {
    this.note(problemWith('', message));
    const { id, method, params } = message;
    const sender = receiver === 'toHost' ? 'toPlugin' : 'toHost';
    if (method === '$/cancelRequest') return;
    if (method !== undefined && id !== undefined) {
      this.waiting.set(`${receiver} ${id}`, structuredClone({ method, params }));
    } else if (method !== undefined) {
      this.note(problemWith(pointerTo('notifications', receiver, method, 'params'), params));
    } else if ('result' in message) {
      const asked = this.waiting.get(`${sender} ${id}`);
      if (!asked) return;
      const pointer = (part: 'params' | 'result') =>
        pointerTo('requests', sender, asked.method, part);
      this.note(problemWith(pointer('params'), asked.params));
      this.note(problemWith(pointer('result'), message.result));
    }
  }

  private reading({ reader, writer }: Transport, receiver: Receiver): Transport {
    const write = writer.write.bind(writer);
    writer.write = (message) => {
      this.look(message, receiver);
      return write(message);
    };
    return { reader, writer };
  }

  private note(problem: string | undefined): void {
    if (problem !== undefined) this.problems.push(problem);
  }
}
