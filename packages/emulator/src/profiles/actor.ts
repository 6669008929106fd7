/** Whose quota a request without a readable token uses. */
const unknownActor = '00000000-0000-0000-0000-000000000000';

/**
 * The id of the principal in the token of a request: the claim `oid` of Microsoft Entra. A refreshed token has the same one. All
 * requests whose token is missing or is not a JSON Web Token have the same actor. The token is not verified.
 */
export function actorOf(authorization: string | null): string {
  const payload = /^bearer [\w-]+\.([\w-]+)\./i.exec(authorization ?? '')?.[1];
  const id = payload === undefined ? undefined : objectIdIn(payload);
  return id !== undefined && /^[\w.-]{1,64}$/.test(id) ? id.toLowerCase() : unknownActor;
}

function objectIdIn(payload: string): string | undefined {
  try {
    const claims: unknown = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')));
    const id = (claims as { readonly oid?: unknown } | null)?.oid;
    return typeof id === 'string' ? id : undefined;
  } catch {
    // Emulators accept every token.
    return undefined;
  }
}
