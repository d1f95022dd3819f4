import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { checkReferences } from './check-references.ts';
import { checkShape } from './check-shape.ts';
import type { PluginManifest } from './manifest.ts';
import type { ManifestProblem } from './manifest-problem.ts';
import { PLUGIN_MANIFEST_SCHEMA } from './manifest-schema.ts';
import { pointerSegment } from './pointer-segment.ts';

/** A manifest to rely on, or what is wrong with it. */
export type ManifestValidation =
  | { readonly ok: true; readonly manifest: PluginManifest }
  | { readonly ok: false; readonly problems: readonly ManifestProblem[] };

const MAX_PROBLEMS = 50;

// Verbose, because the description of what is expected becomes the hint. The schema is our own: checking it as well, or
// making faster code of it for one manifest, would take as long as everything else at a start.
const ajv = new Ajv({
  allErrors: true,
  verbose: true,
  ownProperties: true,
  validateSchema: false,
  code: { optimize: false },
});
let validate: ValidateFunction<PluginManifest> | undefined;

/**
 * Checks a parsed `plugin.manifest.json`: its form by JSON Schema, and then, when the form is right, what a schema
 * cannot say. Never throws, whatever the value.
 */
export function validateManifest(value: unknown): ManifestValidation {
  const misshapen = checkShape(value);
  if (misshapen) return { ok: false, problems: [misshapen] };
  validate ??= ajv.compile<PluginManifest>(PLUGIN_MANIFEST_SCHEMA);
  if (!validate(value)) {
    const problems = (validate.errors ?? []).flatMap((error) => problemOf(error) ?? []);
    return { ok: false, problems: problems.slice(0, MAX_PROBLEMS) };
  }
  const problems = checkReferences(value);
  return problems.length === 0
    ? { ok: true, manifest: value }
    : { ok: false, problems: problems.slice(0, MAX_PROBLEMS) };
}

function problemOf(error: ErrorObject): ManifestProblem | undefined {
  const {
    keyword,
    instancePath: path,
    params,
    parentSchema = {},
    message = 'is not valid',
  } = error;
  const expected = typeof parentSchema.description === 'string' ? parentSchema.description : '';
  switch (keyword) {
    case 'required': {
      const name = String(params.missingProperty);
      return {
        path: `${path}/${name}`,
        reason: `“${name}” is missing.`,
        hint: descriptionOf(parentSchema, name) || 'Add it.',
      };
    }
    case 'additionalProperties': {
      const name = String(params.additionalProperty);
      const known = Object.keys(parentSchema.properties ?? {});
      return {
        path: `${path}/${pointerSegment(name)}`,
        reason: `“${name}” is not known here.`,
        hint: known.length > 0 ? `Remove it, or write one of: ${known.join(', ')}.` : expected,
      };
    }
    case 'enum':
      return {
        path,
        reason: 'The value is not one of those allowed.',
        hint: `Write one of: ${String(params.allowedValues).replaceAll(',', ', ')}.`,
      };
    case 'pattern':
      return { path, reason: 'The value does not have the expected form.', hint: expected };
    case 'anyOf':
      return { path, reason: 'The value has the wrong type.', hint: expected };
    default:
      // The alternatives of an `anyOf` that each failed are told by the `anyOf` itself.
      if (error.schemaPath.includes('/anyOf/')) return undefined;
      return { path, reason: `The value ${message}.`, hint: expected || 'Correct the value.' };
  }
}

function descriptionOf(schema: object, property: string): string {
  const properties: unknown = Reflect.get(schema, 'properties');
  if (typeof properties !== 'object' || properties === null) return '';
  const child: unknown = Reflect.get(properties, property);
  if (typeof child !== 'object' || child === null || !('description' in child)) return '';
  return String(child.description);
}
