import type { Operation, Response } from '../model/api.ts';
import { isCovered } from './bodies.ts';
import type { Context } from './context.ts';
import { headerPlace } from './parameters.ts';
import { operationPlace, within } from './place.ts';
import type { Where } from './recorder.ts';

const classes: Readonly<Record<string, string>> = {
  1: 'informational',
  2: 'success',
  3: 'redirect',
  4: 'client-error',
  5: 'server-error',
};

/** Compares the responses of an operation. */
export function compareResponses(context: Context, a: Operation, b: Operation): void {
  const { report } = context;
  const whole = { place: operationPlace(b), operations: [b.label] };
  for (const [status, response] of a.responses) {
    const now = b.responses.get(status);
    if (now) compareResponse(context, b, status, response, now);
    else {
      const where = { ...whole, after: { source: b.source, key: 'responses' }, before: { source: response.source } };
      report(`response-${classOf(status)}-removed`, { ...where, detail: status }, { value: status });
    }
  }
  for (const [status, { source }] of b.responses)
    if (!a.responses.has(status))
      report(`response-${classOf(status)}-added`, { ...whole, after: { source }, detail: status }, { value: status });
}

/** The class of a status; other keys count as the default response. */
const classOf = (status: string) => classes[status[0] ?? ''] ?? 'default';

function compareResponse(context: Context, operation: Operation, status: string, a: Response, b: Response): void {
  const { report, schemas } = context;
  const at = within(operationPlace(operation), status.toLowerCase());
  const where: Where = { place: at, after: { source: b.source }, operations: [operation.label] };
  if (a.description !== b.description) report('response-description-changed', where);
  compareContent(context, where, a, b);
  compareHeaders(context, where, operation.label, a, b);
  for (const name of a.links)
    if (!b.links.has(name)) report('response-link-removed', { ...where, detail: name }, { name });
  for (const name of b.links)
    if (!a.links.has(name)) report('response-link-added', { ...where, detail: name }, { name });
  for (const [type, media] of a.content) {
    const now = b.content.get(type);
    if (now)
      schemas.compare(
        { way: 'response', place: within(at, type), operation: operation.label, usedAt: now.source },
        media.schema,
        now.schema,
      );
  }
}

function compareContent({ report }: Context, where: Where, a: Response, b: Response): void {
  if (a.content.size === 0 && b.content.size === 0) return;
  if (a.content.size === 0) return void report('response-body-added', where);
  if (b.content.size === 0) return void report('response-body-removed', where);
  for (const [type, { source }] of a.content)
    if (!b.content.has(type))
      report('response-media-type-removed', { ...where, detail: type, before: { source } }, { value: type });
  // A caller that took a whole range of types takes one of them.
  for (const [type, { source }] of b.content)
    if (!a.content.has(type) && !isCovered(type, a.content))
      report('response-media-type-added', { ...where, after: { source }, detail: type }, { value: type });
}

function compareHeaders({ report, schemas }: Context, where: Where, label: string, a: Response, b: Response): void {
  for (const [key, header] of a.headers) {
    const now = b.headers.get(key);
    const { name } = header;
    const at = { ...where, detail: key };
    if (!now) {
      const state = header.lifetime.deprecated ? 'deprecated' : header.required ? 'required' : 'optional';
      report(`response-header-removed-${state}`, { ...at, before: { source: header.source } }, { name });
      continue;
    }
    const there = { ...at, after: { source: now.source } };
    if (header.required && !now.required) report('response-header-became-optional', there, { name });
    if (!header.required && now.required) report('response-header-became-required', there, { name });
    if (!header.lifetime.deprecated && now.lifetime.deprecated) report('response-header-deprecated', there, { name });
    schemas.compare(
      { way: 'response', textual: true, place: headerPlace(where.place, name), operation: label, usedAt: now.source },
      header.schema,
      now.schema,
    );
  }
  for (const [key, { name, source }] of b.headers)
    if (!a.headers.has(key)) report('response-header-added', { ...where, after: { source }, detail: key }, { name });
}
