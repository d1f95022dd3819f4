/** One thing that is wrong with a manifest, for its author. */
export interface ManifestProblem {
  /** JSON Pointer to the value, `/contributes/commands/0/id`; empty for the whole. */
  readonly path: string;
  /** What is wrong, as a sentence. */
  readonly reason: string;
  /** What to do about it, as a sentence. */
  readonly hint: string;
}
