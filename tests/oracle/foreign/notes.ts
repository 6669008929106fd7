/** Why a tool ends with an error, or loses something, although the emulator does what the service does. */
export const notes: Readonly<Record<string, readonly string[]>> = {
  apiops: [
    'Its host is fixed; it uses the proxy of the environment, and takes `AZURE_BEARER_TOKEN` as its token.',
    'It neither extracts nor creates workspaces, so the empty service has the workspaces of the sample.',
    'It publishes tags and APIs at the same time: a tag that an import creates first keeps the case of its name in the specification.',
  ],
  'apiops-cli': [
    'Its host is fixed; Node.js uses the proxy of the environment with `NODE_USE_ENV_PROXY`. Its token is that of a managed identity.',
    'It publishes built-in groups and the `onHandshake` operation of WebSocket APIs, which the service rejects, so a publish ends with 1.',
    'It removes the names of schemas from every operation after the import, so the second extract has bodies without schemas.',
    'It looks for groups that came with a new product by a full address, which ids of the service are not, so they stay.',
    'It publishes no wikis.',
  ],
};
