import type { GatewayApiObject } from './gateway-api-object';
import { validatePreciseHostname } from './validate-hostname';
import { validatePort, validateWholeNumber } from '../validation/validate-values';
import { renderBackend, type BackendPort } from './route-backend';
import { constructError } from '../validation/construct-error';

/** A filter of an HTTPRoute. */
export type HttpRouteFilter = GrpcRouteFilter | RequestRedirectFilter | UrlRewriteFilter;

/** A filter of a GRPCRoute. */
export type GrpcRouteFilter = RequestHeaderFilter | RequestMirrorFilter;

/** Changes headers of the request before it is forwarded. */
export interface RequestHeaderFilter {
  /** The filter changes request headers. */
  readonly type: 'RequestHeaderModifier';
  /** The changes: set first, then add, then remove. */
  readonly requestHeaderModifier: {
    /** Headers to set to exactly this value. */
    readonly set?: readonly HeaderValue[];
    /** Values to add to those that the headers have. */
    readonly add?: readonly HeaderValue[];
    /** Names of headers to remove. */
    readonly remove?: readonly string[];
  };
}

/** A header with its value. */
export interface HeaderValue {
  /** Name of the header, case-insensitive. */
  readonly name: string;
  /** Its value, without variables. */
  readonly value: string;
}

/** Sends a copy of the request to another Service and ignores the response. */
export interface RequestMirrorFilter {
  /** The filter mirrors the request. */
  readonly type: 'RequestMirror';
  /** Where the copy goes. */
  readonly requestMirror: {
    /** The Service that gets the copy. */
    readonly backendRef: BackendPort;
    /**
     * Percentage of requests that are copied, 0 to 100.
     *
     * @default 100
     */
    readonly percent?: number;
  };
}

/** Answers with a redirect, in place of any backend. */
export interface RequestRedirectFilter {
  /** The filter answers with a redirect. */
  readonly type: 'RequestRedirect';
  /** Where the client is sent. */
  readonly requestRedirect: {
    /** @default - that of the request */
    readonly scheme?: 'http' | 'https';
    /** @default - that of the request */
    readonly hostname?: string;
    /** @default - that of the request */
    readonly path?: PathModifier;
    /** @default - the usual port of `scheme`; without a scheme, that of the listener */
    readonly port?: number;
    /** @default 302 */
    readonly statusCode?: 301 | 302 | 303 | 307 | 308;
  };
}

/** Changes host or path of the request before it is forwarded. */
export interface UrlRewriteFilter {
  /** The filter changes the host or the path. */
  readonly type: 'URLRewrite';
  /** What the backend sees in place of the requested host and path. */
  readonly urlRewrite: {
    /** @default - that of the request */
    readonly hostname?: string;
    /** @default - that of the request */
    readonly path?: PathModifier;
  };
}

/** The new path: all of it, or a replacement for the prefix that the rule matches. */
export type PathModifier =
  | {
      readonly type: 'ReplaceFullPath';
      /** The whole new path, `/login`. */
      readonly replaceFullPath: string;
    }
  | {
      readonly type: 'ReplacePrefixMatch';
      /** The replacement for the prefix, `/v2`. */
      readonly replacePrefixMatch: string;
    };

/**
 * Validates the filters of a rule and renders them. The route depends on constructs that it mirrors to.
 *
 * @throws {Error} for two filters of the same type other than mirrors, a redirect together with a rewrite, and values
 * out of
 *   range
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#httprouterule
 */
export function renderFilters(
  route: GatewayApiObject,
  prop: string,
  filters: readonly HttpRouteFilter[],
): readonly object[] {
  const types = filters.map(({ type }) => type);
  const twice = types.find((type, index) => type !== 'RequestMirror' && types.indexOf(type) !== index);
  if (twice !== undefined) throw constructError(route, `${prop} has at most one ${twice}, got several`);
  if (types.includes('RequestRedirect') && types.includes('URLRewrite')) {
    throw constructError(route, `${prop} has RequestRedirect or URLRewrite, got both`);
  }
  return filters.map((filter, index) => renderFilter(route, `${prop}[${String(index)}]`, filter));
}

/** Whether a filter replaces the prefix that the rule matches. */
export function replacesPrefix(filter: HttpRouteFilter): boolean {
  if (filter.type === 'RequestRedirect') return filter.requestRedirect.path?.type === 'ReplacePrefixMatch';
  return filter.type === 'URLRewrite' && filter.urlRewrite.path?.type === 'ReplacePrefixMatch';
}

function renderFilter(route: GatewayApiObject, prop: string, filter: HttpRouteFilter): object {
  switch (filter.type) {
    case 'RequestMirror': {
      const { backendRef, percent } = filter.requestMirror;
      const place = `${prop}.requestMirror`;
      if (percent !== undefined) validateWholeNumber(route, `${place}.percent`, percent, [0, 100]);
      const rendered = renderBackend(route, `${place}.backendRef`, backendRef);
      return { type: filter.type, requestMirror: { backendRef: rendered, percent } };
    }
    case 'RequestRedirect': {
      const { hostname, port } = filter.requestRedirect;
      if (hostname !== undefined) validatePreciseHostname(route, `${prop}.requestRedirect.hostname`, hostname);
      if (port !== undefined) validatePort(route, `${prop}.requestRedirect.port`, port);
      return filter;
    }
    case 'URLRewrite': {
      const { hostname } = filter.urlRewrite;
      if (hostname !== undefined) validatePreciseHostname(route, `${prop}.urlRewrite.hostname`, hostname);
      return filter;
    }
    case 'RequestHeaderModifier':
      return filter;
  }
}
