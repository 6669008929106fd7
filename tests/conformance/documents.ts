import { isFields } from './values.ts';

/** Documents of our own, by the format of the import. The addresses in the examples are those of other companies. */
const documents: Readonly<Record<string, string>> = {
  'swagger-link':
    '{"swagger":"2.0","info":{"title":"Documents","version":"1"},"host":"example.com","paths":{"/a":{"get":{"operationId":"a","responses":{"200":{"description":"found"}}}}}}',
  'openapi-link': `openapi: 3.0.1
info: { title: Documents, version: '1' }
servers: [{ url: https://example.com }]
paths: { /a: { get: { operationId: a, responses: { '200': { description: found } } } } }
`,
  'wadl-link-json':
    '<application xmlns="http://wadl.dev.java.net/2009/02"><resources base="https://example.com"><resource path="a"><method name="GET" id="a" /></resource></resources></application>',
  'wsdl-link': `<definitions xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:t="urn:t" targetNamespace="urn:t" name="Documents">
<message name="In" /><message name="Out" />
<portType name="P"><operation name="A"><input message="t:In" /><output message="t:Out" /></operation></portType>
<binding name="B" type="t:P"><soap:binding transport="http://schemas.xmlsoap.org/soap/http" /><operation name="A"><soap:operation soapAction="urn:a" /><input><soap:body use="literal" /></input><output><soap:body use="literal" /></output></operation></binding>
<service name="CurrencyConvertor"><port name="CurrencyConvertorSoap" binding="t:B"><soap:address location="https://example.com" /></port></service>
</definitions>`,
  'graphql-link': 'type Query { a: String }',
};

/** What an import by link finds at the address in a body. */
export function linksIn(body: unknown): Readonly<Record<string, string>> {
  const properties = isFields(body) && isFields(body.properties) ? body.properties : {};
  const document = documents[String(properties.format)];
  return document === undefined ? {} : { [String(properties.value)]: document };
}
