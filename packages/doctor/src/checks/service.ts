import { ArmError } from '@apimkit/arm';
import { count } from '@apimkit/diagnostics';
import { kinds, textAt, valueAt } from '@apimkit/model';
import { isObject, type Json, type JsonObject } from '@apimkit/openapi';
import { type CheckDeclaration, failed, type Outcome, ok, skipped, warning } from '../check.ts';
import { type Facts, plainVersion } from '../facts.ts';
import { lastOf, reasonOf } from '../reason.ts';

/** Checks that the service is named, exists, is ready, and accepts the api-version. */
export function serviceChecks(facts: Facts): readonly CheckDeclaration[] {
  return [
    {
      id: 'target',
      title: 'Options',
      // Override files may name the service. Parsing a large repository delays responses, so no request is sent at the same time.
      after: ['artifacts'],
      async run() {
        try {
          const { serviceName, resourceGroup, subscriptionId } = await facts.options();
          return ok(`${serviceName}, resource group ${resourceGroup}, subscription ${subscriptionId}`);
        } catch (error) {
          return failed(
            reasonOf(error),
            'Correct the option, or set service, resourceGroup and subscription in apimkit.yaml',
          );
        }
      },
    },
    {
      id: 'service',
      title: 'Service',
      needs: ['connection', 'sign-in'],
      async run() {
        try {
          return stateOf(await facts.service());
        } catch (error) {
          if (!(error instanceof ArmError)) throw error;
          return serviceFailure(lastOf(error), facts);
        }
      },
    },
    {
      id: 'api-version',
      title: 'API version',
      needs: ['service'],
      async run() {
        const { apiVersion = '2024-05-01' } = await facts.options();
        try {
          // The service checks the version of requests below it, too: it may be constrained to newer ones.
          await (await facts.client()).get('apis', { query: { $top: '1' } });
          return ok(`${apiVersion} is accepted`);
        } catch (error) {
          if (!(error instanceof ArmError)) throw error;
          const last = lastOf(error);
          if (last.status === 403) return skipped(`${apiVersion}: you may not read what the service contains`);
          if (last.status !== 400)
            return failed(reasonOf(error), 'Run doctor again; see the health of the service in the Azure portal');
          return failed(`${apiVersion} is rejected: ${last.code}`, versionAdvice(await facts.service()));
        }
      },
    },
  ];
}

function versionAdvice(service: JsonObject): string {
  const least = textAt(service, 'properties.apiVersionConstraint.minApiVersion');
  const set = 'apiVersion in apimkit.yaml, --api-version or ARM_API_VERSION';
  return least === undefined ? `Leave out ${set}` : `Set ${set} to ${least} or newer: the service rejects older ones`;
}

function stateOf(service: JsonObject): Outcome {
  const tier = textAt(service, 'sku.name') ?? 'unknown tier';
  const units = valueAt(service, 'sku.capacity');
  const state = textAt(service, 'properties.provisioningState') ?? 'unknown state';
  const lacking = kinds.filter(({ absentIn }) => absentIn?.includes(tier)).map(({ section }) => section);
  const detail = [
    `${tier}${typeof units === 'number' && units > 0 ? ` (${count(units, 'unit')})` : ''}`,
    textAt(service, 'location') ?? 'unknown location',
    state,
    ...(lacking.length > 0 ? [`the tier lacks ${lacking.join(', ')}`] : []),
  ].join(', ');
  if (/^succeeded$/i.test(state)) return ok(detail);
  if (/^(failed|terminated|terminating|deleted|stopped)$/i.test(state))
    return failed(detail, 'Repair the service in the Azure portal before anything is published');
  return warning(detail, 'Wait until the service is ready: it may reject or delay write requests until then');
}

async function serviceFailure({ status, code, reason }: ArmError, facts: Facts): Promise<Outcome> {
  const text = `${status || 'no response'} ${code}: ${reason}`;
  if (status === 404) {
    const purge = await deletedText(facts);
    const names = 'Check service, resourceGroup, subscription and cloud in apimkit.yaml, and the tenant of the sign-in';
    return failed(text, purge ?? names);
  }
  if (status === 403)
    return failed(
      text,
      'Assign the role "API Management Service Reader Role" on the service to the account of the sign-in; a new role needs some minutes',
    );
  if (status === 401)
    return failed(text, 'Sign in again (az login); the account must belong to the tenant of the subscription');
  return failed(text, 'Check the network and the health of the service in the Azure portal');
}

/** What to do when a deleted service has the name. Undefined when there is none, or it cannot be read. */
async function deletedText({ client, options }: Facts): Promise<string | undefined> {
  const { subscriptionId, serviceName } = await options();
  const path = `/subscriptions/${subscriptionId}/providers/Microsoft.ApiManagement/deletedservices`;
  try {
    const { value } = await (await client()).resource(path, plainVersion);
    const all = Array.isArray(value) ? (value as readonly Json[]).filter(isObject) : [];
    const found = all.find((one) => textAt(one, 'name')?.toLowerCase() === serviceName.toLowerCase());
    if (!found) return undefined;
    const until = textAt(found, 'properties.scheduledPurgeDate')?.slice(0, 10) ?? 'its purge';
    return `The service was deleted, and can be restored until ${until}: see "az apim deletedservice", or deploy it with the property restore`;
  } catch (error) {
    // Reading them needs another permission, and is only an addition.
    if (error instanceof ArmError) return undefined;
    throw error;
  }
}
