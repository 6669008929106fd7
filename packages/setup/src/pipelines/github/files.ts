import type { SetupFile } from '../../init/setup-file.ts';
import type { Pipeline } from '../pipeline.ts';
import { extractWorkflow } from './extract.ts';
import { publishWorkflow } from './publish.ts';
import { pullRequestWorkflow } from './pull-request.ts';

const workflow = (name: string, text: string): SetupFile => ({
  path: `.github/workflows/apimkit-${name}.yml`,
  kind: 'whole',
  text,
});

/** Workflows of GitHub Actions. */
export const githubFiles = (pipeline: Pipeline): readonly SetupFile[] => [
  workflow('pull-request', pullRequestWorkflow(pipeline)),
  workflow('publish', publishWorkflow(pipeline)),
  workflow('extract', extractWorkflow(pipeline)),
];
