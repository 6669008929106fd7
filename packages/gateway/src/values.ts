import type { ContextResponse, Value } from '@apimkit/expressions';

/** A response as a variable contains it. */
export const responseValue = (response: ContextResponse): Value => response;
