import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { nameObject, type NamedMetadata, type ObjectProps } from '../object-props';
import { dnsSubdomain } from '../../syntax/names';

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
export abstract class GitOpsObject<Kind extends GitOpsKind = GitOpsKind> extends Construct {
  /** Kind of the object, `Application` for instance. */
  public readonly kind: Kind;
  /** Group and version, `argoproj.io/v1alpha1` for instance. */
  public readonly apiVersion: string;
  private readonly metadata: NamedMetadata;

  protected constructor(scope: Construct, id: string, kind: Kind, props: ObjectProps) {
    super(scope, id);
    this.kind = kind;
    this.apiVersion = API_VERSIONS[kind];
    this.metadata = nameObject(this, `${kind}.${this.apiVersion.split('/', 1)[0] ?? ''}`, dnsSubdomain, props);
  }

  /** Name of the object. */
  public get name(): string {
    return this.metadata.name;
  }

  /** Namespace of the object; undefined leaves it to whoever applies the manifest. */
  public get namespace(): string | undefined {
    return this.metadata.namespace;
  }

  /** Renders the object. Called once, by the constructor of the kind, when its props have been judged. */
  protected render(spec: object): void {
    const { apiVersion, kind, metadata } = this;
    new ApiObject(this, 'Resource', { apiVersion, kind, metadata, spec });
  }
}
