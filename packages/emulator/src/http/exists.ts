import { Refusal } from './reply.ts';

/**
 * @param services ARM ids of the services that exist; undefined: every one
 * @throws {Refusal} 404 with the message of Resource Manager for a service that does not exist
 */
export function checkExists(service: string, services: readonly string[] | undefined): void {
  if (services === undefined || services.some((one) => one.toLowerCase() === service.toLowerCase())) return;
  const [, , , , group = '', , , , name = ''] = service.split('/');
  throw new Refusal(
    404,
    'ResourceNotFound',
    `The Resource 'Microsoft.ApiManagement/service/${name}' under resource group '${group}' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`,
  );
}
