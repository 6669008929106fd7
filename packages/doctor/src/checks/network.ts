import { proxyInUse } from '@apimkit/arm';
import { type CheckDeclaration, failed, type Outcome, ok, skipped, warning } from '../check.ts';
import type { Facts } from '../facts.ts';
import type { Probed, ProbeStep } from '../probe.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/** A clock that differs more makes tokens invalid: Microsoft Entra ID tolerates 5 minutes. */
const mostSkew = 5 * 60;
/** The header has whole seconds, and a response takes some time. */
const usualSkew = 30;

const inProcess = skipped('no network is used');

/** Checks each step of a connection to Resource Manager, and the clock. */
export function networkChecks(facts: Facts, env: Variables): readonly CheckDeclaration[] {
  const { endpoint, probed, options } = facts;
  const about = async (decide: (found: Probed, host: string) => Outcome) => {
    const found = await probed();
    return found === undefined ? inProcess : decide(found, new URL(await endpoint()).hostname);
  };
  return [
    {
      id: 'proxy',
      title: 'Proxy',
      needs: ['target'],
      async run() {
        if ((await options()).fetch) return inProcess;
        const found = proxyInUse(env, await endpoint());
        if (!found) return ok('none for this host');
        const { variable, host, hasUser } = found;
        return ok(`${host}, set by ${variable}${hasUser ? ', with a user' : ''}`);
      },
    },
    {
      id: 'dns',
      title: 'Name server',
      needs: ['proxy'],
      run: () =>
        about(({ via, address, failure }) => {
          const name = via.replace(/:\d+$/, '');
          if (failure?.step !== 'dns') return ok(name === address ? 'none is needed' : `${name} is at ${address}`);
          return failed(
            `${name} has no address (${failure.code})`,
            'Check the name, the name server and the VPN; in a closed network set HTTPS_PROXY',
          );
        }),
    },
    {
      id: 'connection',
      title: 'Connection',
      needs: ['dns'],
      run: () => about(connectionOutcome),
    },
    {
      id: 'clock',
      title: 'Clock',
      needs: ['connection'],
      run: () => about(clockOutcome),
    },
  ];
}

const advice: Readonly<Record<ProbeStep, string>> = {
  dns: 'Check the name server',
  connect: 'Check the firewall, the VPN and the port; if the network has a proxy, set HTTPS_PROXY',
  proxy: 'Allow the host on the proxy, or add it to NO_PROXY',
  tls: 'Check what is between this machine and the host, such as a proxy or a firewall',
  response: 'Check what is between this machine and the host, such as a proxy or a firewall',
};
/** Codes of Node for a certificate that is not trusted. */
const untrusted =
  /^(ERR_TLS_CERT_|CERT_|(DEPTH_ZERO_)?SELF_SIGNED_CERT|UNABLE_TO_(VERIFY|GET_ISSUER)|HOSTNAME_MISMATCH)/;

function connectionOutcome({ failure, status, redirectsTo, via }: Probed, host: string): Outcome {
  if (redirectsTo !== undefined)
    return failed(
      `${host} redirects to ${redirectsTo}, which is usually the sign-in page of a proxy`,
      'Sign in to the proxy, set HTTPS_PROXY, or add the host to NO_PROXY',
    );
  if (failure === undefined) return ok(`${host} responds (${status})`);
  const { step, code, message } = failure;
  if (untrusted.test(code))
    return failed(
      `the certificate of ${host} is not trusted (${code})`,
      'Set NODE_EXTRA_CA_CERTS to the file with the certificate of the proxy or of your authority, in PEM format',
    );
  if (step === 'proxy' && code === '407')
    return failed(
      `the proxy ${via} requires a user and a password (407)`,
      'Set HTTPS_PROXY=http://USER:PASSWORD@HOST:PORT',
    );
  if (step === 'proxy') return failed(`the proxy ${via} rejects the connection to ${host} (${code})`, advice[step]);
  // Messages of the operating system contain their code.
  return failed(`${via}: ${message}${message.includes(code) ? '' : ` (${code})`}`, advice[step]);
}

function clockOutcome({ date, at }: Probed): Outcome {
  const there = date === undefined ? Number.NaN : Date.parse(date);
  if (Number.isNaN(there) || at === undefined) return skipped('the response has no date');
  const seconds = Math.round((at - there) / 1000);
  const size = Math.abs(seconds);
  if (size <= usualSkew) return ok(`${size} s from that of Resource Manager`);
  const minutes = Math.round(size / 60);
  const text = `${size < 120 ? `${size} s` : `${minutes} min`} ${seconds < 0 ? 'behind' : 'ahead of'} that of Resource Manager`;
  const fix = 'Set the clock of this machine, and turn on its synchronization (NTP)';
  return size > mostSkew ? failed(`${text}: tokens are rejected`, fix) : warning(text, fix);
}
