import type { MessageTable } from '../../messages/wire-type';
import { clusterMessages } from './messages/cluster';
import { coreMessages } from './messages/core';
import { httpFilterMessages } from './messages/http-filters';
import { listenerMessages } from './messages/listener';
import { routeMessages } from './messages/route';

/**
 * Envoy's messages by their full names, as far as EnvoyFilters use them: those of the objects that are patched, and of the
 * filters that are inserted most. Fields that are not here are not judged, nor are messages.
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
