import type { CiSystem } from '../detect/ci.ts';
import type { Choices } from '../init/choices.ts';
import type { InitOptions, SetupFile } from '../init/setup-file.ts';
import { azureDevOpsFiles } from './azure-devops/files.ts';
import { githubFiles } from './github/files.ts';
import { gitlabFiles } from './gitlab/files.ts';
import { type Pipeline, pipelineOf } from './pipeline.ts';

const writers: Readonly<Record<CiSystem, (pipeline: Pipeline) => readonly SetupFile[]>> = {
  github: githubFiles,
  'azure-devops': azureDevOpsFiles,
  gitlab: gitlabFiles,
};

/** Returns the pipelines of a CI system: extract, pull request, publish. */
export const pipelineFiles = (system: CiSystem, choices: Choices, options: InitOptions): readonly SetupFile[] =>
  writers[system](pipelineOf(choices, options));
