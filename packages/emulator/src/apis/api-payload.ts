import type { ResourceId } from '@apimkit/model';
import { changeAt, requiredQueryPath } from '@apimkit/model/internal';
import { isObject, type JsonObject } from '@apimkit/openapi';
import type { Stored } from '../stored.ts';
import { merged } from '../writes/merged.ts';
import { withRevisionFacts } from './revisions.ts';

/** Properties that the importer reads and the service does not keep. */
const importOnly = [
  'properties.format',
  'properties.value',
  'properties.sourceApiId',
  'properties.apiVersionSet',
  'properties.wsdlSelector',
  requiredQueryPath,
];

/** The payload of an API that is stored for the payload of a PUT. */
export function apiPayload(
  id: ResourceId,
  payload: JsonObject,
  before: Stored | undefined,
  source: Stored | undefined,
): JsonObject {
  const own = importOnly.reduce((kept, path) => changeAt(kept, path, () => undefined), payload);
  const copied = source ? merged(source.payload, own) : own;
  const typed = changeAt(isObject(copied) ? copied : {}, 'properties.type', (type) =>
    typeof type === 'string' ? type.toLowerCase() : type,
  );
  return withRevisionFacts(id, typed, before);
}
