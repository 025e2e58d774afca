import type { Construct } from 'constructs';
import { KubernetesObject } from '../objects/kubernetes-object';
import type { ObjectProps } from '../objects/object-props';

/** The kinds of Argo CD and Flux that have a construct, each with its group and version. */
const API_VERSIONS = {
  Application: 'argoproj.io/v1alpha1',
  AppProject: 'argoproj.io/v1alpha1',
  GitRepository: 'source.toolkit.fluxcd.io/v1',
  HelmRepository: 'source.toolkit.fluxcd.io/v1',
  Kustomization: 'kustomize.toolkit.fluxcd.io/v1',
  HelmRelease: 'helm.toolkit.fluxcd.io/v2',
} as const;

/** A kind of Argo CD or Flux. */
export type GitOpsKind = keyof typeof API_VERSIONS;

/** A construct that renders one object of Argo CD or Flux, its child `Resource`. */
export abstract class GitOpsObject<Kind extends GitOpsKind = GitOpsKind> extends KubernetesObject<Kind> {
  public readonly apiVersion: string;

  protected constructor(scope: Construct, id: string, kind: Kind, props: ObjectProps) {
    const apiVersion = API_VERSIONS[kind];
    super(scope, id, { kind, title: `${kind}.${apiVersion.split('/', 1)[0] ?? ''}` }, props);
    this.apiVersion = apiVersion;
  }
}
