// wire.md, “Errors”.

/** Something to be refused, or something that was; `code` is one of the names in the table. */
export class WireError extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}
