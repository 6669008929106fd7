import { templateNames } from '@apimkit/openapi/document';
import type { Operation, Parameter } from '../model/api.ts';
import type { Context } from './context.ts';
import { comparePromises, compareStability, isUnpromised, sunsetOf } from './lifetimes.ts';
import { operationPlace, type Place, place, within } from './place.ts';
import type { Where } from './recorder.ts';

/** Compares what an operation takes in its path, query, headers and cookies. */
export function compareParameters(context: Context, a: Operation, b: Operation): void {
  const [before, after] = [byKey(a), byKey(b)];
  const lost = [...before].filter(([key]) => !after.has(key));
  const gained = new Map([...after].filter(([key]) => !before.has(key)));
  for (const [, one] of lost) {
    const [movedTo] = [...gained].find(([, { name }]) => name === one.name) ?? [];
    const now = movedTo === undefined ? undefined : gained.get(movedTo);
    if (movedTo === undefined || !now) removed(context, b, one);
    else {
      gained.delete(movedTo);
      context.report('parameter-location-changed', whereOf(b, now), { before: one.location, after: now.location });
    }
  }
  for (const one of gained.values())
    context.report(one.required ? 'parameter-added-required' : 'parameter-added-optional', whereOf(b, one));
  for (const [key, one] of before) {
    const now = after.get(key);
    if (now) compareParameter(context, b, one, now);
  }
}

/** In a path the place counts, not the name; names of headers have no case. */
function byKey({ parameters, path }: Operation): ReadonlyMap<string, Parameter> {
  const holes = templateNames(path);
  return new Map(
    parameters.map((one) => {
      const { name, location } = one;
      const index = holes.indexOf(name);
      if (location === 'path' && index >= 0) return [`path ${index}`, one];
      return [`${location} ${location === 'header' ? name.toLowerCase() : name}`, one];
    }),
  );
}

function whereOf(operation: Operation, { location, name, source }: Parameter): Where & { readonly place: Place } {
  const whole = operationPlace(operation);
  const index = templateNames(operation.path).indexOf(name);
  const key = location === 'path' && index >= 0 ? String(index) : name;
  return {
    place: place(`${whole.text} ${location} ${name}`, `${whole.key} ${location} ${key}`),
    after: { source },
    operations: [operation.label],
  };
}

function removed({ report, today }: Context, operation: Operation, parameter: Parameter): void {
  const { lifetime, source, location } = parameter;
  // A path parameter without a declaration is still a parameter.
  if (location === 'path') return;
  const where = { ...whereOf(operation, parameter), after: { source: operation.source }, before: { source } };
  const sunset = sunsetOf(lifetime);
  if (sunset !== undefined && sunset >= today) report('parameter-removed-before-sunset', where, { value: sunset });
  else {
    const isExpected = lifetime.deprecated || sunset !== undefined || isUnpromised(lifetime);
    report(isExpected ? 'parameter-removed-deprecated' : 'parameter-removed', where);
  }
}

function compareParameter(context: Context, operation: Operation, a: Parameter, b: Parameter): void {
  const { report, schemas } = context;
  const where = whereOf(operation, b);
  if (!a.required && b.required) {
    const hasDefault = b.schema.parts.some((part) => part.default !== undefined);
    report(hasDefault ? 'parameter-became-required-with-default' : 'parameter-became-required', where);
  }
  if (a.required && !b.required) report('parameter-became-optional', where);
  if (a.mediaType !== b.mediaType)
    report('parameter-content-changed', where, { before: a.mediaType ?? a.style, after: b.mediaType ?? b.style });
  else compareWriting(context, where, a, b);
  if (a.allowEmpty !== b.allowEmpty)
    report(b.allowEmpty ? 'parameter-allow-empty-added' : 'parameter-allow-empty-removed', where);
  if (a.allowReserved !== b.allowReserved)
    report(b.allowReserved ? 'parameter-allow-reserved-added' : 'parameter-allow-reserved-removed', where);
  if (a.lifetime.deprecated !== b.lifetime.deprecated)
    report(b.lifetime.deprecated ? 'parameter-deprecated' : 'parameter-undeprecated', where);
  const reportOwn = (check: string, values: Readonly<Record<string, string>>) =>
    report(`parameter-${check}`, where, values);
  comparePromises(context.today, reportOwn, a.lifetime, b.lifetime);
  compareStability(reportOwn, a.lifetime, b.lifetime);
  if (a.description !== b.description) report('parameter-description-changed', where);
  // One value became several: `?ids=5` is a list of one, unless the value contains a separator.
  const isOneOfSeveral = !a.isCompound && a.mediaType === undefined && b.element && (b.element.isWhole || !a.isText);
  if (isOneOfSeveral) report('parameter-takes-several', where);
  const use = { way: 'request', place: where.place, operation: operation.label, usedAt: b.source } as const;
  schemas.compare(
    { ...use, textual: a.mediaType === undefined },
    a.schema,
    isOneOfSeveral && b.element ? b.element.schema : b.schema,
  );
}

/** How several values are written matters only where there can be several. */
function compareWriting({ report }: Context, where: Where, a: Parameter, b: Parameter): void {
  if (!a.isCompound || !b.isCompound) return;
  if (a.style !== b.style) report('parameter-style-changed', where, { before: a.style, after: b.style });
  else if (a.explode !== b.explode)
    report('parameter-explode-changed', where, { before: String(a.explode), after: String(b.explode) });
}

/** The place of a header of a response. */
export const headerPlace = (response: Place, name: string): Place => within(response, `header ${name.toLowerCase()}`);
