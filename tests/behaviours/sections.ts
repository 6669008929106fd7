import type { Section } from './behaviour.ts';
import { clients } from './sections/clients.ts';
import { requests } from './sections/requests.ts';

/** Every statement about the service, in the order of the generated page. */
export const sections: readonly Section[] = [requests, clients];
