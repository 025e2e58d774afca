import type { MessageTable } from '../../messages/wire-type';
import { clusterMessages } from './messages/cluster';
import { coreMessages } from './messages/core';
import { httpFilterMessages } from './messages/http-filters';
import { listenerMessages } from './messages/listener';
import { routeMessages } from './messages/route';

/**
 * Envoy's messages by full name, as far as EnvoyFilters commonly use them: those of patched objects and of the filters
 * that are inserted most. Fields and messages that are not here are not validated.
 *
 * @see Envoy, api/envoy/, v3
 */
export const envoyMessages: MessageTable = {
  ...coreMessages,
  ...clusterMessages,
  ...listenerMessages,
  ...routeMessages,
  ...httpFilterMessages,
};
