import { isMarked, marker } from '../comment/marker.ts';
import { type Forge, ForgeError, type ForgeOptions, type Variables, type Written } from '../forge.ts';
import { connection, isRecord, recordsIn } from '../requests.ts';
import { required } from './required.ts';

/** GitLab, also on servers of one's own, in a job of its CI. */
export function gitlab(variables: Variables, options: ForgeOptions): Forge {
  const value = required(variables, 'GitLab');
  const send = connection({
    name: 'GitLab',
    base: `${value('CI_API_V4_URL')}/projects/${encodeURIComponent(value('CI_PROJECT_ID'))}`,
    headers: { 'private-token': value('GITLAB_TOKEN') },
    needs: 'the scope api, and the role Developer in the project',
    ...options,
  });
  return {
    name: 'GitLab',
    commentLimit: 1_000_000,
    async comment(key, body) {
      const number = options.pullRequest ?? variables.CI_MERGE_REQUEST_IID;
      if (!number)
        throw new ForgeError(
          'This job has no merge request to comment on: run it on merge_request_event, or pass --pull-request',
        );
      const url = `${variables.CI_PROJECT_URL ?? ''}/-/merge_requests/${number}`;
      const notes = `/merge_requests/${number}/notes`;
      const text = `${marker(key)}\n${body}`;
      for (let page = 1; ; page++) {
        const listed = recordsIn(await send('GET', `${notes}?per_page=100&page=${page}`));
        const known = listed.find((one) => isMarked(one.body, key));
        if (known) {
          await send('PUT', `${notes}/${known.id}`, { body: text });
          return { url, isNew: false };
        }
        if (listed.length < 100) break;
      }
      await send('POST', notes, { body: text });
      return { url, isNew: true };
    },
    async pullRequest({ branch, base, title, body }) {
      const query = new URLSearchParams({ state: 'opened', source_branch: branch, target_branch: base });
      const [known] = recordsIn(await send('GET', `/merge_requests?${query}`));
      const text = { title, description: body.slice(0, 1_000_000) };
      if (known) return written(await send('PUT', `/merge_requests/${known.iid}`, text), false);
      return written(
        await send('POST', '/merge_requests', {
          source_branch: branch,
          target_branch: base,
          remove_source_branch: true,
          ...text,
        }),
        true,
      );
    },
  };
}

const written = (value: unknown, isNew: boolean): Written => ({
  url: isRecord(value) && typeof value.web_url === 'string' ? value.web_url : '',
  isNew,
});
