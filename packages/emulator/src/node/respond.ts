import type { ServerResponse } from 'node:http';

/** Sends an error in the envelope of Resource Manager, and closes the connection. */
export function sendError(
  response: ServerResponse,
  { status, code, message }: { readonly status: number; readonly code: string; readonly message: string },
): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', connection: 'close' });
  response.end(JSON.stringify({ error: { code, message, details: null } }));
}

/** Sends a response. When its length announces more than its body contains, the connection is lost after the body. */
export function send(response: ServerResponse, { status, headers }: Response, body: Buffer): void {
  response.writeHead(status, Object.fromEntries(headers));
  if (Number(headers.get('content-length') ?? body.length) <= body.length) response.end(body);
  else response.write(body, () => response.socket?.destroy());
}
