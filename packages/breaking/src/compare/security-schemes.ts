import type { Flow, SecurityScheme } from '@apimkit/openapi/document';
import { canonicalJson } from '@apimkit/openapi/document';
import type { Context } from './context.ts';
import { place } from './place.ts';
import type { Where } from './recorder.ts';
import { without } from './sets.ts';

/** Schemes that have another name and are the same otherwise: callers do not see the name. */
export function renamedSchemes({ before, after }: Pick<Context, 'before' | 'after'>): ReadonlyMap<string, string> {
  const gone = [...before.schemes].filter(([name]) => !after.schemes.has(name));
  const come = [...after.schemes].filter(([name]) => !before.schemes.has(name));
  return new Map(
    gone.flatMap(([name, scheme]) => {
      const same = come.filter(([, other]) => identity(scheme) === identity(other));
      return same.length === 1 && same[0] ? [[name, same[0][0]] as const] : [];
    }),
  );
}

const identity = ({ source: _, flows, ...rest }: SecurityScheme) =>
  canonicalJson({
    ...rest,
    flows: Object.fromEntries(
      [...flows].map(([name, { scopes, ...urls }]) => [name, { ...urls, scopes: [...scopes].sort() }]),
    ),
  });

/** Compares how the security schemes work. */
export function compareSchemes(context: Context): void {
  const { before, after, report } = context;
  for (const [from, to] of renamedSchemes(context)) {
    const source = after.schemes.get(to)?.source ?? after.document.root;
    report(
      'security-scheme-renamed',
      { place: place(`security scheme ${from}`), after: { source } },
      { before: from, after: to },
    );
  }
  for (const [name, a] of before.schemes) {
    const b = after.schemes.get(name);
    if (b) compareScheme(context, name, a, b);
  }
}

function compareScheme({ report }: Context, name: string, a: SecurityScheme, b: SecurityScheme): void {
  const where = { place: place(`security scheme ${name}`), after: { source: b.source } };
  const changed = (check: string, before = 'none', after = 'none') => {
    if (before !== after) report(check, where, { name, before, after });
  };
  changed('security-scheme-type-changed', a.type, b.type);
  if (a.type !== b.type) return;
  changed('security-http-scheme-changed', a.scheme, b.scheme);
  changed('security-bearer-format-changed', a.bearerFormat, b.bearerFormat);
  changed('security-api-key-moved', a.key, b.key);
  changed('security-openid-url-changed', a.openIdUrl, b.openIdUrl);
  for (const [flow, one] of a.flows) {
    const now = b.flows.get(flow);
    if (now) compareFlow({ report }, where, name, flow, one, now);
    else report('security-flow-removed', { ...where, detail: flow }, { name, value: flow });
  }
  for (const flow of b.flows.keys())
    if (!a.flows.has(flow)) report('security-flow-added', { ...where, detail: flow }, { name, value: flow });
}

function compareFlow(
  { report }: Pick<Context, 'report'>,
  where: Where,
  name: string,
  flow: string,
  a: Flow,
  b: Flow,
): void {
  const at = { ...where, detail: flow };
  const changed = (check: string, before = 'none', after = 'none') => {
    if (before !== after) report(check, at, { name, before, after });
  };
  changed('security-authorization-url-changed', a.authorizationUrl, b.authorizationUrl);
  changed('security-token-url-changed', a.tokenUrl, b.tokenUrl);
  changed('security-refresh-url-changed', a.refreshUrl, b.refreshUrl);
  for (const scope of without(b.scopes, a.scopes))
    report('security-flow-scope-added', { ...where, detail: `${flow} ${scope}` }, { name, value: flow, after: scope });
  for (const scope of without(a.scopes, b.scopes))
    report(
      'security-flow-scope-removed',
      { ...where, detail: `${flow} ${scope}` },
      { name, value: flow, before: scope },
    );
}
