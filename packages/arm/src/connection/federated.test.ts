import { describe, expect, it } from 'vitest';
import { federatedIdentity } from '../index.ts';

const github = {
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
  ACTIONS_ID_TOKEN_REQUEST_URL: 'https://pipelines.example.com/token?api-version=2',
  AZURE_CLIENT_ID: 'client',
  AZURE_TENANT_ID: 'tenant',
};
const azureDevOps = {
  AZURESUBSCRIPTION_CLIENT_ID: 'client',
  AZURESUBSCRIPTION_SERVICE_CONNECTION_ID: 'connection/1',
  AZURESUBSCRIPTION_TENANT_ID: 'tenant',
  SYSTEM_ACCESSTOKEN: 'job-token',
  SYSTEM_OIDCREQUESTURI: 'https://dev.example.com/oidctoken',
};

/** Records requests, and replies with a text. */
function server(text: string, status = 200) {
  const sent: string[] = [];
  const fetch = async (request: Request) => {
    sent.push(`${request.method} ${request.url} ${request.headers.get('authorization')}`);
    return new Response(text, { status });
  };
  return { sent, fetch };
}

it.each([
  [
    'GitHub',
    github,
    '{"value":"assertion"}',
    'GET https://pipelines.example.com/token?api-version=2&audience=api%3A%2F%2FAzureADTokenExchange Bearer request-token',
  ],
  [
    'Azure DevOps',
    azureDevOps,
    '{"oidcToken":"assertion"}',
    'POST https://dev.example.com/oidctoken?api-version=7.1&serviceConnectionId=connection%2F1 Bearer job-token',
  ],
])('%s gives a new token at each sign-in', async (_, variables, text, request) => {
  const { sent, fetch } = server(text);
  const identity = federatedIdentity(variables, fetch);
  expect(identity).toMatchObject({ tenantId: 'tenant', clientId: 'client' });
  for (const _round of [1, 2]) expect(await identity?.assertion({ name: 'public' })).toBe('assertion');
  expect(sent).toEqual([request, request]);
});

it('asks for the audience of the cloud', async () => {
  const { sent, fetch } = server('{"value":"assertion"}');
  await federatedIdentity(github, fetch)?.assertion({ name: 'usgov' });
  expect(sent[0]).toContain('audience=api%3A%2F%2FAzureADTokenExchangeUSGov ');
});

describe('is undefined', () => {
  it.each(Object.keys(github))('without %s', (name) =>
    expect(federatedIdentity({ ...github, [name]: '' })).toBeUndefined(),
  );
  it.each(Object.keys(azureDevOps))('without %s', (name) =>
    expect(federatedIdentity({ ...azureDevOps, [name]: '' })).toBeUndefined(),
  );
  it.each(['AZURE_CLIENT_SECRET', 'AZURE_FEDERATED_TOKEN_FILE'])('when %s is configured', (name) => {
    expect(federatedIdentity({ ...github, [name]: 'x' })).toBeUndefined();
  });
});

it.each([
  [403, '{"message":"no"}'],
  [200, '<html>'],
  [200, '{"value":""}'],
])('a response %i %s is an error with what to do, without the token', async (status, text) => {
  const failed: unknown = await federatedIdentity(github, server(text, status).fetch)
    ?.assertion({ name: 'public' })
    .catch((error: unknown) => error);
  expect(String(failed)).toContain('id-token: write');
  expect(String(failed)).not.toContain('request-token');
});
