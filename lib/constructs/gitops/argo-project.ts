import type { Construct } from 'constructs';
import { renderDestination, type ArgoDestination } from './argo-destination';
import { GitOpsObject } from './gitops-object';
import { validateSome } from '../validation/validate-values';
import type { ObjectProps } from '../objects/object-props';

/** A kind of object, for Argo CD. `*` stands for all groups or kinds. */
export interface ArgoGroupKind {
  /** API group; the empty string is the core group. */
  readonly group: string;
  /** Kind. */
  readonly kind: string;
}

/** What the Applications of an {@link ArgoProject} may do. */
export interface ArgoProjectProps extends ObjectProps {
  /** Addresses of the repositories that may be delivered from; `*` stands for any. At least one. */
  readonly repositories: readonly string[];
  /** Clusters and namespaces that may be delivered to. At least one. */
  readonly destinations: readonly ArgoDestination[];
  /**
   * Kinds without a namespace that may be delivered: `{ group: '', kind: 'Namespace' }` for a MeshNamespace.
   *
   * @default - none
   */
  readonly clusterResources?: readonly ArgoGroupKind[];
  /**
   * Kinds in a namespace that may be delivered.
   *
   * @default - all
   */
  readonly namespaceResources?: readonly ArgoGroupKind[];
  /**
   * What the project is for.
   *
   * @default - no description
   */
  readonly description?: string;
}

/**
 * An AppProject of Argo CD: what its Applications may deliver, and to where. It lies in the namespace of Argo CD.
 *
 * An Application whose project is gone cannot be removed with what it delivered: take the Applications away first, or
 * give the project a lower sync wave, since Argo CD removes higher waves first.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/projects/
 */
export class ArgoProject extends GitOpsObject<'AppProject'> {
  /** @throws {Error} when nothing may be delivered, or to nowhere */
  public constructor(scope: Construct, id: string, props: ArgoProjectProps) {
    super(scope, id, 'AppProject', props);
    const { repositories, destinations, clusterResources, namespaceResources, description } = props;
    validateSome(this, 'repositories', 'address', repositories);
    validateSome(this, 'destinations', 'destination', destinations);
    this.render({
      description,
      sourceRepos: repositories,
      destinations: destinations.map((destination) => renderDestination({ ...ANY_NAMESPACE, ...destination })),
      clusterResourceWhitelist: clusterResources,
      namespaceResourceWhitelist: namespaceResources,
    });
  }
}

const ANY_NAMESPACE = { namespace: '*' };
