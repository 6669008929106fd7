import type { Json, JsonObject } from '@apimkit/openapi';
import { serviceWord } from './service-words.ts';

/** A reply of the emulator, before it becomes a Response. */
export interface Reply {
  readonly status: number;
  readonly body?: Json;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An error in the envelope of ARM. It is thrown by every check and turned into a reply in one place. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly details: readonly JsonObject[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    code: string,
    message: string,
    details: readonly JsonObject[] = [],
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.details = details;
    this.headers = headers;
  }

  /** Message and details in one line. */
  get summary(): string {
    return [this.message, ...this.details.map(({ target, message }) => `${target}: ${message}`)].join(' ');
  }

  /** The error in the envelope. */
  get error(): JsonObject {
    return { code: this.code, message: this.message, details: this.details.length > 0 ? [...this.details] : null };
  }

  get reply(): Reply {
    return { status: this.status, headers: this.headers, body: { error: this.error } };
  }
}

/** 400 with the usual message of the service for an invalid field. */
export function invalid(target: string, message: string): Refusal {
  return new Refusal(400, 'ValidationError', 'One or more fields contain incorrect values:', [
    { code: 'ValidationError', target, message },
  ]);
}

/** 405 for a method that the path does not have, with those that it has. */
export function notAllowed(method: string, allowed: readonly string[] = []): Refusal {
  const headers = allowed.length > 0 ? { allow: allowed.join(', ') } : {};
  return new Refusal(405, 'MethodNotAllowed', `${method} is not allowed here.`, [], headers);
}

/** 404 with the message of the service: "Api not found." */
export function notFound(title: string): Refusal {
  return new Refusal(404, 'ResourceNotFound', `${serviceWord(title)} not found.`);
}
