import type { ServerResponse } from 'node:http';
import type { ArmClient } from '@apimkit/arm';
import { describe, expect, it } from 'vitest';
import { clientOf, json, serve } from './connections/servers.ts';

type Act = (client: ArmClient) => Promise<unknown>;

/** Lets a service point to another host, and returns what came of it. */
async function pointing(respond: (response: ServerResponse, foreign: string, count: number) => void, act: Act) {
  await using foreign = await serve((_, response) => json(response, 200, { value: [] }));
  let count = 0;
  await using service = await serve((_, response) => {
    count += 1;
    respond(response, foreign.url, count);
  });
  const error = await act(clientOf(service.url)).catch((reason: unknown) => reason);
  return { error, foreign };
}

const acts: readonly (readonly [string, Act])[] = [
  ['a GET', (client) => client.get('apis/a')],
  ['a list', (client) => client.list('apis')],
  ['a HEAD', (client) => client.head('apis/a')],
  ['a PUT', (client) => client.put('apis/a', { properties: { path: 'a', description: 'S3CRET' } })],
  ['a PATCH', (client) => client.patch('apis/a', {})],
  ['a DELETE', (client) => client.delete('apis/a')],
  ['an action', (client) => client.action('namedValues/a/listValue')],
];

describe('a foreign host gets no request', () => {
  it.each([301, 302, 303, 307, 308].flatMap((status) => acts.map(([name, act]) => [status, name, act] as const)))(
    'from a %d of %s, and the error names it and what to do',
    async (status, _, act) => {
      const { error, foreign } = await pointing(
        (response, url) => response.writeHead(status, { location: `${url}/elsewhere?token=S3CRET` }).end(),
        act,
      );
      const { host } = new URL(foreign.url);
      expect(error).toMatchObject({ name: 'ArmError', status, code: 'Redirected' });
      expect(String(error)).toContain(
        `the response redirects to ${host}, which is not followed: nothing was sent there`,
      );
      expect(String(error)).toMatch(/sign in to it, set HTTPS_PROXY, or add the host to NO_PROXY.*--endpoint/);
      expect(String(error)).not.toContain('S3CRET');
      expect(foreign.seen).toEqual([]);
    },
  );

  it.each<[string, (response: ServerResponse, url: string, count: number) => void, Act]>([
    [
      'a nextLink',
      (response, url) => json(response, 200, { value: [], nextLink: `${url}/next` }),
      (client) => client.list('apis'),
    ],
    [
      'Location',
      (response, url) => response.writeHead(202, { location: `${url}/poll` }).end(),
      (client) => client.put('apis/a', { properties: { path: 'a' } }),
    ],
    [
      'Azure-AsyncOperation',
      (response, url) => response.writeHead(202, { 'azure-asyncoperation': `${url}/poll` }).end(),
      (client) => client.put('apis/a', { properties: { path: 'a' } }),
    ],
    [
      'Location of a DELETE',
      (response, url) => response.writeHead(202, { location: `${url}/poll` }).end(),
      (client) => client.delete('apis/a'),
    ],
  ])('from %s', async (_, respond, act) => {
    const { error, foreign } = await pointing(respond, act);
    expect(error).toMatchObject({ name: 'ArmError', code: 'ForeignHost' });
    expect(String(error)).toContain(new URL(foreign.url).host);
    expect(foreign.seen).toEqual([]);
  });

  it.each(acts)('nor does the same host from a redirect of %s', async (_, act) => {
    await using service = await serve((__, response) => response.writeHead(302, { location: '/elsewhere' }).end());
    await expect(act(clientOf(service.url))).rejects.toMatchObject({ code: 'Redirected' });
    expect(service.seen).toHaveLength(1);
  });

  it('from a poll that redirects', async () => {
    const { error, foreign } = await pointing(
      (response, url, count) =>
        count === 1
          ? response.writeHead(202, { location: '/poll' }).end()
          : response.writeHead(302, { location: `${url}/poll` }).end(),
      (client) => client.put('apis/a', { properties: { path: 'a' } }),
    );
    expect(error).toMatchObject({ code: 'Redirected', method: 'PUT', path: 'apis/a' });
    expect(foreign.seen).toEqual([]);
  });
});
