import { type Condition, type KindEntry, type PropertyTest, type Resource, valueAt } from '@apimkit/model';
import type { JsonObject } from '@apimkit/openapi';
import { invalid } from '../http/reply.ts';

/** Rejects combinations of values that the service rejects beyond the schema: see `KindEntry.conditions`. @throws {Refusal} */
export function checkConditions({ id, payload }: Resource): void {
  const broken = id.entry.conditions.find(
    (condition) => applies(condition, id.name, id.entry, payload) && isBroken(condition, payload),
  );
  if (broken) throw invalid(broken.refusal.target, broken.refusal.message);
}

const isAmong = (values: readonly string[] | undefined, value: unknown) =>
  values?.some((one) => one.toLowerCase() === String(value).toLowerCase());

function applies({ when, names }: Condition, name: string, entry: KindEntry, payload: JsonObject): boolean {
  if (isAmong(names?.only, name) === false || isAmong(names?.except, name) === true) return false;
  return when === undefined || passes(when, entry, payload);
}

/** True while a property passes a test. */
export function passes({ path, is, isNot }: PropertyTest, entry: KindEntry, payload: JsonObject): boolean {
  const value = valueAt(payload, path) ?? entry.defaults[path] ?? null;
  if (isAmong(isNot, value) === true) return false;
  return is ? isAmong(is, value) === true : value !== null;
}

const isBroken = ({ needs, excludes }: Condition, payload: JsonObject): boolean =>
  (needs !== undefined && !needs.some((path) => isSet(payload, path))) ||
  (excludes?.some((path) => isSet(payload, path)) ?? false);

/** A text of white space only counts as empty. */
const isSet = (payload: JsonObject, path: string) => {
  const value = valueAt(payload, path) ?? '';
  return typeof value !== 'string' || value.trim() !== '';
};
