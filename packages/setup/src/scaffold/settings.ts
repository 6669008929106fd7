import { putAt, type Resource } from '@apimkit/model';
import { shapeMismatches, shapeOf } from '@apimkit/model/internal';
import { type Json, parseJson } from '@apimkit/openapi';
import { SetupError } from './setup-error.ts';

/**
 * Sets properties of a new resource: `url=https://orders.example.com`.
 *
 * @param settings values by path below `properties`
 * @throws {SetupError} for a property that the kind does not have, or a value of another type
 */
export function withSettings(resource: Resource, settings: Readonly<Record<string, string>>): Resource {
  const payload = Object.entries(settings).reduce(
    (all, [path, text]) => putAt(all, `properties.${path}`, typedValue(resource, path, text)),
    resource.payload,
  );
  const [wrong] = shapeMismatches(resource.id.entry, payload);
  if (!wrong) return { ...resource, payload };
  const path = wrong.path.slice(1).join('.');
  const expected =
    wrong.mismatch === 'unknown'
      ? `the known properties are ${wrong.expected.join(', ')}`
      : `expected ${wrong.expected.join(', ')}`;
  throw new SetupError(`${resource.id} cannot have this value of ${path}: ${expected}`);
}

/** A text stays one where the kind wants a text. */
function typedValue({ id }: Resource, path: string, text: string): Json {
  let shape = shapeOf(id.entry).properties?.properties;
  for (const step of path.split('.')) shape = shape?.properties?.[step] ?? shape?.additional;
  if (shape === undefined || shape.type === 'string') return text;
  try {
    return parseJson(text) as Json;
  } catch {
    return text;
  }
}
