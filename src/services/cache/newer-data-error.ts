/** What is stored was written by a later version of the plugin; reading it with this one would lose some of it. */
export class NewerDataError extends Error {
  override readonly name = 'NewerDataError';

  constructor() {
    super(
      'The stored locations were written by a newer version of myStratus Maps. Update the plugin to use them.',
    );
  }
}
