import type { WireErrorCode } from './error-numbers.ts';

/** What each code of an error tells, for the wire's document. */
export const ERROR_MEANINGS: Readonly<Record<WireErrorCode, string>> = {
  'invalid-parameters':
    'The parameters are not as the method’s schema says, or make no sense together.',
  internal: 'The other side failed. The sentence tells nothing of its insides.',
  cancelled: 'The request was cancelled by `$/cancelRequest`.',
  unsupported: 'There is no such method, or this host does not have the capability.',
  'permission-denied': 'The manifest does not ask for it, or the user has denied it.',
  'not-found': 'There is no such hub, file, command, plugin or exported method.',
  offline: 'The host has no network.',
  'quota-exceeded': 'Too many, too large or too often; or there is no room left.',
  'timed-out': 'It took longer than it may.',
  disconnected:
    'The other side has gone: made by the caller’s own end. Sent of another plugin alone, which has ended during a call.',
  conflict:
    'The file is not of the size that was expected, or two plugins wait for each other to start.',
};
