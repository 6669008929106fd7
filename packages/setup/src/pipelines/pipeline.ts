import { variableName } from '@apimkit/overrides';
import type { Choices } from '../init/choices.ts';

/** What the pipelines of all CI systems do, independent of their files. */
export interface Pipeline {
  readonly artifacts: string;
  readonly branch: string;
  /** Environments in the order of the release. */
  readonly environments: readonly string[];
  /** Environments that are published at once, in order. */
  readonly stages: readonly Stage[];
  /** Environment that changes are extracted from. */
  readonly source: string;
  /** Variables with the values of tokens in override files. */
  readonly secrets: readonly string[];
  /** Version of the command line. */
  readonly version: string;
}

/** Environments that are published at once. */
export interface Stage {
  /** Letters, digits and underscores, as all CI systems accept them. */
  readonly id: string;
  readonly environments: readonly string[];
  /** Id of the stage before. */
  readonly after?: string;
}

/** Returns what the pipelines of a repository do. */
export function pipelineOf(choices: Choices, { version }: { readonly version: string }): Pipeline {
  const { artifacts, branch, source } = choices;
  const tokens = Object.values(choices.environments).flatMap(({ tokens: names = [] }) => names);
  const stages: Stage[] = [];
  for (const environments of choices.stages) {
    const after = stages.at(-1)?.id;
    stages.push({ id: environments.map(idOf).join('_'), environments, ...(after === undefined ? {} : { after }) });
  }
  return {
    artifacts,
    branch,
    source,
    version,
    stages,
    environments: choices.stages.flat(),
    secrets: [...new Set(tokens.map(variableName))].sort(),
  };
}

/** A name as CI systems accept it for a job. */
export const idOf = (name: string): string => name.replaceAll(/\W/g, '_');
