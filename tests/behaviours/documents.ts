import { imports } from '../../packages/emulator/src/fixtures/caller.ts';

/** The page about what imports support. */
export const restrictions = 'Microsoft Learn, "API import restrictions and known issues"';
/** An OpenAPI document as JSON. */
export const document = (paths: object, rest: object = {}) =>
  JSON.stringify({ openapi: '3.0.1', info: { title: 'Orders', version: '1' }, paths, ...rest });
/** Body of the PUT that imports such a document. */
export const json = (paths: object, rest: object = {}, values: object = {}) =>
  imports(document(paths, rest), values, 'openapi+json');
/** Responses of an operation. */
export const found = { responses: { 200: { description: 'found' } } };
/** A schema. */
export const text = { type: 'string' };
export const parameter = (name: string, place: string, required: boolean) => ({
  name,
  in: place,
  required,
  schema: text,
});

/** A WSDL document with one operation. */
export const wsdl = `<definitions xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" name="Orders" targetNamespace="urn:orders">
<binding name="b" type="t"><soap:binding transport="http://schemas.xmlsoap.org/soap/http"/>
<operation name="GetOrder"><soap:operation soapAction="urn:orders/GetOrder"/></operation></binding>
<service name="Orders"><port name="p" binding="b"><soap:address location="https://soap.example.com/orders"/></port></service></definitions>`;
/** A WADL document with one operation. */
export const wadl = `<application xmlns="http://wadl.dev.java.net/2009/02"><resources base="https://wadl.example.com">
<resource path="orders"><method name="GET" id="listOrders"/></resource></resources></application>`;
/** A document of Swagger 2 with one operation and one definition. */
export const swagger = JSON.stringify({
  swagger: '2.0',
  info: { title: 'Orders', version: '1' },
  host: 'swagger.example.com',
  schemes: ['https'],
  paths: {
    '/orders': {
      get: {
        operationId: 'listOrders',
        responses: { 200: { description: 'found', schema: { $ref: '#/definitions/Order' } } },
      },
    },
  },
  definitions: { Order: { type: 'object' } },
});
