import type { Change } from '../change.ts';
import type { GatewayApi, GatewayCall, Guard } from './facts.ts';
import { inRevision, seen } from './record.ts';

/** Changes by what they are about: a policy of the service is changeOf once, not for each API. */
export function compareGuards(pairs: readonly (readonly [GatewayApi, GatewayApi])[]): readonly Change[] {
  const found = new Map<string, Change>();
  for (const [before, after] of pairs) {
    // An operation that loses its policy runs that of its API from now on.
    for (const way of [...after.calls, ...before.calls.filter(({ operation }) => operation !== undefined)]) {
      const [old, call] = [callLike(before, way), callLike(after, way)];
      if (!old || !call) continue;
      for (const change of inRevision(betweenCalls(old.guards, call.guards), after)) {
        const known = found.get(change.key);
        if (!known || (known.level !== 'breaking' && change.level === 'breaking')) found.set(change.key, change);
      }
    }
  }
  return [...found.values()];
}

/** The same call on one side; an operation without a policy of its own runs that of its API. */
function callLike({ calls }: GatewayApi, { operation, product }: GatewayCall): GatewayCall | undefined {
  const same = calls.filter((one) => one.product === product);
  return same.find((one) => one.operation === operation) ?? same.find((one) => one.operation === undefined);
}

function betweenCalls(before: readonly Guard[], after: readonly Guard[]): readonly Change[] {
  const come = after.flatMap((guard) => (guard.kind === 'cors' ? [] : cameBy(guard, before)));
  // Without cors, browsers reject calls from other origins; a new one accepts more.
  const cors = before.filter(({ kind }) => kind === 'cors');
  const now = after.filter(({ kind }) => kind === 'cors');
  const [lost] = cors;
  if (!lost) return come;
  if (now.length === 0) return [...come, changeOf('policy-cors-removed', lost)];
  const tighter = now.flatMap((guard) => {
    const what = cors.map((old) => shutOut(old, guard));
    return what.some((one) => one.length === 0) ? [] : [changeOf('policy-cors-tightened', guard, what[0])];
  });
  return [...come, ...tighter];
}

/** The change of a guard that rejects more requests. */
function cameBy(guard: Guard, before: readonly Guard[]): readonly Change[] {
  const alike = before.filter(({ kind, about }) => kind === guard.kind && about === guard.about);
  const added = guard.kind === 'response' && guard.condition !== '' ? 'conditional' : 'added';
  if (alike.length === 0) return [changeOf(`policy-${guard.kind}-${added}`, guard)];
  const reach = alike.filter(({ condition }) => condition === '' || condition === guard.condition);
  const what = reach.map((old) => shutOut(old, guard));
  if (what.some((one) => one.length === 0)) return [];
  if (what.length > 0)
    return [
      changeOf(
        guard.kind === 'response' ? 'policy-response-conditional' : `policy-${guard.kind}-tightened`,
        guard,
        what[0],
      ),
    ];
  if (guard.condition !== '') return [changeOf('policy-condition-changed', guard)];
  return guard.kind === 'response'
    ? [changeOf('policy-response-added', guard)]
    : [changeOf(`policy-${guard.kind}-tightened`, guard, ['it no longer has a condition'])];
}

const changeOf = (id: string, guard: Guard, what: readonly string[] = []): Change => {
  const { policy, scope, about, kind, condition } = guard;
  return seen(
    id,
    [id, scope, kind, about, condition, ...what].join('|'),
    { policy, scope, about, what: what.join(', ') },
    guard,
  );
};

/** Describes what the first guard accepts and the second rejects. */
function shutOut(before: Guard, after: Guard): readonly string[] {
  const demands = after.demands.filter((one) => !before.demands.includes(one)).map((one) => `${one} is now required`);
  const allows = Object.entries(after.allows).flatMap(([name, list]) => {
    if (list.includes('*')) return [];
    const old = before.allows[name];
    if (!old) return [`only some ${name} are allowed`];
    return old.filter((one) => !list.includes(one)).map((one) => `${one} is no longer among the ${name}`);
  });
  const limits = Object.entries(after.limits).flatMap(([name, value]) => {
    const old = before.limits[name] ?? Number.POSITIVE_INFINITY;
    if (value >= old) return [];
    return [
      Number.isFinite(old)
        ? `${name} was lowered from ${round(old)} to ${round(value)}`
        : `${name} is at most ${round(value)}`,
    ];
  });
  return [...demands, ...allows, ...limits];
}

const round = (value: number) => String(Number(value.toPrecision(4)));
