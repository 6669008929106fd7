import type { Detail, Plan } from '@apimkit/sync';
import { type Context, listOf, textOf, UserError } from './command.ts';

/**
 * Prints a plan in the format of the flags; as JSON, the command prints it.
 *
 * @param context `--format`, `--detail`, `--only`
 */
export async function printPlan(plan: Plan, context: Context): Promise<void> {
  const { values, output, env } = context;
  const { commentLimits, planMarkdown, renderPlan } = await import('@apimkit/sync');
  const detail = (textOf(values, 'detail') ?? 'normal') as Detail;
  const only = listOf(values, 'only');
  if (values.format !== 'markdown') {
    output.print(renderPlan(plan, { color: output.color, verbose: output.shows('debug'), detail, only }));
    return;
  }
  // Set by the agents of Azure Pipelines.
  const limit = env.TF_BUILD === undefined ? commentLimits.github : commentLimits.azureDevOps;
  const title = titleOf(context);
  output.print(planMarkdown(plan, { detail, only, limit, ...(title === undefined ? {} : { title }) }).trimEnd());
}

/** The environment or the service, for headings. */
export const titleOf = ({ values }: Pick<Context, 'values'>): string | undefined =>
  textOf(values, 'env') ?? textOf(values, 'serviceName');

/** What a command is doing, for the line about its progress: `publishing prod`. */
export const phaseOf = (verb: string, context: Pick<Context, 'values'>): string =>
  [verb, titleOf(context)].filter((one) => one !== undefined).join(' ');

/** @throws {UserError} for a value of `--only` that is neither an operation nor a kind */
export async function checkShown({ values }: Context): Promise<void> {
  const { onlyFault } = await import('@apimkit/sync/internal');
  const fault = onlyFault(listOf(values, 'only'));
  if (fault !== undefined) throw new UserError(fault);
}
