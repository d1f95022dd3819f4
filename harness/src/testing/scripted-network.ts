import { HostError, type NetRequest, type NetResponse } from '@mystratus/plugin-sdk';

/** An answer as a test writes it: `json` or `text` in place of the bytes of the body. */
export interface ScriptedResponse {
  /** 200 unless told. */
  readonly status?: number;
  /** By their names in small letters; none unless told. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Empty unless told. */
  readonly body?: Uint8Array;
  /** The body as UTF-8. */
  readonly text?: string;
  /** The body as JSON. */
  readonly json?: unknown;
}

/** Answers a request; what it throws is what the plugin's call rejects with. */
export type Answerer = (
  request: NetRequest,
  signal: AbortSignal,
) => ScriptedResponse | Promise<ScriptedResponse>;

/** The network of a test: what nobody has scripted is refused, so that no test reaches anything unasked. */
export class ScriptedNetwork {
  private readonly routes: { readonly prefix: string; readonly answer: Answerer }[] = [];
  /** Every request that went out, in order, answered or not. */
  readonly requests: NetRequest[] = [];

  /** Answers requests to addresses that begin with `prefix`; of several that fit, the last one counts. */
  answer(prefix: string, answer: ScriptedResponse | Answerer): void {
    this.routes.unshift({
      prefix,
      answer: typeof answer === 'function' ? answer : () => answer,
    });
  }

  async fetch(request: NetRequest, signal: AbortSignal): Promise<NetResponse> {
    this.requests.push(request);
    const route = this.routes.find(({ prefix }) => request.url.startsWith(prefix));
    if (!route) {
      throw new HostError('internal', `The test answers no request to ${request.url}.`);
    }
    const { status = 200, headers = {}, body, text, json } = await route.answer(request, signal);
    const written = text ?? (json === undefined ? '' : JSON.stringify(json));
    return { status, headers, body: body ?? new TextEncoder().encode(written) };
  }
}
