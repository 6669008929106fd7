import { comparePromises, compareStability, sunsetOf } from '../compare/lifetimes.ts';
import { listed } from '../compare/recorder.ts';
import { without } from '../compare/sets.ts';
import type { FlatSchema } from './flatten.ts';
import type { Look, Way } from './pair.ts';
import type { Schema } from './schema.ts';

/** One property in one version. */
interface Property {
  readonly schema: Schema;
  readonly flat: FlatSchema;
  readonly required: boolean;
  /** False when it does not travel this way: read-only in a request, write-only in a response. */
  readonly travels: boolean;
}

/** Compares properties, and the rules for undeclared properties. */
export function compareObjects(look: Look): void {
  const { a, b } = look;
  const before = propertiesOf(a, look.way, look.flatBefore, look.anyBefore);
  const after = propertiesOf(b, look.way, look.flatAfter, look.anyAfter);
  for (const [name, one] of before) {
    const other = after.get(name);
    if (other) compareProperty(look, name, one, other);
    else if (one.travels) propertyRemoved(look, name, one);
  }
  for (const [name, one] of after) if (!before.has(name) && one.travels) propertyAdded(look, name, one);
  compareOthers(look);
}

function propertiesOf(
  flat: FlatSchema,
  way: Way,
  flatOf: (schema: Schema) => FlatSchema,
  any: Schema,
): ReadonlyMap<string, Property> {
  // What is required without being described can be anything.
  const names = new Set([...flat.properties.keys(), ...flat.required]);
  return new Map(
    [...names].map((name) => {
      const schema = flat.properties.get(name) ?? any;
      const own = flatOf(schema);
      const travels = way === 'request' ? !own.readOnly : !own.writeOnly;
      return [name, { schema, flat: own, required: flat.required.has(name), travels }];
    }),
  );
}

function compareProperty(look: Look, name: string, a: Property, b: Property): void {
  const { report, way } = look;
  const at = { step: `.${name}`, after: { source: b.flat.source } };
  if (a.travels !== b.travels) {
    if (way === 'request') report(b.travels ? 'property-no-longer-read-only' : 'property-became-read-only', {}, at);
    else report(b.travels ? 'property-no-longer-write-only' : 'property-became-write-only', {}, at);
    if (way === 'request' && b.travels && b.required) report('property-became-required', {}, at);
    return;
  }
  if (!a.travels) return;
  if (!a.required && b.required) report('property-became-required', {}, at);
  if (a.required && !b.required) report('property-became-optional', {}, at);
  if (a.flat.deprecated !== b.flat.deprecated)
    report(b.flat.deprecated ? 'property-deprecated' : 'property-undeprecated', {}, at);
  const reportOwn = (check: string, values: Readonly<Record<string, string>>) =>
    report(`property-${check}`, values, at);
  comparePromises(look.today, reportOwn, a.flat.lifetime, b.flat.lifetime);
  compareStability(reportOwn, a.flat.lifetime, b.flat.lifetime);
  look.follow(`.${name}`, a.schema, b.schema);
}

function propertyAdded({ report, way }: Look, name: string, { flat, required }: Property): void {
  const at = { step: `.${name}`, after: { source: flat.source } };
  const hasDefault = way === 'request' && flat.default !== undefined;
  if (!required) report('optional-property-added', {}, at);
  else report(hasDefault ? 'required-property-with-default-added' : 'required-property-added', {}, at);
}

function propertyRemoved({ report, way, b, today }: Look, name: string, { flat, required }: Property): void {
  const at = { step: `.${name}`, before: { source: flat.source } };
  const sunset = sunsetOf(flat.lifetime);
  if (sunset !== undefined)
    report(sunset < today ? 'property-removed-after-sunset' : 'property-removed-before-sunset', { value: sunset }, at);
  else if (way === 'request' && b.additional === undefined) report('property-removed-closed', {}, at);
  else if (flat.deprecated) report('deprecated-property-removed', {}, at);
  else if (way === 'request') report('property-removed', {}, at);
  else report(required ? 'required-property-removed' : 'optional-property-removed', {}, at);
}

function compareOthers({ a, b, report, follow }: Look): void {
  if (a.additional && b.additional) follow('.*', a.additional, b.additional);
  else if (a.additional) report('additional-properties-closed');
  else if (b.additional) report('additional-properties-opened');
  for (const [name, one] of a.patternProperties) {
    const other = b.patternProperties.get(name);
    if (other) follow(`./${name}/`, one, other);
    else report('pattern-properties-removed', { name }, { detail: name });
  }
  for (const name of without(b.patternProperties.keys(), new Set(a.patternProperties.keys())))
    report('pattern-properties-added', { name }, { detail: name });
  for (const name of new Set([...a.dependent.keys(), ...b.dependent.keys()])) {
    const [before, after] = [a.dependent.get(name) ?? new Set<string>(), b.dependent.get(name) ?? new Set<string>()];
    const [removed, added] = [without(before, after), without(after, before)];
    if (removed.length > 0) report('dependent-required-removed', { name, before: listed(removed) }, { detail: name });
    if (added.length > 0) report('dependent-required-added', { name, after: listed(added) }, { detail: name });
  }
}
