import type { ConfigurationProperty } from './manifest.ts';
import type { ManifestProblem } from './manifest-problem.ts';

/** Checks that the parts of one contributed setting fit its type and each other. */
export function* checkSetting(
  path: string,
  setting: ConfigurationProperty,
): Iterable<ManifestProblem> {
  const { type, default: value, enum: choices, minimum, maximum } = setting;
  const isNumeric = type === 'integer' || type === 'number';
  if (!hasType(value, type)) {
    yield {
      path: `${path}/default`,
      reason: `The default is not of the type “${type}”.`,
      hint: 'Correct the default or the type.',
    };
  }
  if (choices !== undefined && type !== 'string') {
    yield {
      path: `${path}/enum`,
      reason: `A setting of the type “${type}” has no choices.`,
      hint: 'Remove `enum`, or make the type `string`.',
    };
  } else if (choices !== undefined && !choices.some((choice) => choice === value)) {
    yield {
      path: `${path}/default`,
      reason: 'The default is not one of the choices.',
      hint: `Write one of: ${choices.join(', ')}.`,
    };
  }
  for (const [name, limit] of [
    ['minimum', minimum],
    ['maximum', maximum],
  ] as const) {
    if (limit === undefined) continue;
    if (!isNumeric) {
      yield {
        path: `${path}/${name}`,
        reason: `A setting of the type “${type}” has no ${name}.`,
        hint: `Remove \`${name}\`, or make the type \`number\`.`,
      };
    } else if (typeof value === 'number' && (name === 'minimum' ? value < limit : value > limit)) {
      yield {
        path: `${path}/default`,
        reason: `The default is beyond the ${name} of ${limit}.`,
        hint: 'Correct the default or the limit.',
      };
    }
  }
}

function hasType(value: unknown, type: ConfigurationProperty['type']): boolean {
  return type === 'integer' ? Number.isInteger(value) : typeof value === type;
}
