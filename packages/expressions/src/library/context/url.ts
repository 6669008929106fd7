import type { ContextUrl } from '../../context.ts';
import { declareType } from '../../types/declare.ts';
import { ContextValue, reads } from './facts.ts';
import { queryOf } from './fields.ts';

/** `IUrl`. */
export class UrlValue extends ContextValue<ContextUrl> {
  /** The whole URL; the port is left out where it is that of the scheme. */
  override toText(): string {
    const { scheme, host, port, path, queryString } = this.facts;
    const standard = scheme === 'https' ? '443' : '80';
    return `${scheme}://${host}${port === standard ? '' : `:${port}`}${path}${queryString}`;
  }
}

export const urlType = declareType({
  name: 'IUrl',
  kind: 'interface',
  instances: UrlValue,
  members: {
    'string Host { get; }': reads<ContextUrl>(({ host }) => host),
    'string Path { get; }': reads<ContextUrl>(({ path }) => path),
    'int Port { get; }': reads<ContextUrl>(({ port }) => Number(port)),
    'IReadOnlyDictionary<string, string[]> Query { get; }': reads<ContextUrl>(({ queryString }, run) =>
      queryOf(run, queryString),
    ),
    'string QueryString { get; }': reads<ContextUrl>(({ queryString }) => queryString),
    'string Scheme { get; }': reads<ContextUrl>(({ scheme }) => scheme),
  },
});
