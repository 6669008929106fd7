import type { Lifetime } from '../model/api.ts';
import type { Context } from './context.ts';
import type { Where } from './recorder.ts';

const isDate = (text: string) => /^\d{4}-\d{2}-\d{2}/.test(text) && !Number.isNaN(Date.parse(text));
const day = (text: string) => new Date(text).toISOString().slice(0, 10);

/** The day of a sunset that can be read. */
export const sunsetOf = ({ sunset }: Lifetime): string | undefined =>
  sunset !== undefined && isDate(sunset) ? day(sunset) : undefined;

/** Compares whether an operation is on its way out, and until when it stays. */
export function compareLifetimes({ say, today }: Context, where: Where, a: Lifetime, b: Lifetime): void {
  const [before, after] = [sunsetOf(a), sunsetOf(b)];
  if (b.sunset !== undefined && after === undefined) {
    if (a.sunset !== b.sunset) say('sunset-unreadable', where, { after: b.sunset });
  } else if (after !== undefined && before !== after && after < today) say('sunset-in-past', where, { after });
  if (!a.deprecated && b.deprecated)
    if (b.sunset === undefined) say('operation-deprecated-without-sunset', where);
    else say('operation-deprecated', where, { value: b.sunset });
  else if (before === undefined && after !== undefined) say('sunset-set', where, { after });
  if (a.deprecated && !b.deprecated) say('operation-undeprecated', where);
  if (before !== undefined && b.sunset === undefined) say('sunset-removed', where, { before });
  if (before !== undefined && after !== undefined && before !== after)
    say(after < before ? 'sunset-moved-earlier' : 'sunset-moved-later', where, { before, after });
}
