import type { SetupFile } from '../../init/setup-file.ts';
import type { Pipeline } from '../pipeline.ts';
import { extractPipeline } from './extract.ts';
import { publishPipeline } from './publish.ts';
import { pullRequestPipeline } from './pull-request.ts';
import { setupTemplate } from './setup.ts';

const pipelineFile = (name: string, text: string): SetupFile => ({
  path: `.azure-pipelines/apimkit-${name}.yml`,
  kind: 'whole',
  text,
});

/** Pipelines of Azure DevOps, and the template of their first steps. */
export const azureDevOpsFiles = (pipeline: Pipeline): readonly SetupFile[] => [
  pipelineFile('setup', setupTemplate),
  pipelineFile('pull-request', pullRequestPipeline(pipeline)),
  pipelineFile('publish', publishPipeline(pipeline)),
  pipelineFile('extract', extractPipeline(pipeline)),
];
