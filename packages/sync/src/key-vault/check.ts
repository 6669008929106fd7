import { type ArmClient, ArmError } from '@apimkit/arm';
import type { Diagnostic } from '@apimkit/diagnostics';
import { type Artifacts, type Resource, textAt, valueAt } from '@apimkit/model';
import type { JsonObject } from '@apimkit/openapi';
import { syncMessages } from '../messages.ts';
import { mayReadSecrets, vaultOf } from './access.ts';

/** A secret of a vault that a resource refers to. */
interface VaultReference {
  readonly resource: Resource;
  readonly vault: string;
  readonly host: string;
  readonly secret: string;
  /** Client id of the identity that the service uses; absent for its own. */
  readonly identity: string | undefined;
}

const identifierPath = 'properties.keyVault.secretIdentifier';

/**
 * Checks every reference to a key vault: that the secret exists, and that the identity of the service has the permission to
 * read it. It requests the versions of the secret, never its value. What cannot be checked (no permission, a vault in
 * another subscription) is reported as a note, not as an error.
 */
export async function checkKeyVault(client: ArmClient, artifacts: Artifacts): Promise<readonly Diagnostic[]> {
  const found = [...artifacts].flatMap((resource) => referenceOf(resource) ?? []);
  const wrong = found.flatMap((one) => ('code' in one ? [one] : []));
  const references = found.flatMap((one) => ('code' in one ? [] : [one]));
  if (references.length === 0) return wrong;
  const service = await client.get('');
  const vaults = new Map<string, Promise<JsonObject | string>>();
  const checked = await Promise.all(
    references.map(async (reference) => {
      const known = vaults.get(reference.vault) ?? vaultOf(client, reference.vault);
      vaults.set(reference.vault, known);
      const [existence, access] = await Promise.all([
        secretExists(client, reference),
        known.then((vault) => accessOf(client, reference, vault, service)),
      ]);
      return [...existence, ...access];
    }),
  );
  return [...wrong, ...checked.flat()];
}

function referenceOf(resource: Resource): VaultReference | Diagnostic | undefined {
  const identifier = textAt(resource.payload, identifierPath);
  if (identifier === undefined) return undefined;
  const [, host, vault, secret] = /^https:\/\/(([^./]+)\.[^/]+)\/secrets\/([^/]+)/i.exec(identifier) ?? [];
  if (host === undefined || vault === undefined || secret === undefined)
    return syncMessages.report('vault-address', { what: resource.id.toString() }, placeOf(resource));
  return { resource, vault, host, secret, identity: textAt(resource.payload, 'properties.keyVault.identityClientId') };
}

const placeOf = ({ id, files = [] }: Resource) => ({
  resource: id.toString(),
  ...(files[0] === undefined ? {} : { file: files[0] }),
});

async function secretExists(client: ArmClient, { resource, vault, host, secret }: VaultReference) {
  const values = { what: resource.id.toString(), vault, secret };
  try {
    const { value } = await client.vault(`https://${host}/secrets/${secret}/versions?api-version=7.4&maxresults=1`);
    const versions = Array.isArray(value) ? value : [];
    if (versions.length === 0) return [syncMessages.report('vault-secret', values, placeOf(resource))];
    const enabled = versions.some((one) => valueAt(one as JsonObject, 'attributes.enabled') !== false);
    return enabled ? [] : [syncMessages.report('vault-disabled', values, placeOf(resource))];
  } catch (error) {
    if (!(error instanceof ArmError)) throw error;
    if (error.status === 404) return [syncMessages.report('vault-secret', values, placeOf(resource))];
    return [unchecked(resource, `whether key vault ${vault} has the secret ${secret}`, reasonOf(error))];
  }
}

async function accessOf(
  client: ArmClient,
  { resource, vault, identity }: VaultReference,
  found: JsonObject | string,
  service: JsonObject,
): Promise<readonly Diagnostic[]> {
  const what = resource.id.toString();
  const principal = principalOf(service, identity);
  if (principal === undefined) {
    const who = identity === undefined ? 'no identity of its own' : `no identity with the client id ${identity}`;
    return [syncMessages.report('vault-identity', { what, who }, placeOf(resource))];
  }
  if (typeof found === 'string') return [unchecked(resource, `the permissions on key vault ${vault}`, found)];
  try {
    const may = await mayReadSecrets(client, found, principal);
    return may ? [] : [syncMessages.report('vault-access', { what, vault }, placeOf(resource))];
  } catch (error) {
    if (!(error instanceof ArmError)) throw error;
    return [unchecked(resource, `the permissions on key vault ${vault}`, reasonOf(error))];
  }
}

/** The principal of the identity that the service uses: the named one, otherwise its own. */
function principalOf(service: JsonObject, identity: string | undefined): string | undefined {
  if (identity === undefined) return textAt(service, 'identity.principalId');
  const all = Object.values((valueAt(service, 'identity.userAssignedIdentities') ?? {}) as JsonObject);
  const found = all.find((one) => textAt(one, 'clientId')?.toLowerCase() === identity.toLowerCase());
  return found === undefined ? undefined : textAt(found, 'principalId');
}

const unchecked = (resource: Resource, question: string, reason: string) =>
  syncMessages.report('vault-unchecked', { what: resource.id.toString(), question, reason }, placeOf(resource));

const reasonOf = ({ status, code, reason }: ArmError) =>
  status === 401 || status === 403 ? `you have no permission to read it (${status})` : `${code}: ${reason}`;
