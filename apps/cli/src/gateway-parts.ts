/** What a gateway needs from this machine: the parser of C#, cryptography and the validator of XML. */
export async function gatewayParts() {
  const [{ loadCSharp }, { nodeCrypto }, { loadXsd }] = await Promise.all([
    import('@apimkit/csharp/node'),
    import('@apimkit/expressions/node'),
    import('@apimkit/gateway/node'),
  ]);
  return { parse: await loadCSharp(), crypto: nodeCrypto, xsd: loadXsd };
}
