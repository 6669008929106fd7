import { ForgeError, type Variables } from '../forge.ts';

/** Where the value of a variable comes from, when pipelines do not have it by themselves. */
const sources: Readonly<Record<string, string>> = {
  GITHUB_TOKEN: 'set it in the step, from github.token',
  SYSTEM_ACCESSTOKEN: 'set it in the step: SYSTEM_ACCESSTOKEN: $(System.AccessToken)',
  GITLAB_TOKEN: 'add a project access token with the scope api as a masked variable of the project',
};

/** Reads variables that the pipeline must have. */
export const required =
  (variables: Variables, forge: string) =>
  (name: string): string => {
    const value = variables[name];
    if (value) return value;
    throw new ForgeError(`${forge}: the variable ${name} is missing; ${sources[name] ?? 'set it'}`);
  };
