import { count } from '@apimkit/diagnostics';
import { kindOf } from '@apimkit/model';
import type { AffectedResources, Impact, Step } from '../plan/types.ts';
import { policyLines } from './policy.ts';
import { specificationLines } from './specification.ts';
import { fieldLine } from './values.ts';

/** How much of a plan is shown: only counts and risks, the differences with long ones folded, or all. */
export type Detail = 'summary' | 'normal' | 'full';

/** Differences of a step beyond this number are folded. */
const mostLines = 20;

/** What a step changes, as lines. */
export function detailsOf(step: Step, detail: Detail): readonly string[] {
  const isFull = detail === 'full';
  const limit = isFull ? Number.MAX_SAFE_INTEGER : undefined;
  const { changes = [], specification, secret, impact } = step;
  const isElsewhere = (path: string) =>
    path === 'policy' || (specification !== undefined && /^specification(\.|$)/.test(path));
  const all = [
    ...changes
      .filter(({ path }) => !isElsewhere(path))
      .map((change) => fieldLine(change, { limit, defaults: kindOf(step.kind).defaults })),
    ...(secret ? [secretLine(secret)] : []),
    ...specificationLines(specification ?? [], limit),
    ...policyLines(step, isFull, limit),
  ];
  const shown = isFull || all.length <= mostLines ? all : all.slice(0, mostLines - 1);
  const folded = all.length - shown.length;
  return [
    ...shown,
    ...(folded > 0 ? [`... ${count(folded, 'more line')}; --detail full shows them`] : []),
    ...(impact ? [impactText(impact, isFull)] : []),
  ];
}

const secretLine = ({ before, after }: NonNullable<Step['secret']>) =>
  before === undefined
    ? `secret: fingerprint ${after}; the value on the service is unknown`
    : `secret: fingerprint ${before} -> ${after}`;

/** `affects 14 operations of 3 APIs (a, b, c), 2 products (gold, silver), 5 subscriptions (...)`. */
export function impactText({ all, apis, operations, products, subscriptions }: Impact, isFull = false): string {
  const isAll = all === true && (apis?.count ?? 0) > 1;
  const listed = (named: AffectedResources | undefined, noun: string, withNames = true) => {
    if (named === undefined) return undefined;
    const names = named.names.slice(0, isFull ? undefined : 5).map((one) => one.slice(one.indexOf(':') + 1));
    const shown = names.length < named.count ? [...names, '...'] : names;
    const isNamed = withNames && names.length > 0 && (!isAll || isFull);
    return `${count(named.count, noun)}${isNamed ? ` (${shown.join(', ')})` : ''}`;
  };
  const ofApis = isAll ? `all ${count(apis?.count ?? 0, 'API')}` : listed(apis, 'API');
  const calls = [listed(operations, 'operation', isFull), ofApis].filter((one) => one !== undefined);
  const parts = [calls.join(' of '), listed(products, 'product'), listed(subscriptions, 'subscription')];
  return `affects ${parts.filter((one) => one !== undefined && one !== '').join(', ')}`;
}
