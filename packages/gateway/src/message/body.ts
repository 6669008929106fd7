import type { ContextBody } from '@apimkit/expressions';

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const nothing = new Uint8Array();

/**
 * The body of a message, in memory. As the service documents it, reading without `preserveContent` consumes it: what reads it next, or is sent,
 * is empty (api-management-policy-expressions, "IMessageBody").
 */
export class Body implements ContextBody {
  #bytes: Uint8Array;

  constructor(content: Uint8Array | string = nothing) {
    this.#bytes = typeof content === 'string' ? encoder.encode(content) : content;
  }

  get bytes(): Uint8Array {
    return this.#bytes;
  }

  get size(): number {
    return this.#bytes.length;
  }

  get text(): string {
    return decoder.decode(this.#bytes);
  }

  read(preserveContent: boolean): Uint8Array {
    const read = this.#bytes;
    if (!preserveContent) this.#bytes = nothing;
    return read;
  }
}
