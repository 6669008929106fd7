import type { SetupFile } from '../../init/setup-file.ts';
import type { Pipeline } from '../pipeline.ts';
import { gitlabPipeline } from './pipeline.ts';

/** The pipeline of GitLab: a file of its own, which `.gitlab-ci.yml` includes. */
export const gitlabFiles = (pipeline: Pipeline): readonly SetupFile[] => [
  { path: '.gitlab/apimkit.yml', kind: 'whole', text: gitlabPipeline(pipeline) },
  {
    path: '.gitlab-ci.yml',
    kind: 'whole',
    text: `include:
  - local: .gitlab/apimkit.yml
`,
    whenKept: 'Include the pipeline in it: include: [{ local: .gitlab/apimkit.yml }]',
  },
];
