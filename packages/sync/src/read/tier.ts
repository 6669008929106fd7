import { type ArmClient, ArmError } from '@apimkit/arm';
import { type KindEntry, kindOf, parentKind, textAt } from '@apimkit/model';

/**
 * What the tier of a service lacks. A refusal alone does not say so: the tier, which the service itself is asked for,
 * must be one that is known to lack the kind.
 */
export class Tier {
  readonly #client: ArmClient;
  #sku: Promise<string> | undefined;

  constructor(client: ArmClient) {
    this.#client = client;
  }

  /**
   * Takes the service's word that it lacks a kind, or throws.
   *
   * @param error the refusal: `MethodNotAllowedInPricingTier`
   * @throws {ArmError} when the tier is not known to lack the kind
   */
  async confirm(entry: KindEntry, error: ArmError): Promise<void> {
    this.#sku ??= this.#client.get('').then((service) => textAt(service, 'sku.name') ?? 'unknown');
    const sku = await this.#sku;
    if (isAbsentIn(entry, sku)) return;
    const message = `${error.reason}. This tier (${sku}) should have every ${entry.title.toLowerCase()}, so it counts as unread and not as absent`;
    throw new ArmError({ status: error.status, code: error.code, message, method: error.method, path: error.path });
  }
}

/** True when a tier lacks the kind, what it stands below, or an end of it. */
export function isAbsentIn(entry: KindEntry, sku: string): boolean {
  const parent = parentKind(entry);
  return (
    (entry.absentIn?.some((tier) => tier.toLowerCase() === sku.toLowerCase()) ?? false) ||
    Object.values(entry.ends).some((kind) => isAbsentIn(kindOf(kind), sku)) ||
    (parent !== undefined && isAbsentIn(parent, sku))
  );
}
