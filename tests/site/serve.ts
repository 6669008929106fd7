import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** A server of static files, as plain as servers are: no rewriting, and its own page for what is missing. */
export interface StaticServer {
  /** The address of the site, with a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a folder below a path. */
export async function serve(folder: string, base: string): Promise<StaticServer> {
  const server = createServer(({ url = '' }, response) => {
    const path = decodeURI(new URL(url, 'http://localhost').pathname);
    const file = join(folder, path.slice(base.length), path.endsWith('/') ? 'index.html' : '');
    const isThere = path.startsWith(base) && existsSync(file) && statSync(file).isFile();
    response.writeHead(isThere ? 200 : 404, {
      'content-type': types[extname(isThere ? file : '404.html')] ?? 'text/plain',
    });
    response.end(readFileSync(isThere ? file : join(folder, '404.html')));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
    close: () => new Promise((done) => server.close(() => done())),
  };
}
