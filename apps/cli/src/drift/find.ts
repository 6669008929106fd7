import type { ArmClient } from '@apimkit/arm';
import type { Diagnostic } from '@apimkit/diagnostics';
import type { Desired } from '@apimkit/repository/node';
import type { Drift, Plan, Planned } from '@apimkit/sync';
import { type Context, listOf, textOf, UserError } from '../command.ts';
import { connect } from '../connection.ts';
import { phaseOf } from '../plan-output.ts';
import { checkOptions, filterOf, selectionOf } from '../planning.ts';
import { desiredOf, report, withArtifacts } from '../repository.ts';
import { readState } from './state.ts';

/** The differences, and the sides that were compared. */
export interface FoundDrift {
  readonly drift: Drift;
  /** The plan of a publish that removes the differences. */
  readonly revert: Plan;
  readonly files: Desired;
  readonly live: Planned['live'];
  readonly client: ArmClient;
  /** What makes the comparison unusable: a selector that matches nothing. */
  readonly problems: readonly Diagnostic[];
}

/**
 * Reads the files and the service, and compares them.
 *
 * @throws {UserError} for flags that cannot be used
 * @throws {RepositoryError} when a file has errors
 * @throws {ArmError} when the service cannot be read
 */
export async function findDrift(context: Context): Promise<FoundDrift> {
  const { values, output } = context;
  const include = listOf(values, 'include');
  const selected = selectionOf(values);
  await checkOptions({ include, ...selected });
  const stateFile = textOf(values, 'state');
  const { settings } = await withArtifacts(context).overrides();
  const client = await connect(context, settings);
  const state = stateFile === undefined ? undefined : await readState(stateFile, client.serviceId, context);
  const files = await desiredOf(context);
  const selection = await filterOf(context, 'selection');
  const [{ aheadOf, driftOf, planPublish }, { secretValues }] = await Promise.all([
    import('@apimkit/sync'),
    import('@apimkit/sync/internal'),
  ]);
  await output.hide(secretValues(files.artifacts));
  const planned = await planPublish(client, files.artifacts, {
    prune: true,
    include,
    // A secret that cannot be compared is not known to differ.
    writeSecrets: 'never',
    ...(selection ? { selection } : {}),
    ...selected,
    onProgress: (done) => output.progress({ phase: phaseOf('comparing', context), done, unit: 'resources read' }),
  });
  if (state && state.service.toLowerCase() !== client.serviceId.toLowerCase())
    throw new UserError(
      `--state ${stateFile} is the state of another service, ${state.service}. Pass the file that publish --state wrote for this one`,
    );
  const problems = planned.plan.problems.filter(({ code }) => code.startsWith('sync/select'));
  await report([...planned.notes, ...problems], context);
  const ahead = state && (await aheadOf(state, planned));
  const drift = driftOf({ ...planned, revert: planned.plan, ...(ahead ? { ahead } : {}) });
  return { drift, revert: planned.plan, files, live: planned.live, client, problems };
}
