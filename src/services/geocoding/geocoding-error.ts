/**
 * Why a provider did not answer. `refused`: the user has to do something first, and the message says what. `busy`: it
 * may work later. `offline`: no network. `bad-answer`: what came is no answer.
 */
export type GeocodingErrorCode = 'refused' | 'busy' | 'offline' | 'bad-answer';

/** A provider could not answer. The code is for programs, the message is a sentence with the next step. */
export class GeocodingError extends Error {
  override readonly name = 'GeocodingError';

  constructor(
    readonly code: GeocodingErrorCode,
    message: string,
  ) {
    super(message);
  }

  /** Whether `error` is a {@link GeocodingError}, and of this code when one is given. */
  static is(error: unknown, code?: GeocodingErrorCode): error is GeocodingError {
    return error instanceof GeocodingError && (code === undefined || error.code === code);
  }
}
