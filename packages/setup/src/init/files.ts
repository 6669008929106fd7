import { pipelineFiles } from '../pipelines/pipelines.ts';
import type { Choices } from './choices.ts';
import { attributes, ignored, owners } from './git-files.ts';
import { overrideStub } from './override-stub.ts';
import { projectFile } from './project-file.ts';
import type { InitOptions, SetupFile } from './setup-file.ts';

/**
 * Returns the files that set up a repository.
 *
 * @example
 * initFiles(choicesFor({ files: [], texts: new Map() }), { version: '1.0.0' }).map(({ path }) => path);
 */
export function initFiles(choices: Choices, options: InitOptions): readonly SetupFile[] {
  const stubs = Object.entries(choices.environments)
    .filter(([name, { overrides }]) => overrides.length === 0 && name !== choices.source)
    .map(([name]) => ({ name, path: `environments/${name}.yaml` }));
  const withStubs: Choices = {
    ...choices,
    environments: {
      ...choices.environments,
      ...Object.fromEntries(
        stubs.map(({ name, path }) => [name, { ...choices.environments[name], overrides: [path] }]),
      ),
    },
  };
  const lines = (path: string, texts: readonly string[]): SetupFile => ({
    path,
    kind: 'lines',
    text: `${texts.join('\n')}\n`,
  });
  return [
    ...(choices.isSetUp ? [] : [{ path: 'apimkit.yaml', kind: 'whole' as const, text: projectFile(withStubs) }]),
    ...stubs.map(({ name, path }): SetupFile => ({ path, kind: 'whole', text: overrideStub(name, path) })),
    ...choices.ci.flatMap((system) => pipelineFiles(system, withStubs, options)),
    lines('.gitignore', ignored),
    lines('.gitattributes', attributes(choices)),
    // Azure DevOps does not read it.
    ...(choices.ci.some((system) => system !== 'azure-devops')
      ? [lines(choices.ci.includes('gitlab') ? '.gitlab/CODEOWNERS' : '.github/CODEOWNERS', owners(withStubs))]
      : []),
  ];
}
