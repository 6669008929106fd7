import type { ExpressionHost } from '@apimkit/expressions';
import { Backends } from '../backends/entries.ts';
import { type GatewayClock, systemClock } from '../clock.ts';
import type { NamedValues } from '../compile/named-values.ts';
import type { GatewayOptions } from '../options.ts';
import { GatewayState } from '../state/state.ts';
import { Transport } from '../transport/transport.ts';

/** What the calls of a gateway share. */
export class Runtime {
  readonly options: GatewayOptions;
  readonly named: NamedValues;
  readonly backends: Backends;
  readonly clock: GatewayClock;
  readonly random: () => number;
  readonly host: ExpressionHost;
  readonly transport: Transport;
  readonly state = new GatewayState();

  constructor(options: GatewayOptions, named: NamedValues) {
    const { clock = systemClock, random = Math.random, crypto } = options;
    this.options = options;
    this.named = named;
    this.backends = new Backends(options.artifacts, named);
    this.clock = clock;
    this.random = random;
    this.transport = new Transport(options.backends ?? {}, clock);
    this.host = {
      now: () => clock.now(),
      randomSeed: () => Math.floor(random() * 0x7fffffff),
      randomBytes: (count) => Uint8Array.from({ length: count }, () => Math.floor(random() * 256)),
      crypto,
    };
  }

  /** A new GUID. */
  guid(): string {
    const bytes = this.host.randomBytes(16);
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
  }
}
