import { isKind } from '@apimkit/model';
import { isObject, type Json } from '@apimkit/openapi';
import { InputError } from '../input-error.ts';
import { type SavedPlan, savedPlanVersion } from './types.ts';

const advice = 'make it again with "apimkit plan --out"';

/**
 * Reads a saved plan.
 *
 * @param file its name, for messages
 * @throws {InputError} when it is not a saved plan, is damaged, or has a format of another version
 */
export function parseSavedPlan(text: string, file = 'The plan'): SavedPlan {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new InputError(`${file} is not valid JSON (${(error as Error).message}): ${advice}`);
  }
  return asSavedPlan(value as Json, file);
}

/** @throws {InputError} as {@link parseSavedPlan} */
export function asSavedPlan(value: Json | undefined, file: string): SavedPlan {
  if (!isObject(value) || !('touched' in value) || !('plan' in value)) {
    const isPlan = isObject(value) && 'steps' in value;
    throw new InputError(
      `${file} is not a saved plan${isPlan ? ' but the output of "apimkit plan --format json"' : ''}: ${advice}`,
    );
  }
  if (value.version !== savedPlanVersion)
    throw new InputError(
      `${file} has format ${JSON.stringify(value.version ?? null)}, and this version of apimkit reads format ${savedPlanVersion}: ${advice}`,
    );
  const damage = damageOf(value);
  if (damage !== undefined) throw new InputError(`${file} is damaged (${damage}): ${advice}`);
  return value as unknown as SavedPlan;
}

const isDigest = (value: unknown) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const isId = (value: unknown) => typeof value === 'string' && isKind(value.split(/[:@]/)[0] ?? '');

/** What a valid file cannot contain. */
function damageOf({ plan, touched, files, artifacts, service, tool, options, secrets }: Record<string, unknown>) {
  if (typeof service !== 'string' || typeof tool !== 'string' || !isRecord(options)) return 'a property is missing';
  if (!isDigest(artifacts) || !isRecord(files) || !Object.values(files).every(isDigest)) return 'artifacts';
  if (
    secrets !== undefined &&
    !(isRecord(secrets) && isDigest(secrets.fingerprint) && typeof secrets.salt === 'string')
  )
    return 'secrets';
  const isTouched = (one: unknown) =>
    isRecord(one) &&
    isId(one.id) &&
    (one.content === null || isDigest(one.content)) &&
    (one.specification === undefined || isDigest(one.specification));
  if (!Array.isArray(touched) || !touched.every(isTouched)) return 'touched';
  const steps = isRecord(plan) ? plan.steps : undefined;
  const isStep = (one: unknown) =>
    isRecord(one) &&
    typeof one.key === 'string' &&
    isId(one.id) &&
    typeof one.op === 'string' &&
    Array.isArray(one.needs);
  if (!Array.isArray(steps) || !steps.every(isStep)) return 'steps';
  return isRecord(plan) && Array.isArray(plan.problems) && isRecord(plan.summary) ? undefined : 'plan';
}

const isRecord = (value: unknown): value is Record<string, unknown> => isObject(value as Json);
