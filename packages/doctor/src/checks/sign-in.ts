import type { SignedIn } from '@apimkit/arm';
import { type CheckDeclaration, failed, type Outcome, ok, warning } from '../check.ts';
import type { Facts } from '../facts.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/** A token that cannot be renewed should last for a publish. */
const enough = 10 * 60_000;
/** Resource Manager of every cloud, by its addresses and its application id. */
const audience = /^https:\/\/management\.[\w.]+\/?$|^797f4846-ba00-4fd7-ba43-dac1f8f63013$/i;

/** Checks that there is a token, and what it states; the token itself is never shown. */
export function signInCheck(
  { options, endpoint, signedIn }: Facts,
  env: Variables,
  now: () => number,
): CheckDeclaration {
  return {
    id: 'sign-in',
    title: 'Sign-in',
    needs: ['connection'],
    async run() {
      if (/^(localhost|127(\.\d+){3}|\[::1\])$/i.test(new URL(await endpoint()).hostname))
        return ok('none: a service on this machine needs no token');
      const { credential } = await options();
      const isFixed = credential !== undefined && 'token' in credential;
      const source = isFixed ? 'AZURE_BEARER_TOKEN' : sourceIn(env, credential !== undefined);
      try {
        return outcomeOf(await signedIn(), { source, isFixed, now: now() });
      } catch (error) {
        if (!(error instanceof Error) || !/^(SignIn|Abort|Timeout)Error$/.test(error.name)) throw error;
        return failed(
          `${source}: ${error.message}`,
          'Sign in with az login, or set the variables of an identity; a GitHub job needs the permission id-token: write',
        );
      }
    },
  };
}

function outcomeOf(
  { tenantId, objectId, audience: sentTo, expiresAt }: SignedIn,
  { source, isFixed, now }: { readonly source: string; readonly isFixed: boolean; readonly now: number },
): Outcome {
  const facts = [
    source,
    ...(tenantId === undefined ? [] : [`tenant ${tenantId}`]),
    ...(objectId === undefined ? [] : [`object ${objectId}`]),
    ...(expiresAt === undefined ? [] : [`until ${expiresAt.toISOString().slice(0, 16)}Z`]),
  ];
  const detail = facts.join(', ');
  const renew = isFixed ? 'Renew AZURE_BEARER_TOKEN: az account get-access-token' : 'Sign in again: az login';
  if (sentTo !== undefined && !audience.test(sentTo))
    return failed(`${detail}: the token is for ${sentTo}`, 'Get a token for https://management.azure.com');
  const left = expiresAt === undefined ? Number.POSITIVE_INFINITY : expiresAt.getTime() - now;
  if (left <= 0) return failed(`${detail}: the token has expired`, renew);
  if (isFixed && left < enough)
    return warning(`${detail}: the token ends in ${Math.ceil(left / 60_000)} min and cannot be renewed`, renew);
  return ok(detail);
}

/** Where the sign-in comes from, in the order of `DefaultAzureCredential`. */
function sourceIn(env: Variables, isGiven: boolean): string {
  if (isGiven && env.ACTIONS_ID_TOKEN_REQUEST_URL) return 'workload identity of GitHub Actions';
  if (isGiven && env.SYSTEM_OIDCREQUESTURI) return 'service connection of Azure DevOps';
  if (isGiven) return 'a credential of the caller';
  const isApplication = env.AZURE_CLIENT_ID && env.AZURE_TENANT_ID;
  if (isApplication && env.AZURE_CLIENT_SECRET) return 'AZURE_CLIENT_SECRET';
  if (isApplication && env.AZURE_CLIENT_CERTIFICATE_PATH) return 'AZURE_CLIENT_CERTIFICATE_PATH';
  if (isApplication && env.AZURE_FEDERATED_TOKEN_FILE) return 'AZURE_FEDERATED_TOKEN_FILE';
  return 'managed identity or Azure CLI';
}
