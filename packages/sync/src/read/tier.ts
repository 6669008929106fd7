import { type ArmClient, ArmError } from '@apimkit/arm';
import { type KindEntry, kindOf, parentKind, textAt } from '@apimkit/model';
import { nounOf } from '@apimkit/model/internal';

/**
 * Decides whether the tier of a service lacks a kind. An error response alone is not enough: the tier, which is read from the
 * service, must be one that is known to lack the kind.
 */
export class Tier {
  readonly #client: ArmClient;
  #sku: Promise<string> | undefined;

  constructor(client: ArmClient) {
    this.#client = client;
  }

  /**
   * Accepts that the service lacks a kind, or throws.
   *
   * @param error the error with the code `MethodNotAllowedInPricingTier`
   * @throws {ArmError} when the tier is not known to lack the kind
   */
  async confirm(entry: KindEntry, error: ArmError): Promise<void> {
    this.#sku ??= this.#client.get('').then((service) => textAt(service, 'sku.name') ?? 'unknown');
    const sku = await this.#sku;
    if (isAbsentIn(entry, sku)) return;
    const message = `${error.reason}. The tier ${sku} should have the kind ${nounOf(entry)}, so the error is not treated as absence`;
    throw new ArmError({ status: error.status, code: error.code, message, method: error.method, path: error.path });
  }
}

/** True when a tier lacks the kind, its parent kind, or an end of it. */
export function isAbsentIn(entry: KindEntry, sku: string): boolean {
  const parent = parentKind(entry);
  const tiers = [...(entry.absentIn ?? []), ...(entry.perhapsAbsentIn ?? [])];
  return (
    tiers.some((tier) => tier.toLowerCase() === sku.toLowerCase()) ||
    Object.values(entry.ends).some((kind) => isAbsentIn(kindOf(kind), sku)) ||
    (parent !== undefined && isAbsentIn(parent, sku))
  );
}
