/** Something that the service sends to other systems. The gateway captures it. */
export interface GatewayEvent {
  readonly kind: 'trace' | 'metric' | 'event-hub' | 'log' | 'message';
  readonly policy: string;
  /** Name of the logger or metric, or source of the trace. */
  readonly name: string;
  /** The message, or the value of the metric. */
  readonly value: string | number;
  /** Dimensions of a metric, metadata of a trace. */
  readonly properties: Readonly<Record<string, string>>;
}
