import type { ContextResponse } from '@apimkit/expressions';
import { Body } from './body.ts';
import { Fields } from './fields.ts';
import { reasonPhrase } from './reasons.ts';

/** Headers of one connection: the server of the gateway sets them for its own. */
const ofConnection = ['content-length', 'transfer-encoding', 'connection', 'keep-alive'];

/** A response that policies change. */
export class GatewayResponse implements ContextResponse {
  statusCode: number;
  statusReason: string;
  headers: Fields;
  body: Body;

  constructor(statusCode = 200, statusReason?: string, headers = new Fields(), body = new Body()) {
    this.statusCode = statusCode;
    this.statusReason = statusReason ?? reasonPhrase(statusCode);
    this.headers = headers;
    this.body = body;
  }

  /** A response with a body of JSON, as the gateway makes them itself. */
  static json(statusCode: number, content: unknown): GatewayResponse {
    const headers = new Fields([['Content-Type', 'application/json']]);
    return new GatewayResponse(statusCode, undefined, headers, new Body(JSON.stringify(content)));
  }

  static async of(response: Response): Promise<GatewayResponse> {
    const body = response.body === null ? new Body() : new Body(new Uint8Array(await response.arrayBuffer()));
    return new GatewayResponse(
      response.status,
      response.statusText || undefined,
      Fields.ofHeaders(response.headers),
      body,
    );
  }

  copy(): GatewayResponse {
    return new GatewayResponse(this.statusCode, this.statusReason, this.headers.copy(), new Body(this.body.bytes));
  }

  toResponse(): Response {
    const isEmpty = [204, 205, 304].includes(this.statusCode) || this.body.size === 0;
    // The Fetch API has no responses of other statuses.
    const status = this.statusCode >= 200 && this.statusCode <= 599 ? this.statusCode : 500;
    const headers = this.headers.toHeaders();
    for (const name of ofConnection) headers.delete(name);
    const statusText = /^[\t\x20-\x7e]*$/.test(this.statusReason) ? this.statusReason : '';
    return new Response(isEmpty ? null : (this.body.bytes as Uint8Array<ArrayBuffer>), {
      status,
      statusText,
      headers,
    });
  }
}
