import type { PipelinePolicy } from '@azure/core-rest-pipeline';
import { isLoopback } from '../paths.ts';

type Core = typeof import('@azure/core-rest-pipeline');

/** Returns the address of the proxy for a URL, or undefined for a direct connection. */
export type ProxyFor = (url: string) => string | undefined;

type Variables = Readonly<Record<string, string | undefined>>;

/** A proxy for a URL, without its user and password. */
export interface ProxyInUse {
  /** The variable of the environment that sets it. */
  readonly variable: string;
  /** Host and port. */
  readonly host: string;
  /** True when the variable has a user. */
  readonly hasUser: boolean;
}

/**
 * Chooses proxies as other tools do: HTTPS_PROXY (ALL_PROXY, HTTP_PROXY) for https, HTTP_PROXY (ALL_PROXY) for http, none for
 * this machine and for the hosts in NO_PROXY. An entry of NO_PROXY is a host with its subdomains (`example.com`, `.example.com`,
 * `*.example.com`), can end with a port, or is `*`. Names in lower case count too.
 *
 * @param env environment variables
 * @throws {TypeError} naming the variable that is not the URL of a proxy, without its value
 * @example
 * createArmClient({ ...service, proxy: proxyFromEnvironment(process.env) });
 */
export function proxyFromEnvironment(env: Variables): ProxyFor {
  const choose = choosing(env);
  return (url) => choose(url)?.address;
}

/**
 * Returns the proxy that {@link proxyFromEnvironment} chooses for a URL, for a message to people.
 *
 * @throws {TypeError} naming the variable that is not the URL of a proxy, without its value
 * @example
 * proxyInUse({ HTTPS_PROXY: 'http://me:secret@proxy:8080' }, 'https://management.azure.com')?.host; // 'proxy:8080'
 */
export function proxyInUse(env: Variables, url: string): ProxyInUse | undefined {
  const chosen = choosing(env)(url);
  if (chosen === undefined) return undefined;
  const { host, username } = new URL(chosen.address);
  return { variable: chosen.variable, host, hasUser: username !== '' };
}

interface Chosen {
  readonly variable: string;
  readonly address: string;
}

function choosing(env: Variables): (url: string) => Chosen | undefined {
  const names = (name: string) => [name.toLowerCase(), name];
  const chosen = (...all: readonly string[]): Chosen | undefined => {
    const variable = all.flatMap(names).find((name) => env[name]);
    return variable === undefined ? undefined : { variable, address: proxyUrl(variable, env[variable] ?? '') };
  };
  const proxies = {
    'https:': chosen('HTTPS_PROXY', 'ALL_PROXY', 'HTTP_PROXY'),
    'http:': chosen('HTTP_PROXY', 'ALL_PROXY'),
  } as Readonly<Record<string, Chosen | undefined>>;
  const direct = (env.no_proxy || env.NO_PROXY || '').split(/[\s,]+/).filter((entry) => entry !== '');
  return (url) => {
    const target = new URL(url);
    return isLoopback(url) || direct.some((entry) => includes(entry, target)) ? undefined : proxies[target.protocol];
  };
}

/** A proxy without a scheme is one for http. */
function proxyUrl(name: string, value: string): string {
  const text = value.includes('://') ? value : `http://${value}`;
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new TypeError(`${name} is not the address of a proxy; write it like http://proxy.example.com:8080`);
  return text;
}

function includes(entry: string, { hostname, port, protocol }: URL): boolean {
  if (entry === '*') return true;
  const [, host = '', wanted] = /^(.*?)(?::(\d+))?$/.exec(entry.toLowerCase()) ?? [];
  if (wanted !== undefined && wanted !== (port || (protocol === 'https:' ? '443' : '80'))) return false;
  const name = host.replace(/^\*?\./, '');
  return hostname === name || hostname.endsWith(`.${name}`);
}

/** Sends requests through proxies; without `proxyFor`, through that of the environment by the rules of Azure's SDK. */
export function proxyPolicy(core: Core, proxyFor: ProxyFor | undefined): PipelinePolicy {
  const policies = new Map<string, PipelinePolicy>();
  const standard = proxyFor ? undefined : core.proxyPolicy();
  const policyFor = (proxy: string): PipelinePolicy => {
    const { protocol, hostname, port, username, password } = new URL(proxy);
    const settings = { host: `${protocol}//${hostname}`, port: Number(port || (protocol === 'https:' ? 443 : 80)) };
    const known =
      policies.get(proxy) ?? core.proxyPolicy({ ...settings, username, password }, { customNoProxyList: [] });
    policies.set(proxy, known);
    return known;
  };
  return {
    name: core.proxyPolicyName,
    sendRequest(request, next) {
      if (isLoopback(request.url)) return next(request);
      const proxy = proxyFor?.(request.url);
      const policy = proxy === undefined ? standard : policyFor(proxy);
      return policy ? policy.sendRequest(request, next) : next(request);
    },
  };
}
