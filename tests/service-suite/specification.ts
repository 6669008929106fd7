/** A small OpenAPI document with one GET for each path. */
export function specificationOf(title: string, paths: readonly string[]): string {
  const operation = (path: string) => ({
    get: { operationId: `get-${path.slice(1)}`, summary: path, responses: { '200': { description: 'OK' } } },
  });
  return JSON.stringify({
    openapi: '3.0.1',
    info: { title, version: '1' },
    servers: [{ url: 'https://backend.example.com' }],
    paths: Object.fromEntries(paths.map((path) => [path, operation(path)])),
  });
}
