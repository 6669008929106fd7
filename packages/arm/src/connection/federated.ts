import type { Cloud } from '../clouds.ts';
import type { Fetch } from './fetch.ts';

/** An identity that a pipeline signs in as without a stored secret. */
export interface FederatedIdentity {
  readonly tenantId: string;
  readonly clientId: string;
  /** Returns a new token of the pipeline for a cloud. It lives for minutes, so one is needed at each sign-in. */
  readonly assertion: (cloud: Pick<Cloud, 'name'>) => Promise<string>;
}

type Variables = Readonly<Record<string, string | undefined>>;

/** Audiences of federated credentials: https://learn.microsoft.com/entra/workload-id/workload-identity-federation-considerations */
const audiences: Readonly<Record<Cloud['name'], string>> = {
  public: 'api://AzureADTokenExchange',
  china: 'api://AzureADTokenExchangeChina',
  usgov: 'api://AzureADTokenExchangeUSGov',
};

/**
 * Returns the identity of a pipeline: of GitHub Actions with `id-token: write`, `AZURE_CLIENT_ID` and `AZURE_TENANT_ID`, or of an Azure CLI task of Azure DevOps with
 * `SYSTEM_ACCESSTOKEN`. Unlike a token that was taken once, it can sign in again during a long run.
 *
 * GitLab writes its token to a file, which `DefaultAzureCredential` reads (`AZURE_FEDERATED_TOKEN_FILE`).
 *
 * @param fetch sends the request for the token of the pipeline; default: the network
 * @returns undefined elsewhere, or when another sign-in is configured
 * @example
 * createArmClient({ ...service, credential: federatedIdentity(process.env) });
 */
export function federatedIdentity(variables: Variables, fetch?: Fetch): FederatedIdentity | undefined {
  // A secret or a file was configured on purpose.
  if (variables.AZURE_CLIENT_SECRET || variables.AZURE_FEDERATED_TOKEN_FILE) return undefined;
  return ofGitHub(variables, fetch) ?? ofAzureDevOps(variables, fetch);
}

function ofGitHub(variables: Variables, fetch: Fetch | undefined): FederatedIdentity | undefined {
  const { AZURE_CLIENT_ID: clientId, AZURE_TENANT_ID: tenantId } = variables;
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token } = variables;
  if (!clientId || !tenantId || !url || !token) return undefined;
  // https://docs.github.com/actions/security-for-github-actions/security-hardening-your-deployments/about-security-hardening-with-openid-connect
  return {
    clientId,
    tenantId,
    assertion: ({ name }) =>
      tokenFrom({
        url: `${url}&audience=${encodeURIComponent(audiences[name])}`,
        method: 'GET',
        token,
        property: 'value',
        fetch,
      }),
  };
}

function ofAzureDevOps(variables: Variables, fetch: Fetch | undefined): FederatedIdentity | undefined {
  const { AZURESUBSCRIPTION_CLIENT_ID: clientId, AZURESUBSCRIPTION_TENANT_ID: tenantId } = variables;
  const { AZURESUBSCRIPTION_SERVICE_CONNECTION_ID: connection, SYSTEM_OIDCREQUESTURI: uri } = variables;
  const token = variables.SYSTEM_ACCESSTOKEN;
  if (!clientId || !tenantId || !connection || !uri || !token) return undefined;
  // https://learn.microsoft.com/azure/devops/pipelines/library/connect-to-azure, and AzurePipelinesCredential of Azure's SDK
  const url = `${uri}?api-version=7.1&serviceConnectionId=${encodeURIComponent(connection)}`;
  return {
    clientId,
    tenantId,
    assertion: () => tokenFrom({ url, method: 'POST', token, property: 'oidcToken', fetch }),
  };
}

interface TokenRequest {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly token: string;
  /** Property of the response with the token. */
  readonly property: string;
  readonly fetch: Fetch | undefined;
}

async function tokenFrom({ url, method, token, property, fetch }: TokenRequest): Promise<string> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const { status, text } = fetch ? await viaFetch(fetch, url, method, headers) : await viaNetwork(url, method, headers);
  const found = status === 200 ? propertyOf(text, property) : undefined;
  if (found !== undefined) return found;
  throw new Error(
    `The pipeline gave no token to sign in with (${status}). On GitHub the job needs the permission id-token: write; on Azure DevOps the service connection needs workload identity federation`,
  );
}

async function viaFetch(fetch: Fetch, url: string, method: string, headers: Readonly<Record<string, string>>) {
  const response = await fetch(new Request(url, { method, headers }));
  return { status: response.status, text: await response.text() };
}

async function viaNetwork(url: string, method: 'GET' | 'POST', headers: Readonly<Record<string, string>>) {
  const core = await import('@azure/core-rest-pipeline');
  const pipeline = core.createPipelineFromOptions({ userAgentOptions: { userAgentPrefix: 'apimkit' } });
  pipeline.removePolicy({ name: core.redirectPolicyName });
  const request = core.createPipelineRequest({ url, method, headers: core.createHttpHeaders(headers) });
  const { status, bodyAsText } = await pipeline.sendRequest(core.createDefaultHttpClient(), request);
  return { status, text: bodyAsText ?? '' };
}

function propertyOf(text: string, name: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const found =
      typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
    return typeof found === 'string' && found !== '' ? found : undefined;
  } catch {
    return undefined;
  }
}
