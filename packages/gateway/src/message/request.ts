import type { ContextRequest, ContextUrl } from '@apimkit/expressions';
import { Body } from './body.ts';
import { Fields } from './fields.ts';
import { contextUrl, joinUrl } from './url.ts';

/** A request that policies change. Its URL is that of the backend: the base of the service, and the path behind the suffix of the API. */
export class GatewayRequest implements ContextRequest {
  method: string;
  /** `https://orders.example.com/v1`. */
  base: string;
  /** The path behind the base, with its slash. */
  path: string;
  /** With its `?`, or empty. */
  query: string;
  headers: Fields;
  body: Body | undefined;
  matchedParameters: Readonly<Record<string, string>> = {};
  /** What the gateway presents to the backend: the thumbprint or the id of a certificate. */
  presents: string | undefined;
  readonly originalUrl: ContextUrl;
  readonly ipAddress: string;
  readonly certificate: Uint8Array | undefined;
  #url: { readonly text: string; readonly url: ContextUrl } | undefined;

  constructor(
    facts: Pick<GatewayRequest, 'method' | 'base' | 'path' | 'query'> &
      Partial<Pick<GatewayRequest, 'headers' | 'body' | 'originalUrl' | 'ipAddress' | 'certificate'>>,
  ) {
    this.method = facts.method;
    this.base = facts.base;
    this.path = facts.path;
    this.query = facts.query;
    this.headers = facts.headers ?? new Fields();
    this.body = facts.body;
    this.originalUrl = facts.originalUrl ?? this.url;
    this.ipAddress = facts.ipAddress ?? '127.0.0.1';
    this.certificate = facts.certificate;
  }

  /** The whole URL. */
  get href(): string {
    return joinUrl(this.base, this.path, this.query);
  }

  get url(): ContextUrl {
    const text = this.href;
    if (this.#url?.text !== text) this.#url = { text, url: contextUrl(new URL(text)) };
    return this.#url?.url as ContextUrl;
  }

  /** The body to send: none is empty. */
  get content(): Body {
    return this.body ?? new Body();
  }
}
