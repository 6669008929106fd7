import { isObject, type Json, type JsonObject } from '@apimkit/openapi';
import type { Call } from '../../pipeline/call.ts';

/** What the operation of a call declares: its request, or a response. */
export const requestOf = (call: Call): JsonObject => objectOf(call.operation?.properties.request);

/** The declared responses of the operation of a call. */
export const responsesOf = (call: Call): readonly JsonObject[] => objectsOf(call.operation?.properties.responses);

/** The declaration of the response that a call has. */
export const responseOf = (call: Call): JsonObject =>
  responsesOf(call).find(({ statusCode }) => Number(statusCode) === call.response?.statusCode) ?? {};

/** The objects of a list. */
export const objectsOf = (value: unknown): readonly JsonObject[] =>
  Array.isArray(value) ? value.filter((one): one is JsonObject => isObject(one as Json)) : [];

const objectOf = (value: unknown): JsonObject => (isObject((value ?? null) as Json) ? (value as JsonObject) : {});
