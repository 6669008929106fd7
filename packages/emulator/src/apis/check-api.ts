import { parseAddress, type Resource, textAt } from '@apimkit/model';
import { relativeArmId, rootOf, splitRevision } from '@apimkit/model/internal';
import { invalid, Refusal } from '../http/reply.ts';
import type { Store } from '../store.ts';

/** Rejects an API that the service would reject although its schema allows it. @throws {Refusal} */
export function checkApi({ id, payload }: Resource, store: Store): void {
  const current = rootOf(id) && store.get(rootOf(id) ?? id);
  const changed =
    current &&
    id.entry.revisions?.shared.find(
      ({ path }) => textAt(payload, path) !== undefined && textAt(payload, path) !== textAt(current.payload, path),
    );
  if (changed)
    throw new Refusal(400, 'ValidationError', `Can't change property ${changed.name} for non-current revision `);
  const version = textAt(payload, 'properties.apiVersion') ?? '';
  const set = textAt(payload, 'properties.apiVersionSetId') ?? '';
  // pulumi/pulumi-azure-native#1661.
  if (version !== '' && set === '')
    throw invalid('ApiVersion', "Can't set VersionName when ApiVersionSetId is not set.");
}

/**
 * Rejects a release of another API, or of an API of another service (Azure/apiops-cli, src/services/resource-publisher.ts).
 *
 * @param apiId as in the body
 * @param api name of the API that the release belongs to
 * @param service ARM id of the service, where it is known
 * @throws {Refusal}
 */
export function checkRelease(apiId: string, api: string, service: string | undefined): void {
  const relative = relativeArmId(apiId);
  const isElsewhere = service !== undefined && relative !== apiId && !isBelow(apiId, service);
  const address = isElsewhere ? undefined : parseAddress(relative);
  const name = address?.type === 'resource' ? (address.id.names.api ?? '') : '';
  if (splitRevision(name).root.toLowerCase() !== splitRevision(api).root.toLowerCase())
    throw new Refusal(400, 'ValidationError', `'${apiId}' is not a revision of the API '${api}' of this service.`);
}

const isBelow = (id: string, service: string) => id.toLowerCase().startsWith(`${service.toLowerCase()}/`);
