import { readOther } from '../read-other.ts';
import { type RefResolver, spectralParts } from './internals.ts';

/** Spectral's resolver for references to files. References to the web are reported as findings; the network is not used. */
export function fileResolver(): RefResolver {
  const { Resolver } = spectralParts().resolving;
  const refuse = {
    resolve: (uri: unknown) =>
      Promise.reject(new Error(`${String(uri)} is on the web; API Management follows no such reference, so bundle it`)),
  };
  return new Resolver({
    resolvers: { file: { resolve: (uri: { href(): string }) => readOther(uri.href()) }, http: refuse, https: refuse },
  }) as unknown as RefResolver;
}
