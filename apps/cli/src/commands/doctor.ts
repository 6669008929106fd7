import type { DoctorInput, Purpose } from '@apimkit/doctor';
import type { Repository } from '@apimkit/repository/node';
import { type CommandDeclaration, type Context, flag, textOf } from '../command.ts';
import { connectionOptions } from '../connection.ts';
import { exitCodes } from '../exit-codes.ts';
import { artifactsFlag, connectionFlags, overrideFlags, projectFlags } from '../flags.ts';
import { repositoryOf, withRepository } from '../repository.ts';

export const doctor: CommandDeclaration = {
  name: 'doctor',
  summary: 'Check why a run would fail before it does: files, git, network, sign-in, service, roles and key vaults',
  flags: [
    ...projectFlags,
    flag('--for <command>', 'what the account is for; extract and plan only read', {
      choices: ['extract', 'plan', 'publish'],
      default: 'publish',
    }),
    artifactsFlag,
    ...overrideFlags,
    ...connectionFlags,
  ],
  waits: true,
  opensProject: true,
  examples: [
    'apimkit doctor --env prod',
    'apimkit doctor --env prod --for plan',
    'apimkit doctor --env prod --format json',
  ],
  async run(context) {
    const { output } = context;
    const { diagnose, renderChecks } = await import('@apimkit/doctor');
    const { checks, isHealthy } = await diagnose(await inputOf(context));
    output.print(renderChecks(checks, { width: output.width }));
    output.data({ isHealthy, checks });
    return isHealthy ? exitCodes.fine : exitCodes.findings;
  },
};

async function inputOf(context: Context): Promise<DoctorInput> {
  const [{ probe }, { cloneOf }] = await Promise.all([
    import('@apimkit/doctor/node'),
    import('@apimkit/repository/node'),
  ]);
  const { values, env, signal } = context;
  // An unusable project file is the result of a check; flags and variables may name the service all the same.
  const opened = await withRepository(context).catch((error: unknown) =>
    error instanceof Error && error.name === 'RepositoryError' ? error : Promise.reject(error),
  );
  const used = opened instanceof Error ? context : opened;
  const repository = async (): Promise<Repository> => {
    if (opened instanceof Error) throw opened;
    return repositoryOf(opened);
  };
  return {
    nodeVersion: process.versions.node,
    clone: () => cloneOf('.'),
    repository,
    async service() {
      const overrides =
        opened instanceof Error
          ? undefined
          : await repositoryOf(opened)
              .overrides()
              .catch(() => undefined);
      return connectionOptions(used, overrides?.settings);
    },
    probe,
    env,
    purpose: (textOf(values, 'for') ?? 'publish') as Purpose,
    deletes: used.values.prune !== undefined && used.values.prune !== false,
    signal,
  };
}
