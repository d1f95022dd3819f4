/** What a frame's script posts to its parent when it is ready to be connected. */
export const HELLO = 'mystratus.hello';

/** What the host answers, with one end of a `MessageChannel` as the only transferred port. */
export const CONNECT = 'mystratus.connect';

/** Whether the data of a window's message event is a handshake message of this type. */
export function isHandshake(data: unknown, type: typeof HELLO | typeof CONNECT): boolean {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === type;
}
