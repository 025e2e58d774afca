import { recordOrigins } from '../synth/origins';

export { Mesh, type MeshOptions } from './mesh';
export type { CallerReference, ClientReference } from './caller-reference';
export type { MeshCaller } from './mesh-caller';
export type { NamedObject } from './named-object';
export { meshMatchers, type MeshMatchers } from './mesh-matchers';
export type { ExpectedDestination, ExpectedHost } from './expected-destination';
export type { ExpectedRedirect, ExpectedRoute } from './route-matchers';
export type { RequestOptions } from './route-result';
export type { CallOptions, DenialOptions } from './to-allow';
export type { JwtOptions } from './to-require-jwt';
export type { MtlsOptions } from './to-require-mtls';
export type { ExpectedMirror } from './to-mirror';
export type { ExpectedRewrite } from './to-rewrite';

// Failing tests show the TypeScript lines that create constructs.
recordOrigins();
