import type { Json } from '@apimkit/openapi';

/** The value of a token; `shown` if it is not secret. */
export interface TokenValue {
  readonly value: Json;
  readonly shown?: true;
}

/** Returns the value of a token, or undefined. */
export type Values = (name: string) => TokenValue | undefined;
