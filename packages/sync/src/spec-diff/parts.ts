import { isObject, type Json, type JsonObject } from '@apimkit/openapi';
import { changesBetween } from '../plan/steps/changes.ts';
import type { PartDifference } from '../plan/types.ts';

/** The parts in which two stored operations differ. */
export function partsOf(before: JsonObject, after: JsonObject): readonly PartDifference[] {
  const { templateParameters, request, responses, ...own } = before;
  const { templateParameters: templateNow, request: requestNow, responses: responsesNow, ...ownNow } = after;
  const [sent, sentNow] = [objectOf(request), objectOf(requestNow)];
  return [
    ...itself('', own, ownNow),
    ...listed((name) => `${placeOf(name, own, ownNow)} parameter ${name}`, templateParameters, templateNow),
    ...itself('request', textsOf(sent), textsOf(sentNow)),
    ...listed((name) => `query parameter ${name}`, sent.queryParameters, sentNow.queryParameters),
    ...listed((name) => `header ${name}`, sent.headers, sentNow.headers),
    ...listed((name) => `body ${name}`, sent.representations, sentNow.representations),
    ...responsesOf(objectOf(responses), objectOf(responsesNow)),
  ];
}

function responsesOf(before: JsonObject, after: JsonObject): readonly PartDifference[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((status): readonly PartDifference[] => {
    const [was, is] = [before[status], after[status]];
    const part = `response ${status}`;
    if (was === undefined) return [{ op: 'added' as const, part }];
    if (is === undefined) return [{ op: 'removed' as const, part }];
    const [old, now] = [objectOf(was), objectOf(is)];
    return [
      ...itself(part, textsOf(old), textsOf(now)),
      ...listed((name) => `${part} header ${name}`, old.headers, now.headers),
      ...listed((name) => `${part} body ${name}`, old.representations, now.representations),
    ];
  });
}

/** Where the template of an operation has a parameter: required ones of the query are part of the template. */
function placeOf(name: string, before: JsonObject, after: JsonObject): 'query' | 'path' {
  const template = [after, before]
    .map(({ urlTemplate }) => String(urlTemplate ?? ''))
    .find((one) => one.includes(`{${name}}`));
  return template?.split('?')[1]?.includes(`{${name}}`) ? 'query' : 'path';
}

/** Named parts, such as parameters: added, removed, or changed. */
function listed(
  partOf: (name: string) => string,
  before: Json | undefined,
  after: Json | undefined,
): readonly PartDifference[] {
  const [left, right] = [objectOf(before), objectOf(after)];
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].flatMap((name): readonly PartDifference[] => {
    const part = partOf(name);
    if (left[name] === undefined) return [{ op: 'added' as const, part }];
    if (right[name] === undefined) return [{ op: 'removed' as const, part }];
    const changes = changesBetween(left[name], right[name]);
    return changes.length === 0 ? [] : [{ op: 'changed' as const, part, changes }];
  });
}

function itself(part: string, before: JsonObject, after: JsonObject): readonly PartDifference[] {
  const changes = changesBetween(before, after);
  return changes.length === 0 ? [] : [{ op: 'changed' as const, part, changes }];
}

/** What a request or a response has besides its parts. */
function textsOf({ queryParameters: _q, headers: _h, representations: _r, ...rest }: JsonObject): JsonObject {
  return rest;
}

const objectOf = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});
