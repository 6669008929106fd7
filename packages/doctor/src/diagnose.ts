import { redactor } from '@apimkit/diagnostics';
import type { CheckResult } from './check.ts';
import { fileChecks } from './checks/files.ts';
import { keyVaultCheck } from './checks/key-vaults.ts';
import { gitCheck, nodeCheck } from './checks/machine.ts';
import { networkChecks } from './checks/network.ts';
import { roleChecks } from './checks/roles.ts';
import { serviceChecks } from './checks/service.ts';
import { signInCheck } from './checks/sign-in.ts';
import { factsOf } from './facts.ts';
import type { DoctorInput } from './input.ts';
import { runChecks } from './run-checks.ts';

/** What {@link diagnose} found. */
export interface Diagnosis {
  /** In the order in which a run needs them. */
  readonly checks: readonly CheckResult[];
  /** True when no check is an error. */
  readonly isHealthy: boolean;
}

/**
 * Checks everything that a run needs: files, git, network, clock, sign-in, service, roles and key vaults. It only reads. Every check ends
 * within the limit, and a failure does not stop the others; checks that need a failed one are skipped.
 *
 * @returns the result of each check; it contains no token, password or value of a token in a file
 * @example
 * const { checks, isHealthy } = await diagnose({ service: async () => service });
 */
export async function diagnose(input: DoctorInput): Promise<Diagnosis> {
  const { env = {}, now = Date.now, purpose = 'publish', deletes = false, secrets = [] } = input;
  const facts = factsOf(input);
  const [target, ...ofService] = serviceChecks(facts);
  const checks = await runChecks(
    [
      ...(input.nodeVersion === undefined ? [] : [nodeCheck(input.nodeVersion)]),
      ...(input.clone ? [gitCheck(input.clone)] : []),
      ...(input.repository ? fileChecks(facts) : []),
      ...(target ? [target] : []),
      ...networkChecks(facts, env),
      signInCheck(facts, env, now),
      ...ofService,
      ...roleChecks(facts, { purpose, deletes }),
      ...(input.repository ? [keyVaultCheck(facts)] : []),
    ],
    // The requests of a check end a little earlier, with a better reason.
    facts.limit + 2000,
  );
  const hide = redactor([...secrets, ...secretsIn(env)]);
  const hidden = checks.map(({ detail, fix, ...rest }) => ({
    ...rest,
    detail: hide(detail),
    ...(fix === undefined ? {} : { fix: hide(fix) }),
  }));
  return { checks: hidden, isHealthy: hidden.every(({ status }) => status !== 'error') };
}

const secretNames = /TOKEN$|SECRET|PASSWORD|ASSERTION/;

/** Values of variables that are secret by their names, and the passwords of proxies. */
function secretsIn(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  return Object.entries(env).flatMap(([name, value]) => {
    if (!value) return [];
    if (/_proxy$/i.test(name)) return /\/\/[^/@]*:([^/@]+)@/.exec(value)?.[1] ?? [];
    return secretNames.test(name) ? [value] : [];
  });
}
