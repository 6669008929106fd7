import { definePolicy } from '../compile/policy.ts';
import { actionOf, requiredAction } from './validation/action.ts';
import { bodyErrors } from './validation/body.ts';
import type { ContentRule } from './validation/content-rule.ts';
import { contentTypeOf, plainType } from './validation/content-type.ts';
import { objectsOf, requestOf, responseOf } from './validation/declared.ts';
import { validationReport } from './validation/report.ts';

/** Validates the size and the content of a body (validate-content-policy). */
export const validateContent = definePolicy({
  name: 'validate-content',
  support: 'runs',
  notes:
    'Messages of schema errors are like those of the service for JSON, and those of libxml2 for XML, without lines and positions. A document type in XML is an error. With `case-insensitive-property-names`, messages have names in lower case. Schemas that name files or URLs are refused.',
  compile(element, compiler) {
    const report = validationReport(element, compiler);
    const unspecified = requiredAction(element, compiler, 'unspecified-content-type-action');
    compiler.required(element, 'max-size');
    const most = compiler.int(element, 'max-size', 0);
    const exceeded = requiredAction(element, compiler, 'size-exceeded-action');
    const typeOf = contentTypeOf(compiler.child(element, 'content-type-map'), compiler);
    const rules = compiler.children(element, 'content').map((child): ContentRule => {
      const text = (name: string) => child.attributes.get(name)?.text;
      return {
        element: child,
        type: plainType(text('type') ?? ''),
        engine: text('validate-as') ?? '',
        action: actionOf(child, compiler, 'action') ?? (() => 'ignore'),
        schemaId: text('schema-id'),
        schemaReference: text('schema-ref'),
        additional: compiler.flag(child, 'allow-additional-properties'),
        isCaseless: compiler.flag(child, 'case-insensitive-property-names', false),
      };
    });
    return (call) => {
      const isRequest = call.section === 'inbound';
      const size = call.message.body?.size ?? 0;
      const type = typeOf(call);
      const kind = isRequest ? 'RequestBody' : 'ResponseBody';
      const limit = most(call);
      if (size > limit) {
        const text = (which: string) =>
          `${isRequest ? 'Request' : 'Response'}'s body is ${size} bytes long and it exceeds the ${which} of ${limit} bytes.`;
        const details = text('configured limit');
        report(call, [
          { name: '', type: kind, rule: 'SizeLimit', details, shown: text('limit'), action: exceeded(call) },
        ]);
      }
      if (size === 0 && type === '') return undefined;
      const declared = objectsOf((isRequest ? requestOf(call) : responseOf(call)).representations);
      const representation = declared.find(({ contentType }) => plainType(String(contentType)) === type);
      const rule = rules.find((one) => one.type === type) ?? (representation && rules.find((one) => one.type === ''));
      if (rule) {
        const errors = bodyErrors(call, rule, representation, type, compiler);
        if (errors instanceof Promise) return errors.then((found) => report(call, found));
        report(call, errors);
      } else if (!representation) {
        const details = `Unspecified content type ${type} is not allowed.`;
        report(call, [
          { name: type, type: kind, rule: 'Unspecified', details, shown: details, action: unspecified(call) },
        ]);
      }
      return undefined;
    };
  },
});
