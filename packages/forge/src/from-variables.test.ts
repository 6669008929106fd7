import { expect, it } from 'vitest';
import { ForgeError, forgeFrom } from './index.ts';

const github = {
  GITHUB_ACTIONS: 'true',
  GITHUB_REPOSITORY: 'o/r',
  GITHUB_REF: 'refs/pull/7/merge',
  GITHUB_TOKEN: 'a-token',
};
const replying = (status: number, body: string) => ({ fetch: () => Promise.resolve(new Response(body, { status })) });

it.each([
  [{}, 'This does not run in a pipeline'],
  [{ GITHUB_ACTIONS: 'true', GITHUB_REPOSITORY: 'o/r' }, 'GITHUB_TOKEN is missing; set it in the step'],
  [{ TF_BUILD: 'True' }, 'SYSTEM_COLLECTIONURI is missing'],
  [
    { GITLAB_CI: 'true', CI_API_V4_URL: 'u', CI_PROJECT_ID: '1' },
    'GITLAB_TOKEN is missing; add a project access token',
  ],
])('%j is an error with what to do', (variables, message) => {
  expect(() => forgeFrom(variables)).toThrow(ForgeError);
  expect(() => forgeFrom(variables)).toThrow(message);
});

it('a rejected request is an error with what the token needs, and without the token', async () => {
  const forge = forgeFrom(github, replying(403, '{"message":"Resource not accessible by integration"}'));
  const failed: unknown = await forge.comment('plan', 'text').catch((error: unknown) => error);
  expect(failed).toMatchObject({ status: 403 });
  expect(String(failed)).toContain(
    'Resource not accessible by integration. The token needs the permissions pull-requests: write',
  );
  expect(String(failed)).not.toContain('a-token');
});

it('a page of a proxy is an error, and not an empty list', async () => {
  await expect(forgeFrom(github, replying(200, '<html>')).comment('plan', 'text')).rejects.toThrow('returned no JSON');
});

it('a run without a pull request is an error', async () => {
  const forge = forgeFrom({ ...github, GITHUB_REF: 'refs/heads/main' }, replying(200, '[]'));
  await expect(forge.comment('plan', 'text')).rejects.toThrow('no pull request to comment on');
});

it('finds the comment on a later page', async () => {
  const calls: string[] = [];
  const others = Array.from({ length: 100 }, (_, id) => ({ id, body: 'other' }));
  const fetch = async ({ method, url }: Request) => {
    calls.push(`${method} ${new URL(url).search}`);
    const page = new URL(url).searchParams.get('page');
    const list = page === '1' ? others : [{ id: 500, body: '<!-- apimkit comment plan -->\nold' }];
    return new Response(JSON.stringify(method === 'GET' ? list : { html_url: 'u' }));
  };
  expect(await forgeFrom(github, { fetch }).comment('plan', 'new')).toEqual({ url: 'u', isNew: false });
  expect(calls).toEqual(['GET ?per_page=100&page=1', 'GET ?per_page=100&page=2', 'PATCH ']);
});
