import type { SecurityRequirement } from '@apimkit/openapi/document';
import { canonicalJson } from '@apimkit/openapi/document';
import type { Operation } from '../model/api.ts';
import type { Context } from './context.ts';
import { operationPlace, place } from './place.ts';
import type { Where } from './recorder.ts';
import { renamedSchemes } from './security-schemes.ts';
import { without } from './sets.ts';

/** Compares security requirements. Changes of the requirements of the document are reported once. */
export function compareSecurity(context: Context): void {
  const { before, after } = context;
  const renamed = renamedSchemes(context);
  // Reported at the end, when the operations that inherit from the document are known.
  const pending: (() => void)[] = [];
  const shared: string[] = [];
  for (const [key, b] of after.operations) {
    const a = before.operations.get(key);
    if (!a) continue;
    const isShared = a.security.inherited && b.security.inherited;
    if (isShared) shared.push(b.label);
    if (isShared && shared.length > 1) continue;
    const operations = isShared ? shared : [b.label];
    const renamedOnes = a.security.alternatives.map((one) => withNames(one, renamed));
    const where = { ...whereOf(context, b, isShared), operations };
    pending.push(() => compareAlternatives(context, where, renamedOnes, b.security.alternatives));
  }
  for (const compare of pending) compare();
}

function whereOf({ after }: Context, operation: Operation, isShared: boolean): Where {
  if (isShared) return { place: place('the API', 'security'), after: { source: after.document.root, key: 'security' } };
  return { place: operationPlace(operation), after: { source: operation.source, key: 'security' } };
}

const withNames = (alternative: SecurityRequirement, renamed: ReadonlyMap<string, string>): SecurityRequirement =>
  new Map([...alternative].map(([name, scopes]) => [renamed.get(name) ?? name, scopes]));

function compareAlternatives(
  { report }: Context,
  where: Where,
  before: readonly SecurityRequirement[],
  after: readonly SecurityRequirement[],
): void {
  const [wasOpen, isOpen] = [anybody(before), anybody(after)];
  const needed = (all: readonly SecurityRequirement[]) => all.filter(({ size }) => size > 0);
  const [a, b] = [needed(before), needed(after)];
  const either = (all: readonly SecurityRequirement[]) => all.map(nameOf).join(' or ');
  if (wasOpen && !isOpen) report('security-now-required', where, { after: either(b) });
  else if (!wasOpen && isOpen && b.length === 0) report('security-no-longer-required', where, { before: either(a) });
  else if (!wasOpen && isOpen) report('security-became-optional', where);
  // Where nothing was asked, or nothing is, there are no alternatives to compare.
  if (a.length === 0 || b.length === 0) return;
  const { pairs, removed, added } = match(a, b);
  for (const [one, other] of pairs) compareAlternative({ report }, where, one, other);
  for (const one of removed)
    report('security-alternative-removed', { ...where, detail: nameOf(one) }, { before: nameOf(one) });
  for (const one of added)
    report('security-alternative-added', { ...where, detail: nameOf(one) }, { after: nameOf(one) });
}

const anybody = (all: readonly SecurityRequirement[]) => all.length === 0 || all.some(({ size }) => size === 0);
const nameOf = (one: SecurityRequirement) => [...one.keys()].join(' with ');

/** Matches alternatives with the same schemes, and then those that contain all schemes of another one. */
function match(before: readonly SecurityRequirement[], after: readonly SecurityRequirement[]) {
  const pairs: (readonly [SecurityRequirement, SecurityRequirement])[] = [];
  let [removed, added] = [before, after];
  const take = (isMatch: (one: SecurityRequirement, other: SecurityRequirement) => boolean) => {
    for (const one of removed) {
      const other = added.find((candidate) => isMatch(one, candidate));
      if (!other) continue;
      pairs.push([one, other]);
      removed = removed.filter((left) => left !== one);
      added = added.filter((left) => left !== other);
    }
  };
  take((one, other) => canonicalJson(shape(one)) === canonicalJson(shape(other)));
  take((one, other) => one.size === other.size && without(one.keys(), new Set(other.keys())).length === 0);
  take((one, other) => isWithin(one, other) || isWithin(other, one));
  return { pairs, removed, added };
}

const isWithin = (one: SecurityRequirement, other: SecurityRequirement) =>
  [...one.keys()].every((name) => other.has(name));
const shape = (one: SecurityRequirement) =>
  Object.fromEntries([...one].map(([name, scopes]) => [name, [...scopes].sort()]));

function compareAlternative(
  { report }: Pick<Context, 'report'>,
  where: Where,
  a: SecurityRequirement,
  b: SecurityRequirement,
): void {
  for (const value of without(b.keys(), new Set(a.keys())))
    report('security-scheme-added', { ...where, detail: value }, { value, before: nameOf(a) });
  for (const value of without(a.keys(), new Set(b.keys())))
    report('security-scheme-removed', { ...where, detail: value }, { value, after: nameOf(b) });
  for (const [name, scopes] of a) {
    const now = b.get(name);
    if (!now) continue;
    const change = (value: string) => ({ ...where, detail: `${name} ${value}` });
    for (const value of without(now, scopes)) report('security-scope-added', change(value), { name, value });
    for (const value of without(scopes, now)) report('security-scope-removed', change(value), { name, value });
  }
}
