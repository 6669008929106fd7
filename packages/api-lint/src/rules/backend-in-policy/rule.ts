import { callsOf, urlOf } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

export const backendInPolicy = defineRule({
  id: 'backend-in-policy',
  family: 'backends',
  severity: 'info',
  rulesets: ['recommended', 'strict'],
  summary: 'A policy contains the URL of a backend resource',
  message: 'The policy calls {host}, for which the backend {backend} exists',
  help: 'Use backend-id="{backend}"',
  *check({ apis, backends }) {
    const byHost = new Map(
      backends.flatMap((backend) => {
        const host = urlOf(backend.url)?.host;
        return host === undefined ? [] : [[`${backend.workspace ?? ''}:${host.toLowerCase()}`, backend]];
      }),
    );
    if (byHost.size === 0) return;
    for (const api of apis) {
      const seen = new Set<string>();
      for (const { name, tag, file, line, isOwn } of callsOf(api).flatMap((call) => api.runs(call) ?? [])) {
        const host =
          name === 'set-backend-service' && isOwn ? urlOf(/base-url="([^"]*)"/.exec(tag)?.[1])?.host : undefined;
        const backend = host === undefined ? undefined : byHost.get(`${api.workspace ?? ''}:${host.toLowerCase()}`);
        if (host === undefined || !backend || seen.has(`${file}:${line}`)) continue;
        seen.add(`${file}:${line}`);
        yield { resource: api.resource, file, line, values: { host, backend: backend.name } };
      }
    }
  },
});
