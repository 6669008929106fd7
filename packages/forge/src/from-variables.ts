import { type Forge, ForgeError, type ForgeOptions, type Variables } from './forge.ts';
import { azureDevOps } from './forges/azure-devops.ts';
import { github } from './forges/github.ts';
import { gitlab } from './forges/gitlab.ts';

/** Forges by the variable that their pipelines set. */
const forges = [
  { sign: 'GITHUB_ACTIONS', open: github },
  { sign: 'GITLAB_CI', open: gitlab },
  { sign: 'TF_BUILD', open: azureDevOps },
];

/**
 * Returns the forge whose pipeline this is, by its variables. GitHub, Azure DevOps and GitLab set all that is needed, except for the token.
 *
 * @param variables such as `process.env`: for GitHub `GITHUB_TOKEN`, for Azure DevOps `SYSTEM_ACCESSTOKEN`, for GitLab `GITLAB_TOKEN`
 * @throws {ForgeError} when this is not one of their pipelines, or a variable is missing
 * @example
 * const { url } = await forgeFrom(process.env).comment('plan', '### No changes');
 */
export function forgeFrom(variables: Variables, options: ForgeOptions = {}): Forge {
  const found = forges.find(({ sign }) => variables[sign]);
  if (found) return found.open(variables, options);
  throw new ForgeError(
    'This does not run in a pipeline of GitHub Actions, Azure DevOps or GitLab: none of GITHUB_ACTIONS, TF_BUILD and GITLAB_CI is set',
  );
}
