import { fromArmBody, putAt, type Resource, type ResourceId, textAt, valueAt } from '@apimkit/model';
import { mapTexts, relativeArmId } from '@apimkit/model/internal';
import type { JsonObject } from '@apimkit/openapi';
import { decodeExpressions } from '@apimkit/policy';
import { apiPayload } from '../apis/api-payload.ts';
import { invalid } from '../http/reply.ts';
import { checkForm } from '../policies/check-text.ts';
import type { Stored } from '../stored.ts';

/** The parts of a PUT that describe the resource. */
interface Description {
  readonly body: JsonObject;
  /** The document at the address in the body, if it could be read. */
  readonly linked?: string | undefined;
}

/**
 * A resource as the body of its PUT describes it: with relative references, and a policy with plain expressions.
 *
 * @param source the API that a new one is copied from
 * @throws {Refusal} when a policy cannot be read
 */
export function prepared(
  id: ResourceId,
  { body, linked }: Description,
  before: Stored | undefined,
  source: Stored | undefined,
): Resource {
  const read = fromArmBody(id, relativeIds(body));
  if (id.entry.revisions) return { ...read, payload: apiPayload(id, read.payload, before, source) };
  if (read.policy === undefined) return read;
  const format = formatOf(id, body);
  const isLink = format.endsWith('-link');
  if (isLink && linked === undefined) throw invalid('value', `The policy at '${read.policy}' could not be downloaded.`);
  const text = isLink ? (linked ?? '') : read.policy;
  const written = format.startsWith('raw') ? 'rawxml' : 'xml';
  checkForm(read, text, written);
  return { ...read, policy: written === 'xml' ? decodeExpressions(text) : text };
}

/** The format in which a body contains its policy, or its address. */
function formatOf({ entry }: ResourceId, body: JsonObject): string {
  const format = textAt(body, 'properties.format') ?? 'xml';
  if (!entry.shape.format?.split('|').includes(format))
    throw invalid('format', `format is not supported for "${format}"; supported are ${entry.shape.format}.`);
  return format;
}

/** The service stores references to itself as relative ids. */
export const relativeIds = (body: JsonObject): JsonObject => mapTexts(body, relativeArmId) as JsonObject;

/** A resource with the defaults that the service returns. */
export function withDefaults(resource: Resource): Resource {
  const { returnedDefaults, defaults } = resource.id.entry;
  const missing = returnedDefaults.filter((path) => (valueAt(resource.payload, path) ?? null) === null);
  const payload = missing.reduce((kept, path) => putAt(kept, path, defaults[path] ?? null), resource.payload);
  return { ...resource, payload };
}
