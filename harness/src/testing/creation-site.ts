/** Where in the plugin's code something was made, for people: the line that called `maker`. */
export function creationSite(maker: CallableFunction | NewableFunction): string {
  const trace: { stack?: string } = {};
  // Only V8 has it, and only there do tests run that ask.
  Error.captureStackTrace?.(trace, maker);
  const line = trace.stack
    ?.split('\n')
    .find((each) => each.includes(' at ') && !each.includes('node:'));
  return line?.trim() ?? 'made somewhere';
}
