import { canonicalJson } from '@apimkit/openapi/document';
import type { Content, Operation } from '../model/api.ts';
import type { Context } from './context.ts';
import { operationPlace, within } from './place.ts';

/** Compares what an operation takes as its body. */
export function compareBodies(context: Context, a: Operation, b: Operation): void {
  const { report } = context;
  const [before, after] = [a.body, b.body];
  const where = { place: operationPlace(b), after: { source: after?.source ?? b.source }, operations: [b.label] };
  if (!before && !after) return;
  if (!after)
    return void report('request-body-removed', before ? { ...where, before: { source: before.source } } : where);
  if (!before)
    return void report(after.required ? 'request-body-added-required' : 'request-body-added-optional', where);
  if (before.required !== after.required)
    report(after.required ? 'request-body-became-required' : 'request-body-became-optional', where);
  if (before.description !== after.description) report('request-body-description-changed', where);
  for (const [type, media] of before.content) {
    const now = after.content.get(type);
    if (!now) {
      if (!isCovered(type, after.content))
        report(
          'request-media-type-removed',
          { ...where, detail: type, before: { source: media.source } },
          { value: type },
        );
      continue;
    }
    context.schemas.compare(
      { way: 'request', place: within(where.place, `body ${type}`), operation: b.label, usedAt: now.source },
      media.schema,
      now.schema,
    );
    for (const name of new Set([...Object.keys(media.encoding), ...Object.keys(now.encoding)]))
      if (canonicalJson(media.encoding[name]) !== canonicalJson(now.encoding[name]))
        report(
          'request-encoding-changed',
          { ...where, after: { source: now.source }, detail: `${type} ${name}` },
          { name },
        );
  }
  for (const [type, { source }] of after.content)
    if (!before.content.has(type))
      report('request-media-type-added', { ...where, after: { source }, detail: type }, { value: type });
}

/** Returns true if a remaining range of media types (`text/*`) contains the type. */
export function isCovered(type: string, content: Content): boolean {
  const plain = type.split(';')[0] ?? type;
  const [family = ''] = plain.split('/');
  return content.has('*/*') || content.has(`${family}/*`) || (plain !== type && content.has(plain));
}
