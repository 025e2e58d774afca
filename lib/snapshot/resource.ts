import type { Message } from '../messages/message';
import type { IstioKindName } from '../model/known-kinds';
import type { Manifest } from '../model/manifest';
import type { Labels } from './labels';

/** An object with its common metadata, parsed. */
export interface Resource {
  readonly manifest: Manifest;
  readonly kind: string;
  /** Empty for a cluster-scoped object, or one without a namespace. */
  readonly namespace: string;
  readonly name: string;
  readonly labels: Labels;
  readonly annotations: Labels;
}

/** An object of an Istio kind, with its spec decoded as in Istio. */
export interface IstioResource<Kind extends IstioKindName = IstioKindName> extends Resource {
  readonly spec: Message<`${Kind}Spec`>;
}

/** `prod/reviews`; only the name without a namespace. */
export function formatResourceName({ namespace, name }: { readonly namespace: string; readonly name: string }): string {
  return namespace === '' ? name : `${namespace}/${name}`;
}
