import { parse } from 'yaml';

/** A shell step of a generated pipeline, with the text that its CI system fills in still in it. */
export interface ShellStep {
  readonly script: string;
  readonly env: Readonly<Record<string, string>>;
  /** Runs also after a failed step. */
  readonly always: boolean;
}

/** A job with its steps in the shell. */
export interface Job {
  readonly id: string;
  readonly steps: readonly ShellStep[];
  /** Environments of its matrix. */
  readonly environments: readonly string[];
  /** Environment whose approval it waits for. */
  readonly gate?: string;
  readonly needs: readonly string[];
}

type Yaml = Readonly<Record<string, unknown>>;
const listOf = (value: unknown): readonly Yaml[] => (Array.isArray(value) ? value : []);
const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(String) : value === undefined ? [] : [String(value)];

/** Jobs of a workflow of GitHub. */
export function githubJobs(text: string): readonly Job[] {
  const { jobs } = parse(text) as { readonly jobs: Readonly<Record<string, Yaml>> };
  return Object.entries(jobs).map(([id, job]) => ({
    id,
    needs: textsOf(job.needs),
    environments: textsOf((job.strategy as { matrix?: { environment?: string[] } })?.matrix?.environment),
    ...(job.environment === undefined ? {} : { gate: String(job.environment) }),
    steps: listOf(job.steps)
      .filter(({ run }) => run !== undefined)
      .map(({ run, env, if: condition }) => ({
        script: String(run),
        env: { ...(job.env as object), ...(env as object) },
        always: condition !== undefined,
      })),
  }));
}

/** Jobs of a pipeline of Azure DevOps. */
export function azureDevOpsJobs(text: string): readonly Job[] {
  const pipeline = parse(text) as Yaml;
  const stages = pipeline.stages === undefined ? [pipeline] : listOf(pipeline.stages);
  return stages.flatMap((stage) =>
    listOf(stage.jobs).map((job) => {
      const strategy = job.strategy as { runOnce?: { deploy?: Yaml } } | undefined;
      return {
        id: String(job.job ?? job.deployment),
        needs: [...textsOf(job.dependsOn), ...textsOf(stage.dependsOn)],
        environments: [],
        ...(job.environment === undefined ? {} : { gate: String(job.environment) }),
        steps: listOf(job.steps ?? strategy?.runOnce?.deploy?.steps).flatMap((step): readonly ShellStep[] => {
          const script = step.bash ?? (step.inputs as Yaml | undefined)?.inlineScript;
          if (script === undefined) return [];
          return [
            { script: String(script), env: (step.env ?? {}) as ShellStep['env'], always: step.condition !== undefined },
          ];
        }),
      };
    }),
  );
}

/** Jobs of GitLab, without those that others extend. */
export function gitlabJobs(text: string): readonly Job[] {
  const all = parse(text) as Readonly<Record<string, Yaml>>;
  return Object.entries(all)
    .filter(([id, job]) => !id.startsWith('.') && job.script !== undefined)
    .map(([id, job]) => {
      const { name } = (job.environment ?? {}) as { readonly name?: string };
      return {
        id,
        needs: [],
        environments: listOf((job.parallel as { matrix?: unknown })?.matrix).flatMap(({ ENVIRONMENT }) =>
          textsOf(ENVIRONMENT),
        ),
        ...(name === undefined ? {} : { gate: name }),
        steps: textsOf(job.script).map((script) => ({
          script: `set -eo pipefail\n${script}`,
          env: variablesOf(all, job),
          always: false,
        })),
      };
    });
}

function variablesOf(all: Readonly<Record<string, Yaml>>, job: Yaml): Readonly<Record<string, string>> {
  const parent = job.extends === undefined ? undefined : all[String(job.extends)];
  return { ...(parent ? variablesOf(all, parent) : {}), ...(job.variables as object) };
}
