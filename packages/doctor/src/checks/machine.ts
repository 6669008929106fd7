import { count } from '@apimkit/diagnostics';
import type { Clone } from '@apimkit/repository/node';
import { type CheckDeclaration, failed, ok, warning } from '../check.ts';

/** The oldest Node that the packages support, as in their `engines`. */
const oldest = [22, 12] as const;

/** Checks the version of Node. */
export const nodeCheck = (version: string): CheckDeclaration => ({
  id: 'node',
  title: 'Node.js',
  run() {
    const [major = 0, minor = 0] = version.split('.').map(Number);
    const isOld = major < oldest[0] || (major === oldest[0] && minor < oldest[1]);
    return isOld ? failed(`${version} is too old`, `Install Node ${oldest.join('.')} or newer`) : ok(version);
  },
});

/** Checks that git knows the history that `--since` and `breaking` compare with. */
export const gitCheck = (clone: () => Promise<Clone>): CheckDeclaration => ({
  id: 'git',
  title: 'Git',
  async run() {
    const { hasGit, root, isShallow, commits, problem } = await clone();
    if (!hasGit) return warning('git is not installed', 'Install git: --since, breaking and drift read older commits');
    if (root === undefined)
      return warning(
        problem ?? 'this folder is in no repository',
        problem?.includes('safe.directory') || problem?.includes('dubious ownership')
          ? 'Run git config --global --add safe.directory with the path of the working copy'
          : 'Run git init, or change to the working copy: --since and breaking read older commits',
      );
    if (!isShallow) return ok(`${count(commits, 'commit')}, the whole history`);
    return warning(
      `a shallow clone with ${count(commits, 'commit')}: --since and breaking find no older ones`,
      'Run git fetch --unshallow; in a pipeline set fetch-depth: 0 (GitHub), fetchDepth: 0 (Azure DevOps) or GIT_DEPTH: 0 (GitLab)',
    );
  },
});
