import type { JsonObject } from '@apimkit/openapi';

/** The state of an emulator as JSON. It contains secrets: protect it like the service. */
export interface EmulatorData {
  /** Number of generated ids. */
  readonly count: number;
  readonly services: Readonly<Record<string, readonly JsonObject[]>>;
}
