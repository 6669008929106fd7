import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A certificate for a host, with the file of the authority that signed it. */
export interface Certificate {
  readonly key: string;
  readonly certificate: string;
  readonly authority: string;
}

/** Makes an authority and a certificate for a host in a folder, for one run. Needs `openssl`. */
export function makeCertificate(folder: string, host: string): Certificate {
  const at = (name: string) => join(folder, name);
  const openssl = (...parameters: string[]) => execFileSync('openssl', parameters, { stdio: 'pipe' });
  const ec = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  openssl(
    'req',
    '-x509',
    ...ec,
    '-days',
    '1',
    '-subj',
    '/CN=test authority',
    '-keyout',
    at('ca.key'),
    '-out',
    at('ca.pem'),
  );
  openssl('req', ...ec, '-subj', `/CN=${host}`, '-keyout', at('host.key'), '-out', at('host.csr'));
  writeFileSync(at('host.ext'), `subjectAltName=DNS:${host}\nextendedKeyUsage=serverAuth\n`);
  openssl(
    ...['x509', '-req', '-in', at('host.csr'), '-CA', at('ca.pem'), '-CAkey', at('ca.key'), '-CAcreateserial'],
    ...['-days', '1', '-extfile', at('host.ext'), '-out', at('host.pem')],
  );
  return {
    key: readFileSync(at('host.key'), 'utf8'),
    certificate: readFileSync(at('host.pem'), 'utf8'),
    authority: at('ca.pem'),
  };
}
