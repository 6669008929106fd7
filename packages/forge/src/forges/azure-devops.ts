import { isMarked, marker } from '../comment/marker.ts';
import { type Forge, ForgeError, type ForgeOptions, type Variables } from '../forge.ts';
import { connection, isRecord, recordsIn } from '../requests.ts';
import { required } from './required.ts';

const version = 'api-version=7.1';
/** Pull requests have short descriptions: https://learn.microsoft.com/rest/api/azure/devops/git/pull-requests/create */
const descriptionLimit = 4_000;

/** Azure Repos, in a pipeline of Azure DevOps. */
export function azureDevOps(variables: Variables, options: ForgeOptions): Forge {
  const value = required(variables, 'Azure DevOps');
  const project = `${value('SYSTEM_COLLECTIONURI').replace(/\/$/, '')}/${encodeURIComponent(value('SYSTEM_TEAMPROJECT'))}`;
  const repository = encodeURIComponent(variables.BUILD_REPOSITORY_NAME || value('BUILD_REPOSITORY_ID'));
  const send = connection({
    name: 'Azure DevOps',
    base: `${project}/_apis/git/repositories/${encodeURIComponent(value('BUILD_REPOSITORY_ID'))}`,
    headers: { authorization: `Bearer ${value('SYSTEM_ACCESSTOKEN')}` },
    needs:
      'the permissions Contribute to pull requests, and Contribute and Create branch for a branch, for the build service of the project',
    ...options,
  });
  const urlOf = (id: unknown) => `${project}/_git/${repository}/pullrequest/${id}`;
  return {
    name: 'Azure DevOps',
    commentLimit: 150_000,
    async comment(key, body) {
      const id = options.pullRequest ?? variables.SYSTEM_PULLREQUEST_PULLREQUESTID;
      if (!id)
        throw new ForgeError(
          'This pipeline has no pull request to comment on: run it as a build validation, or pass --pull-request',
        );
      const content = `${marker(key)}\n${body}`;
      const threads = `/pullRequests/${id}/threads`;
      const listed = await send('GET', `${threads}?${version}`);
      for (const thread of recordsIn(isRecord(listed) ? listed.value : undefined))
        for (const comment of recordsIn(thread.comments))
          if (isMarked(comment.content, key)) {
            await send('PATCH', `${threads}/${thread.id}/comments/${comment.id}?${version}`, { content });
            return { url: urlOf(id), isNew: false };
          }
      // A closed thread does not block a branch whose policy wants all comments resolved.
      await send('POST', `${threads}?${version}`, {
        comments: [{ parentCommentId: 0, content, commentType: 'text' }],
        status: 'closed',
      });
      return { url: urlOf(id), isNew: true };
    },
    async pullRequest({ branch, base, title, body }) {
      const [sourceRefName, targetRefName] = [`refs/heads/${branch}`, `refs/heads/${base}`];
      const query = new URLSearchParams({
        'searchCriteria.status': 'active',
        'searchCriteria.sourceRefName': sourceRefName,
        'searchCriteria.targetRefName': targetRefName,
      });
      const listed = await send('GET', `/pullrequests?${query}&${version}`);
      const [known] = recordsIn(isRecord(listed) ? listed.value : undefined);
      const text = { title, description: body.slice(0, descriptionLimit) };
      if (known) {
        await send('PATCH', `/pullrequests/${known.pullRequestId}?${version}`, text);
        return { url: urlOf(known.pullRequestId), isNew: false };
      }
      const made = await send('POST', `/pullrequests?${version}`, { sourceRefName, targetRefName, ...text });
      return { url: urlOf(isRecord(made) ? made.pullRequestId : ''), isNew: true };
    },
  };
}
