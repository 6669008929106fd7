import { type Condition, type KindEntry, type Resource, valueAt } from '@apimkit/model';
import type { JsonObject } from '@apimkit/openapi';
import { invalid } from '../http/reply.ts';

/** Rejects combinations of values that the service rejects beyond the schema: see `KindEntry.conditions`. @throws {Refusal} */
export function checkConditions({ id, payload }: Resource): void {
  const broken = id.entry.conditions.find(
    (condition) => applies(condition, id.name, id.entry, payload) && isBroken(condition, payload),
  );
  if (broken) throw invalid(broken.refusal.target, broken.refusal.message);
}

function applies({ when, names }: Condition, name: string, entry: KindEntry, payload: JsonObject): boolean {
  const isAmong = (values: readonly string[] | undefined, value: unknown) =>
    values?.some((one) => one.toLowerCase() === String(value).toLowerCase());
  if (isAmong(names?.only, name) === false || isAmong(names?.except, name) === true) return false;
  if (!when) return true;
  const value = valueAt(payload, when.path) ?? entry.defaults[when.path] ?? null;
  if (isAmong(when.isNot, value) === true) return false;
  return when.is ? isAmong(when.is, value) === true : value !== null;
}

const isBroken = ({ needs, excludes }: Condition, payload: JsonObject): boolean =>
  (needs !== undefined && !needs.some((path) => isSet(payload, path))) ||
  (excludes?.some((path) => isSet(payload, path)) ?? false);

const isSet = (payload: JsonObject, path: string) => (valueAt(payload, path) ?? '') !== '';
