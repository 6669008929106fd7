import { isObject, type JsonObject, parseJson } from '@apimkit/openapi';
import { Refusal } from './reply.ts';

/** Maximum nesting of a body. Documents are texts inside of a body, so no valid body comes near it. */
const deepest = 200;

/**
 * The body of a request as JSON; without one, an empty object.
 *
 * @throws {Refusal} 400 for a body that is not a JSON object, or nested too deeply
 */
export async function bodyOf(request: Request): Promise<JsonObject> {
  const text = await request.text();
  if (text.trim() === '') return {};
  const body = parsed(text);
  if (isObject(body as JsonObject) && !isTooDeep(body)) return body as JsonObject;
  throw new Refusal(400, 'InvalidRequestContent', 'The request content was invalid and could not be deserialized.');
}

function parsed(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    // The refusal is the same as for a body of another type.
    return undefined;
  }
}

function isTooDeep(body: unknown): boolean {
  let level: readonly unknown[] = [body];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return true;
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
  }
  return false;
}
