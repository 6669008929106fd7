import { definePolicy } from '../compile/policy.ts';
import { Body } from '../message/body.ts';

/** Links to the backend in a response become links to the gateway; in a request, the other way round (redirect-content-urls-policy). */
export const redirectContentUrls = definePolicy({
  name: 'redirect-content-urls',
  support: 'runs',
  compile() {
    return (call) => {
      const { message, request, api } = call;
      if (message.body === undefined) return;
      const { scheme, host, port } = request.originalUrl;
      const place = /^(80|443)$/.test(port) ? host : `${host}:${port}`;
      const gateway = `${scheme}://${place}/${api.path}`.replace(/\/$/, '');
      const backend = request.base.replace(/\/$/, '');
      const [from, to] = message === request ? [gateway, backend] : [backend, gateway];
      message.body = new Body(message.body.text.replaceAll(from, () => to));
    };
  },
});
