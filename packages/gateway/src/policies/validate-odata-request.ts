import type { Compiler } from '../compile/compiler.ts';
import type { PolicyElement } from '../compile/element.ts';
import { definePolicy } from '../compile/policy.ts';
import { decoded, queryPairs } from '../message/query.ts';
import { type EdmModel, ODataError, readModel, Undecided } from '../odata/model.ts';
import { checkOptions, checkSyntax, systemOptions } from '../odata/options.ts';
import { addressed } from '../odata/path.ts';
import type { Call } from '../pipeline/call.ts';
import type { ApiEntry } from '../routing/entries.ts';
import { decodedSegment, segmentsOf } from '../routing/template.ts';
import { type ValidationError, validationReport } from './validation/report.ts';

/** Validates the URL, the headers and the parameters of a request against OData and the metadata of the API (validate-odata-request-policy). */
export const validateOdataRequest = definePolicy({
  name: 'validate-odata-request',
  support: 'runs',
  notes:
    'Versions, size, the path, and names and syntax in query options are validated; types of operands, media types and methods are not. Metadata other than of OData 4, `$search`, `$apply`, `$compute`, `$id`, `$index`, dynamic properties, keys as segments and functions of the API in expressions are refused where a request has them. The reason, the form of the errors and the words of messages are not documented.',
  compile(element, compiler) {
    const report = validationReport(element, compiler, 'error-variable-name');
    const versions = versionsOf(element, compiler);
    const maxSize = compiler.int(element, 'max-size');
    return (call) => {
      const limit = maxSize?.(call);
      const { size } = call.request.content;
      const errors =
        limit !== undefined && size > limit
          ? [errorOf('SizeLimit', `Request's body is ${size} bytes long and it exceeds the limit of ${limit} bytes.`)]
          : versionErrors(call, versions);
      report(call, errors);
      try {
        check(call, call.request.headers.get('odata-version') ?? versions.usual);
      } catch (error) {
        if (error instanceof Undecided) throw compiler.unsupported(element, error.message);
        if (!(error instanceof ODataError)) throw error;
        report(call, [errorOf('IncorrectMessage', error.message)]);
      }
    };
  },
});

const errorOf = (rule: string, details: string): ValidationError => ({
  name: '',
  type: 'ODataRequest',
  rule,
  details,
  shown: details,
  action: 'prevent',
});

interface Versions {
  readonly usual: string;
  readonly least: string | undefined;
  readonly most: string | undefined;
}

const isVersion = (text: string) => /^\d{1,3}(?:\.\d{1,3})?$/.test(text);

function versionsOf(element: PolicyElement, compiler: Compiler): Versions {
  const [usual = '4.0', least, most] = ['default', 'min', 'max'].map((which) => {
    const name = `${which}-odata-version`;
    const text = element.attributes.get(name)?.text.trim();
    if (text !== undefined && !isVersion(text))
      throw compiler.invalid(element, `the value of ${name} is invalid: ${text}`);
    return text;
  });
  return { usual, least, most };
}

/** The limits are for the header; without it the default is assumed for the parameters ("Attributes"). */
function versionErrors({ request }: Call, { least, most }: Versions): readonly ValidationError[] {
  const wrong = ['OData-Version', 'OData-MaxVersion'].find((name) => {
    const text = request.headers.get(name);
    return text !== undefined && !isVersion(text);
  });
  if (wrong !== undefined) return [errorOf('ODataVersion', `The header ${wrong} is not a version of OData.`)];
  const given = request.headers.get('odata-version');
  if (given === undefined) return [];
  if (least !== undefined && Number(given) < Number(least))
    return [errorOf('ODataVersion', `The OData version ${given} is less than ${least}.`)];
  if (most !== undefined && Number(given) > Number(most))
    return [errorOf('ODataVersion', `The OData version ${given} is greater than ${most}.`)];
  return [];
}

function check({ api, request }: Call, version: string): void {
  const pairs = queryPairs(request.query).map(([name, value]) => [decoded(name), decoded(value ?? '')] as const);
  const options = systemOptions(pairs, version);
  checkSyntax(options);
  const model = modelOf(api);
  const path = segmentsOf(request.path).map(decodedSegment);
  const target = addressed(model, path);
  // What is counted can be filtered.
  const queried = path.at(-1) === '$count' ? addressed(model, path.slice(0, -1)) : target;
  checkOptions(model, queried, options, version);
}

const models = new WeakMap<ApiEntry, EdmModel | Undecided>();

function modelOf(api: ApiEntry): EdmModel {
  const known = models.get(api) ?? readModelOf(api);
  models.set(api, known);
  if (known instanceof Undecided) throw known;
  return known;
}

function readModelOf(api: ApiEntry): EdmModel | Undecided {
  const text = api.xmlSchemas().find((one) => /<(?:\w+:)?Edmx\b/.test(one));
  if (text === undefined) return new Undecided('the API has no metadata of OData');
  try {
    return readModel(text);
  } catch (error) {
    if (error instanceof Undecided) return error;
    return new Undecided(`the metadata of the API: ${error instanceof Error ? error.message : String(error)}`);
  }
}
