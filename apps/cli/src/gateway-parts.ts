/** What a gateway needs from this machine: the parser of C# and cryptography. */
export async function gatewayParts() {
  const [{ loadCSharp }, { nodeCrypto }] = await Promise.all([
    import('@apimkit/csharp/node'),
    import('@apimkit/expressions/node'),
  ]);
  return { parse: await loadCSharp(), crypto: nodeCrypto };
}
