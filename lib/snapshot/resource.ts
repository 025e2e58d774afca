import type { Message } from '../messages/message';
import type { IstioKindName } from '../model/known-kinds';
import type { Manifest } from '../model/manifest';
import type { Labels } from './labels';

/** An object with what every object has, read. */
export interface Resource {
  readonly manifest: Manifest;
  readonly kind: string;
  /** Empty for what is of the whole cluster, or in the namespace without a name. */
  readonly namespace: string;
  readonly name: string;
  readonly labels: Labels;
  readonly annotations: Labels;
}

/** An object of one of Istio's kinds, its spec decoded as Istio does. */
export interface IstioResource<Kind extends IstioKindName = IstioKindName> extends Resource {
  readonly spec: Message<`${Kind}Spec`>;
}

/** `prod/reviews`; the name alone where there is no namespace. */
export function formatResourceName({ namespace, name }: { readonly namespace: string; readonly name: string }): string {
  return namespace === '' ? name : `${namespace}/${name}`;
}
