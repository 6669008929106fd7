import { stableText } from '@apimkit/model/internal';
import type { Json } from '@apimkit/openapi';
import type { SecretChange } from '../plan/types.ts';

/** Characters of a fingerprint: enough to compare secrets of one plan, too few to be mistaken for a key. */
const length = 8;

/**
 * Fingerprints of secrets that change. They are HMACs with a random key that is never stored or shown, so a fingerprint neither
 * shows nor confirms a value, and cannot be compared with one of another plan.
 */
export class SecretChanges {
  readonly #key = crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  readonly #changes = new Map<string, SecretChange>();

  /** By resource key. */
  get all(): ReadonlyMap<string, SecretChange> {
    return this.#changes;
  }

  /**
   * Notes that a secret changes.
   *
   * @param key of the resource
   * @param before the values on the service; undefined if they are unknown
   * @param after the values in the files
   */
  async note(key: string, before: Json | undefined, after: Json): Promise<void> {
    const was = before === undefined ? undefined : await this.#fingerprint(before);
    const is = await this.#fingerprint(after);
    this.#changes.set(key, { ...(was === undefined ? {} : { before: was }), after: is });
  }

  async #fingerprint(value: Json): Promise<string> {
    const signed = await crypto.subtle.sign('HMAC', await this.#key, new TextEncoder().encode(stableText(value)));
    return [...new Uint8Array(signed)]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('')
      .slice(0, length);
  }
}
