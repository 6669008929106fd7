const lazy = ['CloseEvent', 'MessageEvent', 'WebSocket'] as const;

/**
 * Removes the properties of `node:http` that load all of `fetch`. An import of the module reads each of its properties, and the client of Azure's
 * SDK imports it without using them. The global objects of the same names remain.
 */
export function withoutFetch(): void {
  // An import here would read them too.
  const http = process.getBuiltinModule('node:http');
  for (const name of lazy) Reflect.deleteProperty(http, name);
}
