import type { Lifetime } from '../model/lifetime.ts';
import type { Where } from './recorder.ts';

const isDate = (text: string) => /^\d{4}-\d{2}-\d{2}/.test(text) && !Number.isNaN(Date.parse(text));
const day = (text: string) => new Date(text).toISOString().slice(0, 10);

/** The day of a sunset that can be read. */
export const sunsetOf = ({ sunset }: Lifetime): string | undefined =>
  sunset !== undefined && isDate(sunset) ? day(sunset) : undefined;

type Report = (check: string, values: Readonly<Record<string, string>>) => void;

/** Compares sunset and stability. The names of checks start with the type of the element. */
export function comparePromises(today: string, report: Report, a: Lifetime, b: Lifetime): void {
  const [before, after] = [sunsetOf(a), sunsetOf(b)];
  if (b.sunset !== undefined && after === undefined) {
    if (a.sunset !== b.sunset) report('sunset-unreadable', { after: b.sunset });
  } else if (after !== undefined && before !== after && after < today) report('sunset-in-past', { after });
  if (before === undefined && after !== undefined && (a.deprecated || !b.deprecated)) report('sunset-set', { after });
  if (before !== undefined && b.sunset === undefined) report('sunset-removed', { before });
  if (before !== undefined && after !== undefined && before !== after)
    report(after < before ? 'sunset-moved-earlier' : 'sunset-moved-later', { before, after });
}

/** From the least to the most stable level; the default is stable. */
const levels = ['draft', 'alpha', 'beta', 'stable'];

/** The stability level; unknown levels count as stable. */
export function stabilityOf({ stability }: Lifetime): number {
  const level = levels.indexOf(stability ?? 'stable');
  return level < 0 ? levels.length - 1 : level;
}

/** Returns true for elements that may change in any way: there are no guarantees below `beta`. */
export const isUnpromised = (lifetime: Lifetime): boolean => stabilityOf(lifetime) < levels.indexOf('beta');

/** Compares stability levels. Leaving a level without guarantees breaks no caller. */
export function compareStability(report: Report, a: Lifetime, b: Lifetime): void {
  const [before, after] = [stabilityOf(a), stabilityOf(b)];
  if (before === after || isUnpromised(a)) return;
  report(after < before ? 'stability-decreased' : 'stability-increased', {
    before: levels[before] ?? '',
    after: levels[after] ?? '',
  });
}

const isLevel = ({ stability }: Lifetime) => stability === undefined || levels.includes(stability);

/** The parts of a context that comparing lifetimes uses. */
interface To {
  readonly today: string;
  report(check: string, where: Where, values?: Readonly<Record<string, string | number>>): void;
}

/** Compares the deprecation, the sunset and the stability of an operation. */
export function compareLifetimes({ report, today }: To, where: Where, a: Lifetime, b: Lifetime): void {
  comparePromises(today, (check, values) => report(check, where, values), a, b);
  compareStability((check, values) => report(`operation-${check}`, where, values), a, b);
  if (!isLevel(b) && a.stability !== b.stability) report('stability-unreadable', where, { after: b.stability ?? '' });
  if (!a.deprecated && b.deprecated)
    if (b.sunset === undefined) report('operation-deprecated-without-sunset', where);
    else report('operation-deprecated', where, { value: b.sunset });
  if (a.deprecated && !b.deprecated) report('operation-undeprecated', where);
}
