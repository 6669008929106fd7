import { definePolicy } from '../compile/policy.ts';
import { wrongType } from '../compile/reader.ts';
import { httpUrl } from '../message/url.ts';

/** Redirects a request to another base URL, or to a backend of the artifacts (set-backend-service-policy). */
export const setBackendService = definePolicy({
  name: 'set-backend-service',
  support: 'runs',
  notes: 'Backends of Service Fabric and Dapr are refused.',
  compile(element, compiler) {
    const id = compiler.text(element, 'backend-id');
    const base = compiler.text(element, 'base-url');
    for (const name of ['dapr-app-id', 'sf-service-instance-name'])
      if (element.attributes.has(name)) throw compiler.unsupported(element, `${name} is not supported`);
    if (!id && !base) throw compiler.invalid(element, 'it needs backend-id or base-url');
    return (call) => {
      if (id) {
        call.backend = id(call);
        const url = call.runtime.backends.get(call.backend)?.url;
        if (url !== undefined) call.request.base = url;
        return;
      }
      const url = base?.(call) ?? '';
      if (!httpUrl(url)) throw wrongType(element, `Invalid URI: ${url}`);
      call.request.base = url;
      call.backend = undefined;
    };
  },
});
