import { isMarked, marker } from '../comment/marker.ts';
import { type Forge, ForgeError, type ForgeOptions, type Variables, type Written } from '../forge.ts';
import { connection, isRecord, recordsIn } from '../requests.ts';
import { required } from './required.ts';

/** GitHub, also on servers of one's own, in a workflow of GitHub Actions. */
export function github(variables: Variables, options: ForgeOptions): Forge {
  const value = required(variables, 'GitHub');
  const repository = value('GITHUB_REPOSITORY');
  const send = connection({
    name: 'GitHub',
    base: `${variables.GITHUB_API_URL || 'https://api.github.com'}/repos/${repository}`,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${value('GITHUB_TOKEN')}`,
      'x-github-api-version': '2022-11-28',
    },
    needs: 'the permissions pull-requests: write, and contents: write for a branch',
    ...options,
  });
  return {
    name: 'GitHub',
    commentLimit: 65_536,
    async comment(key, body) {
      const number = numberOf(variables, options);
      const text = `${marker(key)}\n${body}`;
      for (let page = 1; ; page++) {
        const comments = recordsIn(await send('GET', `/issues/${number}/comments?per_page=100&page=${page}`));
        const known = comments.find((one) => isMarked(one.body, key));
        if (known) return written(await send('PATCH', `/issues/comments/${known.id}`, { body: text }), false);
        if (comments.length < 100) break;
      }
      return written(await send('POST', `/issues/${number}/comments`, { body: text }), true);
    },
    async pullRequest({ branch, base, title, body }) {
      const owner = repository.split('/')[0];
      const query = new URLSearchParams({ state: 'open', head: `${owner}:${branch}`, base });
      const [known] = recordsIn(await send('GET', `/pulls?${query}`));
      const text = body.slice(0, 65_000);
      if (known) return written(await send('PATCH', `/pulls/${known.number}`, { title, body: text }), false);
      return written(await send('POST', '/pulls', { title, body: text, head: branch, base }), true);
    },
  };
}

/** `refs/pull/7/merge` in workflows of pull requests. */
function numberOf({ GITHUB_REF }: Variables, { pullRequest }: ForgeOptions): string {
  const number = pullRequest ?? /^refs\/pull\/(\d+)\//.exec(GITHUB_REF ?? '')?.[1];
  if (number !== undefined) return number;
  throw new ForgeError(
    'This workflow has no pull request to comment on: run it on pull_request, or pass --pull-request',
  );
}

const written = (value: unknown, isNew: boolean): Written => ({
  url: isRecord(value) && typeof value.html_url === 'string' ? value.html_url : '',
  isNew,
});
