import { type CheckDeclaration, type CheckResult, failed, type Outcome, skipped } from './check.ts';
import { reasonOf } from './reason.ts';

/** A check, and the titles of the failed checks that prevent those that need it. */
interface Done {
  readonly check: CheckResult;
  readonly failures: readonly string[];
}

/**
 * Does all checks at once, each one as soon as those that it needs are done. No failure, exception or silence of one stops the others.
 *
 * @param declarations a check comes after those that it needs
 * @param limit milliseconds after which a check fails
 * @returns the checks in the same order
 */
export async function runChecks(
  declarations: readonly CheckDeclaration[],
  limit: number,
): Promise<readonly CheckResult[]> {
  const started = new Map<string, Promise<Done>>();
  for (const declaration of declarations) {
    const { id, needs = [], after = [] } = declaration;
    const [needed, awaited] = [needs, after].map((ids) => ids.flatMap((one) => started.get(one) ?? []));
    started.set(id, doneAfter(declaration, needed ?? [], awaited ?? [], limit));
  }
  return (await Promise.all(started.values())).map(({ check }) => check);
}

async function doneAfter(
  declaration: CheckDeclaration,
  needed: readonly Promise<Done>[],
  awaited: readonly Promise<Done>[],
  limit: number,
): Promise<Done> {
  await Promise.all(awaited);
  const { id, title } = declaration;
  const failures = [...new Set((await Promise.all(needed)).flatMap((one) => one.failures))];
  if (failures.length > 0) return { check: { id, title, ...skipped(`needs: ${failures.join(', ')}`) }, failures };
  const outcome = await within(declaration.isLocal ? undefined : limit, () => declaration.run());
  return { check: { id, title, ...outcome }, failures: outcome.status === 'error' ? [title] : [] };
}

/** @param limit milliseconds; undefined for none */
async function within(limit: number | undefined, run: () => Promise<Outcome> | Outcome): Promise<Outcome> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Outcome>((resolve) => {
    if (limit === undefined) return;
    const outcome = failed(`no result within ${Math.ceil(limit / 1000)} s`, 'Check the network, then run doctor again');
    timer = setTimeout(() => resolve(outcome), limit);
  });
  try {
    return await Promise.race([run(), late]);
  } catch (error) {
    return failed(reasonOf(error), 'Correct what the message names, then run doctor again');
  } finally {
    clearTimeout(timer);
  }
}
