import { fillTemplate } from '@apimkit/diagnostics';
import type { Json, JsonObject } from '@apimkit/openapi';
import type { Change, Level } from '../change.ts';
import { specificationChecks } from '../checks/specifications.ts';
import type { Place } from './place.ts';

/** An object of a document, or one of its keys. */
export interface Spot {
  readonly source: JsonObject;
  readonly key?: string;
}

/** Where a change is, in both versions. */
export interface Where {
  readonly place: Place;
  readonly after?: Spot;
  /** Given where nothing of it survives. */
  readonly before?: Spot;
  /** Distinguishes it from other changes of the same check at the same place. */
  readonly detail?: string;
  readonly operations?: readonly string[];
}

/** A change before its lines are known. */
export interface Recorded {
  readonly change: Change;
  readonly after?: Spot;
  readonly before?: Spot;
}

const byId = new Map(specificationChecks.map((check) => [check.id, check]));

/** The level of a check. */
export const checkLevel = (id: string): Level | undefined => byId.get(id)?.level;

/** Makes the change that a check saw. */
export function record(id: string, where: Where, values: Readonly<Record<string, string | number>> = {}): Recorded {
  const check = byId.get(id);
  if (!check) throw new TypeError(`no check ${id}`);
  const all: Readonly<Record<string, string | number>> = { place: where.place.text, ...values };
  const [operation, ...others] = where.operations ?? [];
  return {
    change: {
      check: id,
      level: check.level,
      direction: check.direction,
      message: fillTemplate(check.message, all),
      ...(operation === undefined ? {} : { operation }),
      ...(operation === undefined || others.length === 0 ? {} : { operations: [operation, ...others] }),
      key: [id, where.place.key, ...(where.detail === undefined ? [] : [where.detail])].join(' '),
    },
    ...(where.after ? { after: where.after } : {}),
    ...(where.before ? { before: where.before } : {}),
  };
}

/** A value as a message shows it: short. */
export function shown(value: Json | undefined): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** Several values as a message shows them. */
export const listed = (values: Iterable<string>): string => shown([...values].join(', ') || 'none');
